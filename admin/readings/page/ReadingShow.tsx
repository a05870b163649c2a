import { useRecordContext } from 'react-admin'
import { LoadingPage } from '../../layout/pages/LoadingPage.tsx'
import { ShowPage } from '../../layout/ShowPage.tsx'
import { TwoColumns } from '../../layout/TwoColumns.tsx'
import { ReadingActions } from '../actions/ReadingActions.tsx'
import { isWholeReading, type ReadingPage, type ReadingRow } from '../reading.ts'
import { FiguresPanel } from './FiguresPanel.tsx'
import { PhotosPanel } from './PhotosPanel.tsx'
import { ReadingFacts } from './ReadingFacts.tsx'
import { ReadingHistory } from './ReadingHistory.tsx'

const ReadingDesk = () => {
  const reading = useRecordContext<ReadingRow>()
  if (!isWholeReading(reading)) return <LoadingPage />
  return (
    <TwoColumns
      main={
        <>
          <FiguresPanel reading={reading} />
          <PhotosPanel key={reading.id} reading={reading} />
          <ReadingHistory reading={reading} />
        </>
      }
      side={
        <>
          <ReadingActions key={reading.id} reading={reading} />
          <ReadingFacts reading={reading} />
        </>
      }
      sideFirst
    />
  )
}

/** One reading: its figures beside the ones before, what the checks say, and what is to be done with it. */
export const ReadingShow = () => (
  <ShowPage<ReadingPage>>
    <ReadingDesk />
  </ShowPage>
)
