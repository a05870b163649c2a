import ReadingIcon from '@mui/icons-material/SpeedOutlined'
import type { ConsoleResource } from '../layout/console-resource.ts'
import { lazyPage } from '../layout/lazy-page.ts'

/** Files of readings: a controller's round or another system's list, looked at and brought in. */
export const readingImports: ConsoleResource = {
  name: 'reading-imports',
  label: {
    uk: 'Файл показників |||| Файли показників |||| Файли показників',
    en: 'File of readings |||| Files of readings',
  },
  icon: ReadingIcon,
  group: 'work',
  list: lazyPage(() => import('./ReadingImportList.tsx'), 'ReadingImportList'),
  create: lazyPage(() => import('./ReadingImportPage.tsx'), 'ReadingImportPage'),
  recordRepresentation: 'name',
  access: { list: 'readings.import', show: 'readings.import', create: 'readings.import' },
  inMenu: false,
}
