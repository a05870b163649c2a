import VolumeIcon from '@mui/icons-material/BarChartOutlined'
import type { ConsoleResource } from '../layout/console-resource.ts'
import { lazyPage } from '../layout/lazy-page.ts'

/** Monthly volumes, derived from readings or brought by another system. */
export const consumption: ConsoleResource = {
  name: 'consumption',
  label: { uk: 'Обсяг |||| Обсяги |||| Обсяги', en: 'Volume |||| Volumes' },
  icon: VolumeIcon,
  group: 'reference',
  list: lazyPage(() => import('./ConsumptionList.tsx'), 'ConsumptionList'),
  show: lazyPage(() => import('./ConsumptionShow.tsx'), 'ConsumptionShow'),
  recordRepresentation: ({ account, period }) => `${account}, ${period.slice(5, 7)}.${period.slice(0, 4)}`,
}
