import LockIcon from '@mui/icons-material/LockOutlined'
import { useTranslate } from 'react-admin'
import { HomeButton } from './HomeButton.tsx'
import { KindPage } from './KindPage.tsx'

/** 403: the role does not open this. */
export const AccessDeniedPage = () => {
  const translate = useTranslate()
  return (
    <KindPage
      icon={LockIcon}
      title={translate('console.access_denied.title')}
      text={translate('console.access_denied.text')}
    >
      <HomeButton />
    </KindPage>
  )
}
