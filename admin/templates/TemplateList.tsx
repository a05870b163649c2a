import { DataTable, SearchInput, useTranslate } from 'react-admin'
import { Instant } from '../fields/Instant.tsx'
import { ListPage } from '../layout/ListPage.tsx'
import type { ListTab } from '../layout/list-tab.ts'
import type { TemplateRow } from './template.ts'

const tabs: ListTab[] = [
  { key: 'documents', filter: { kind: ['contract', 'invoice', 'act', 'reconciliation_act', 'charges_statement'] } },
  { key: 'messages', filter: { kind: 'message' } },
  { key: 'all', filter: {} },
]

/** The wordings, documents first. */
export const TemplateList = () => {
  const translate = useTranslate()
  const version = (template: TemplateRow) =>
    template.version === 0
      ? translate('resources.templates.shipped')
      : translate('resources.templates.version', { version: template.version })
  const filters = [<SearchInput key="q" source="q" alwaysOn placeholder={translate('resources.templates.search')} />]
  return (
    <ListPage<TemplateRow>
      sort={{ field: 'title', order: 'ASC' }}
      filterDefaultValues={tabs[0]?.filter ?? {}}
      filters={filters}
      tabs={tabs}
      perPage={50}
      phone={{ primary: ({ title }) => title, secondary: version }}
    >
      <DataTable<TemplateRow> bulkActionButtons={false} rowClick="show">
        <DataTable.Col<TemplateRow> source="title" sx={{ fontWeight: 600 }} />
        <DataTable.Col<TemplateRow>
          source="kind"
          render={({ kind }) => translate(`resources.templates.kind.${kind}`, { _: kind })}
        />
        <DataTable.Col<TemplateRow> source="version" render={version} />
        <DataTable.Col<TemplateRow> source="editedAt" render={({ editedAt }) => <Instant value={editedAt} />} />
      </DataTable>
    </ListPage>
  )
}
