import ContractIcon from '@mui/icons-material/HandshakeOutlined'
import type { ConsoleResource } from '../layout/console-resource.ts'
import { lazyPage } from '../layout/lazy-page.ts'

/** Contracts for services: offered and joined with their orders, read here. */
export const contracts: ConsoleResource = {
  name: 'contracts',
  label: { uk: 'Договір |||| Договори |||| Договори', en: 'Contract |||| Contracts' },
  icon: ContractIcon,
  group: 'reference',
  list: lazyPage(() => import('./ContractList.tsx'), 'ContractList'),
  show: lazyPage(() => import('./ContractShow.tsx'), 'ContractShow'),
  recordRepresentation: 'number',
  access: { export: 'documents.export' },
}
