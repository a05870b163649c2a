import { useRecordContext } from 'react-admin'
import { Fact, Facts } from '../fields/Facts.tsx'
import { Panel } from '../layout/Panel.tsx'
import { ShowPage } from '../layout/ShowPage.tsx'
import type { District } from './district.ts'

const DistrictFacts = () => {
  const district = useRecordContext<District>()
  if (!district) return null
  return (
    <Facts>
      <Fact label="resources.districts.fields.code">{district.code}</Fact>
      <Fact label="resources.districts.fields.name">{district.name}</Fact>
      <Fact label="resources.districts.fields.address">{district.address}</Fact>
      <Fact label="resources.districts.fields.phone">{district.phone}</Fact>
    </Facts>
  )
}

/** One REM. */
export const DistrictShow = () => (
  <ShowPage<District>>
    <Panel narrow>
      <DistrictFacts />
    </Panel>
  </ShowPage>
)
