import CompanyIcon from '@mui/icons-material/ApartmentOutlined'
import type { ConsoleResource } from '../layout/console-resource.ts'
import { lazyPage } from '../layout/lazy-page.ts'

/** The operator's requisites: one record on one page. */
export const company: ConsoleResource = {
  name: 'company',
  label: { uk: 'Реквізити |||| Реквізити |||| Реквізити', en: 'Requisites |||| Requisites' },
  icon: CompanyIcon,
  group: 'control',
  list: lazyPage(() => import('./CompanyPage.tsx'), 'CompanyPage'),
  recordRepresentation: 'shortName',
  writable: [
    'name',
    'shortName',
    'edrpou',
    'iban',
    'bank',
    'address',
    'phones',
    'email',
    'vatNumber',
    'directorPosition',
    'directorName',
  ],
}
