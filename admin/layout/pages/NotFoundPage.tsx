import ExploreIcon from '@mui/icons-material/ExploreOffOutlined'
import { useTranslate } from 'react-admin'
import { HomeButton } from './HomeButton.tsx'
import { KindPage } from './KindPage.tsx'

/** 404: no such page, or the record lies outside the person's scope (the two look alike). */
export const NotFoundPage = () => {
  const translate = useTranslate()
  return (
    <KindPage
      icon={ExploreIcon}
      title={translate('console.not_found.title')}
      text={translate('console.not_found.text')}
    >
      <HomeButton />
    </KindPage>
  )
}
