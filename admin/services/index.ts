import ServiceIcon from '@mui/icons-material/HomeRepairServiceOutlined'
import type { ConsoleResource } from '../layout/console-resource.ts'
import { lazyPage } from '../layout/lazy-page.ts'

/** The service catalogue: everybody reads it, the administrator keeps it on the same page. */
export const services: ConsoleResource = {
  name: 'services',
  label: { uk: 'Послуга |||| Послуги |||| Послуги', en: 'Service |||| Services' },
  icon: ServiceIcon,
  group: 'reference',
  list: lazyPage(() => import('./ServiceList.tsx'), 'ServiceList'),
  show: lazyPage(() => import('./ServicePage.tsx'), 'ServicePage'),
  recordRepresentation: 'shortName',
  writable: [
    'name',
    'shortName',
    'paid',
    'distancePriced',
    'needsContract',
    'needsVisit',
    'requiredFields',
    'requiredAttachments',
    'answerTerm',
    'worksTerm',
    'confirmationTerm',
    'paymentTerm',
    'termRule',
    'contractTemplate',
    'active',
  ],
}
