import { DataTable, SearchInput, SelectInput, useTranslate } from 'react-admin'
import { catalogues } from '../../server/services/service-schema.ts'
import { StateChip } from '../fields/StateChip.tsx'
import { useWording } from '../fields/use-wording.ts'
import { ListPage } from '../layout/ListPage.tsx'
import type { ListTab } from '../layout/list-tab.ts'
import { numeric, unbroken } from '../layout/table-cells.ts'
import { ServicePrice } from './ServicePrice.tsx'
import type { ServiceRow } from './service.ts'

const tabs: ListTab[] = [
  { key: 'all', filter: {} },
  { key: 'paid', filter: { paid: true } },
  { key: 'free', filter: { paid: false } },
  { key: 'off', filter: { active: false } },
]

const useFilters = () => {
  const hint = useTranslate()('resources.services.search')
  const word = useWording()
  const choices = Object.entries(catalogues).map(([id, words]) => ({ id, name: word(words) }))
  return [
    <SearchInput key="q" source="q" alwaysOn placeholder={hint} sx={{ width: { sm: 300 } }} />,
    <SelectInput key="catalogue" source="catalogue" choices={choices} translateChoice={false} />,
  ]
}

const Offered = ({ service: { active } }: { service: ServiceRow }) => (
  <StateChip label={useTranslate()(`resources.services.${active ? 'on' : 'off'}`)} tone={active ? 'done' : 'refused'} />
)

/** The catalogue: what is offered, for how much, within which terms. */
export const ServiceList = () => {
  const translate = useTranslate()
  const needs = ({ needsContract, needsVisit }: ServiceRow): string =>
    [
      ...(needsContract ? [translate('resources.services.contract')] : []),
      ...(needsVisit ? [translate('resources.services.visit')] : []),
    ].join(', ') || '—'
  return (
    <ListPage<ServiceRow>
      sort={{ field: 'id', order: 'ASC' }}
      filters={useFilters()}
      tabs={tabs}
      phone={{
        primary: ({ name }) => name,
        secondary: ({ paid, price }) => <ServicePrice paid={paid} price={price} />,
        foot: (service) => <Offered service={service} />,
      }}
    >
      <DataTable<ServiceRow> bulkActionButtons={false} rowClick="show">
        <DataTable.Col<ServiceRow> source="name" />
        <DataTable.Col<ServiceRow>
          label="resources.services.fields.price"
          sx={numeric}
          render={({ paid, price }) => <ServicePrice paid={paid} price={price} />}
        />
        <DataTable.Col<ServiceRow> source="answerTerm" sx={numeric} />
        <DataTable.Col<ServiceRow> source="worksTerm" sx={numeric} />
        <DataTable.Col<ServiceRow> label="resources.services.fields.needs" sx={unbroken} render={needs} />
        <DataTable.Col<ServiceRow>
          source="active"
          label="resources.services.fields.offered"
          render={(service) => <Offered service={service} />}
        />
      </DataTable>
    </ListPage>
  )
}
