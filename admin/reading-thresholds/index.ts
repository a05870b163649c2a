import ThresholdIcon from '@mui/icons-material/TuneOutlined'
import type { ConsoleResource } from '../layout/console-resource.ts'
import { lazyPage } from '../layout/lazy-page.ts'
import { thresholdFields } from './threshold.ts'

const read = 'reading_thresholds.read'

/** From when on a reading is doubtful, REM by REM: a setting that managers and the administrator keep. */
export const thresholds: ConsoleResource = {
  name: 'reading-thresholds',
  label: { uk: 'Пороги показів |||| Пороги показів |||| Пороги показів', en: 'Thresholds |||| Reading thresholds' },
  icon: ThresholdIcon,
  group: 'control',
  list: lazyPage(() => import('./ThresholdList.tsx'), 'ThresholdList'),
  show: lazyPage(() => import('./ThresholdPage.tsx'), 'ThresholdPage'),
  recordRepresentation: 'district',
  writable: thresholdFields,
  access: { list: read, show: read, edit: 'reading_thresholds.write' },
}
