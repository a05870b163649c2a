import { DataTable, DateInput, SearchInput, SelectInput, TextInput, useTranslate } from 'react-admin'
import { readingChannels } from '../../server/readings/reading-schema.ts'
import { formatDate } from '../../server/time/iso-date.ts'
import { kyivDateOf } from '../../server/time/kyiv-date.ts'
import { useDistrictFilter } from '../districts/use-district-filter.tsx'
import { useWording } from '../fields/use-wording.ts'
import { CreateLink } from '../layout/CreateLink.tsx'
import { ListPage } from '../layout/ListPage.tsx'
import type { ListTab } from '../layout/list-tab.ts'
import { numeric, unbroken } from '../layout/table-cells.ts'
import { ImportLink } from '../reading-imports/ImportLink.tsx'
import { AcceptClean } from './AcceptClean.tsx'
import { closingMonths } from './closing-months.ts'
import { zonesText } from './figures.ts'
import { Flags, PhoneLine, PreviousCell, ReadingState, useChannel, VolumeCell, WithBelow } from './ReadingCells.tsx'
import type { ReadingRow } from './reading.ts'

const tabs: ListTab[] = [
  { key: 'new', filter: { state: 'new' }, count: 'quiet' },
  { key: 'doubtful', filter: { state: 'new', doubtful: true }, count: 'loud' },
  { key: 'photo_requested', filter: { state: 'photo_requested' }, count: 'quiet' },
  { key: 'accepted', filter: { state: 'accepted' } },
  { key: 'rejected', filter: { state: 'rejected' } },
  { key: 'all', filter: {} },
]

const useFilters = () => {
  const translate = useTranslate()
  const words = useWording()
  const channels = Object.entries(readingChannels).map(([id, wording]) => ({ id, name: words(wording) }))
  const listed = { translateChoice: false } as const
  return [
    <SearchInput
      key="q"
      source="q"
      alwaysOn
      placeholder={translate('resources.readings.search')}
      sx={{ width: { sm: 400 } }}
    />,
    <SelectInput
      key="closes"
      source="closes"
      label="resources.readings.fields.closes"
      choices={closingMonths(kyivDateOf(new Date()))}
      alwaysOn
      sx={{ minWidth: 160 }}
      {...listed}
    />,
    <SelectInput
      key="channel"
      source="channel"
      label="resources.readings.fields.channel"
      choices={channels}
      {...listed}
    />,
    <TextInput key="account" source="account" label="resources.readings.fields.account" />,
    <DateInput key="came_from" source="submittedOn_gte" label="resources.reading-reports.filters.came_from" />,
    <DateInput key="came_to" source="submittedOn_lte" label="resources.reading-reports.filters.came_to" />,
    <SelectInput
      key="photos"
      source="photos_gte"
      label="resources.reading-reports.filters.photos"
      choices={[{ id: 1, name: 'resources.reading-reports.filters.with_photo' }]}
    />,
    <SelectInput
      key="byDecision"
      source="byDecision"
      label="resources.reading-reports.filters.accepted"
      choices={[
        { id: true, name: 'resources.reading-reports.filters.by_decision' },
        { id: false, name: 'resources.reading-reports.filters.in_bulk' },
      ]}
      sx={{ minWidth: 150 }}
    />,
    ...useDistrictFilter(),
  ]
}

const ReadingTable = () => {
  const channel = useChannel()
  return (
    <DataTable<ReadingRow> bulkActionButtons={false} rowClick="show">
      <DataTable.Col<ReadingRow>
        source="account"
        render={({ account, consumer }) => <WithBelow below={consumer}>{account}</WithBelow>}
      />
      <DataTable.Col<ReadingRow>
        source="takenOn"
        sx={unbroken}
        render={(reading) => <WithBelow below={channel(reading)}>{formatDate(reading.takenOn)}</WithBelow>}
      />
      <DataTable.Col<ReadingRow>
        source="zones"
        disableSort
        sx={{ ...numeric, fontWeight: 600 }}
        render={({ zones }) => zonesText(zones)}
      />
      <DataTable.Col<ReadingRow>
        source="previous"
        disableSort
        sx={numeric}
        render={(reading) => <PreviousCell reading={reading} />}
      />
      <DataTable.Col<ReadingRow> source="volume" sx={numeric} render={(reading) => <VolumeCell reading={reading} />} />
      <DataTable.Col<ReadingRow> source="flags" disableSort render={(reading) => <Flags reading={reading} />} />
      <DataTable.Col<ReadingRow> source="state" disableSort render={(reading) => <ReadingState reading={reading} />} />
    </DataTable>
  )
}

/** What came from meters, the newest first: what waits for the REM before everything else. */
export const ReadingList = () => (
  <ListPage<ReadingRow>
    sort={{ field: 'id', order: 'DESC' }}
    filterDefaultValues={{ state: 'new' }}
    filters={useFilters()}
    tabs={tabs}
    actions={
      <>
        <AcceptClean />
        <ImportLink />
        <CreateLink label="resources.readings.create.button" />
      </>
    }
    phone={{
      primary: ({ account, consumer }) => `${account} · ${consumer}`,
      secondary: (reading) => <PhoneLine reading={reading} />,
      aside: ({ zones }) => <b>{zonesText(zones)}</b>,
      foot: (reading) => (
        <>
          <ReadingState reading={reading} />
          <Flags reading={reading} />
        </>
      ),
    }}
  >
    <ReadingTable />
  </ListPage>
)
