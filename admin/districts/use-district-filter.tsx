import type { ReactElement } from 'react'
import { useSession } from '../layout/console-context.ts'
import { DistrictChoice } from './DistrictChoice.tsx'

const DistrictFilter = ({ alwaysOn: _, ...props }: { source: string; label: string; alwaysOn?: boolean }) => (
  <DistrictChoice {...props} emptyText="resources.districts.any" sx={{ minWidth: 190 }} />
)

/** The filter by REM, for those who work with all of them; nothing for the staff of one. `source` is the rows' field. */
export const useDistrictFilter = (alwaysOn = false, source = 'districtId'): ReactElement[] => {
  const { district } = useSession()
  if (district) return []
  return [<DistrictFilter key={source} source={source} label="resources.districts.one" alwaysOn={alwaysOn} />]
}
