import { DataTable, SelectInput, useTranslate } from 'react-admin'
import { monthToDecideOn } from '../../server/readings/reading-window.ts'
import { formatDate } from '../../server/time/iso-date.ts'
import { kyivDateOf } from '../../server/time/kyiv-date.ts'
import { useDistrictFilter } from '../districts/use-district-filter.tsx'
import { ListPage } from '../layout/ListPage.tsx'
import { numeric, unbroken } from '../layout/table-cells.ts'
import { closingMonths } from '../readings/closing-months.ts'
import { kwhText } from '../readings/figures.ts'
import { MonthState, NumberLink } from './MonthCells.tsx'
import { monthNumbers, type ReadingMonth } from './reading-month.ts'

const useFilters = (today: string) => [
  <SelectInput
    key="closes"
    source="closes"
    label="resources.reading-months.fields.closes"
    choices={closingMonths(today)}
    translateChoice={false}
    emptyText="resources.consumption.any"
    alwaysOn
    sx={{ minWidth: 160 }}
  />,
  ...useDistrictFilter(true, 'district'),
]

/** Months of readings, REM by REM: the one that is decided on now, and by choice those before it. */
export const ReadingMonthList = () => {
  const translate = useTranslate()
  const today = kyivDateOf(new Date())
  const filters = useFilters(today)
  return (
    <ListPage<ReadingMonth>
      sort={{ field: 'closes', order: 'DESC' }}
      filters={filters}
      filterDefaultValues={{ closes: monthToDecideOn(today) }}
      phone={{
        primary: ({ districtName }) => districtName,
        aside: ({ closes }) => formatDate(closes),
        secondary: (month) =>
          monthNumbers
            .map((number) => `${translate(`resources.reading-months.fields.${number}`)} ${kwhText(month[number])}`)
            .join(' · '),
        foot: (month) => <MonthState month={month} />,
      }}
    >
      <DataTable<ReadingMonth> bulkActionButtons={false} rowClick="show">
        <DataTable.Col<ReadingMonth> source="closes" sx={unbroken} render={({ closes }) => formatDate(closes)} />
        <DataTable.Col<ReadingMonth> source="districtName" disableSort sx={{ fontWeight: 600 }} />
        {monthNumbers.map((number) => (
          <DataTable.Col<ReadingMonth>
            key={number}
            source={number}
            disableSort
            sx={numeric}
            render={(month) => <NumberLink month={month} number={number} />}
          />
        ))}
        <DataTable.Col<ReadingMonth> source="state" disableSort render={(month) => <MonthState month={month} />} />
      </DataTable>
    </ListPage>
  )
}
