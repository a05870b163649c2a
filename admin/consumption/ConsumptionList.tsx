import { DataTable, NullableBooleanInput, SelectInput, TextInput, useTranslate } from 'react-admin'
import { consumptionKinds } from '../../server/consumption/consumption-schema.ts'
import { kyivDateOf } from '../../server/time/kyiv-date.ts'
import { useDistrictFilter } from '../districts/use-district-filter.tsx'
import { RecordLink } from '../fields/RecordLink.tsx'
import { sentenceCase } from '../fields/sentence-case.ts'
import { useWording } from '../fields/use-wording.ts'
import { ListPage } from '../layout/ListPage.tsx'
import { numeric, unbroken } from '../layout/table-cells.ts'
import { type ConsumptionRow, kindsInOrder, periodText, volumeText } from './consumption.ts'
import { ExportListed } from './ExportVolumes.tsx'
import { Marks } from './Marks.tsx'
import { billingMonths } from './months.ts'

const useFilters = () => {
  const words = useWording()
  const months = billingMonths(kyivDateOf(new Date()))
  const listed = { translateChoice: false, emptyText: 'resources.consumption.any' } as const
  return [
    <TextInput key="account" source="account" label="resources.consumption.fields.account" alwaysOn />,
    <SelectInput
      key="period_gte"
      source="period_gte"
      label="resources.consumption.from"
      choices={months}
      alwaysOn
      {...listed}
    />,
    <SelectInput
      key="period_lte"
      source="period_lte"
      label="resources.consumption.to"
      choices={months}
      alwaysOn
      {...listed}
    />,
    <SelectInput
      key="kind"
      source="kind"
      label="resources.consumption.fields.kind"
      choices={kindsInOrder.map((id) => ({ id, name: sentenceCase(words(consumptionKinds[id])) }))}
      alwaysOn
      {...listed}
    />,
    <TextInput key="meter" source="meter" label="resources.consumption.fields.meter" />,
    <NullableBooleanInput key="estimated" source="estimated" label="resources.consumption.fields.estimated" />,
    ...useDistrictFilter(false, 'district'),
  ]
}

/** Monthly volumes of all accounts one may see, the newest month first; the way to have them as Excel. */
export const ConsumptionList = () => {
  const translate = useTranslate()
  const words = useWording()
  const kindOf = ({ kind }: ConsumptionRow) => words(consumptionKinds[kind])
  return (
    <ListPage<ConsumptionRow>
      sort={{ field: 'period', order: 'DESC' }}
      filters={useFilters()}
      actions={<ExportListed />}
      phone={{
        primary: ({ account }) => account,
        secondary: (row) =>
          `${periodText(row.period)} · ${kindOf(row)} · ${translate('resources.consumption.meter_no', { meter: row.meter })}`,
        aside: ({ kwh }) => <b>{volumeText(kwh)}</b>,
        foot: (row) => <Marks row={row} />,
      }}
    >
      <DataTable<ConsumptionRow> bulkActionButtons={false} rowClick="show">
        <DataTable.Col<ConsumptionRow> source="period" sx={unbroken} render={({ period }) => periodText(period)} />
        <DataTable.Col<ConsumptionRow>
          source="account"
          sx={unbroken}
          render={({ account, accountId }) => (
            <RecordLink resource="accounts" id={accountId}>
              {account}
            </RecordLink>
          )}
        />
        <DataTable.Col<ConsumptionRow> source="meter" disableSort sx={unbroken} />
        <DataTable.Col<ConsumptionRow> source="kind" disableSort render={kindOf} />
        <DataTable.Col<ConsumptionRow>
          source="kwh"
          sx={{ ...numeric, fontWeight: 600 }}
          render={({ kwh }) => volumeText(kwh)}
        />
        <DataTable.Col<ConsumptionRow>
          source="zones"
          disableSort
          sx={numeric}
          render={({ zones }) => zones?.map(volumeText).join(' / ') ?? ''}
        />
        <DataTable.Col<ConsumptionRow> source="marks" disableSort render={(row) => <Marks row={row} />} />
      </DataTable>
    </ListPage>
  )
}
