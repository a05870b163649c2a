import { DataTable, useTranslate } from 'react-admin'
import { ListPage } from '../layout/ListPage.tsx'
import { numeric } from '../layout/table-cells.ts'
import { type Thresholds, thresholdFields } from './threshold.ts'

/** The REMs with what each lets pass; a REM that has set nothing itself follows the company. */
export const ThresholdList = () => {
  const translate = useTranslate()
  const whose = ({ version }: Thresholds): string =>
    translate(`resources.reading-thresholds.${version === 0 ? 'usual' : 'own'}`)
  return (
    <ListPage<Thresholds>
      sort={{ field: 'district', order: 'ASC' }}
      phone={{
        primary: ({ district }) => district,
        secondary: (row) => translate('resources.reading-thresholds.brief', { ...row }),
        aside: whose,
      }}
    >
      <DataTable<Thresholds> bulkActionButtons={false} rowClick="show">
        <DataTable.Col<Thresholds> source="district" />
        {thresholdFields.map((field) => (
          <DataTable.Col<Thresholds> key={field} source={field} sx={numeric} disableSort />
        ))}
        <DataTable.Col<Thresholds> label="resources.reading-thresholds.whose" render={whose} />
      </DataTable>
    </ListPage>
  )
}
