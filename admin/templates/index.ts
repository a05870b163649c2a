import TemplateIcon from '@mui/icons-material/EditNoteOutlined'
import type { ConsoleResource } from '../layout/console-resource.ts'
import { lazyPage } from '../layout/lazy-page.ts'

/** The wordings of documents and messages: read by managers, written by the administrator beside a live preview. */
export const templates: ConsoleResource = {
  name: 'templates',
  label: { uk: 'Шаблон |||| Шаблони |||| Шаблони', en: 'Wording |||| Wordings' },
  icon: TemplateIcon,
  group: 'control',
  list: lazyPage(() => import('./TemplateList.tsx'), 'TemplateList'),
  show: lazyPage(() => import('./TemplatePage.tsx'), 'TemplatePage'),
  recordRepresentation: 'title',
  writable: ['parts'],
}
