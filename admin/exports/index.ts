import ExportIcon from '@mui/icons-material/DownloadOutlined'
import type { ConsoleResource } from '../layout/console-resource.ts'
import { lazyPage } from '../layout/lazy-page.ts'

/** Files that the office makes aside: asked for, watched, saved. */
export const exportJobs: ConsoleResource = {
  name: 'exports',
  label: { uk: 'Експорт |||| Експорти |||| Експорти', en: 'Export |||| Exports' },
  icon: ExportIcon,
  group: 'reports',
  list: lazyPage(() => import('./ExportList.tsx'), 'ExportList'),
  recordRepresentation: 'title',
  access: { list: 'exports.make', show: 'exports.make' },
}
