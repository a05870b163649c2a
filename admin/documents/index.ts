import DocumentIcon from '@mui/icons-material/DescriptionOutlined'
import type { ConsoleResource } from '../layout/console-resource.ts'
import { lazyPage } from '../layout/lazy-page.ts'

/** The register of issued papers: found, shown in place, saved. */
export const documents: ConsoleResource = {
  name: 'documents',
  label: { uk: 'Документ |||| Документи |||| Документи', en: 'Document |||| Documents' },
  icon: DocumentIcon,
  group: 'reference',
  list: lazyPage(() => import('./DocumentList.tsx'), 'DocumentList'),
  show: lazyPage(() => import('./DocumentShow.tsx'), 'DocumentShow'),
  recordRepresentation: 'title',
  access: { export: 'documents.export' },
}
