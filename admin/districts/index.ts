import DistrictIcon from '@mui/icons-material/MapOutlined'
import type { ConsoleResource } from '../layout/console-resource.ts'
import { lazyPage } from '../layout/lazy-page.ts'

/** The REMs of the company: a register to read. */
export const districts: ConsoleResource = {
  name: 'districts',
  icon: DistrictIcon,
  group: 'reference',
  list: lazyPage(() => import('./DistrictList.tsx'), 'DistrictList'),
  show: lazyPage(() => import('./DistrictShow.tsx'), 'DistrictShow'),
  recordRepresentation: 'name',
}
