import { accounts } from './accounts/index.ts'
import type { Session } from './api/session.ts'
import { contracts } from './contracts/index.ts'
import { districts } from './districts/index.ts'
import { documents } from './documents/index.ts'
import { invoices } from './invoices/index.ts'
import { Console } from './layout/Console.tsx'
import { notifications } from './notifications/index.ts'
import { orders, visits } from './orders/index.ts'
import { payments } from './payments/index.ts'
import { refunds } from './refunds/index.ts'

/** The console's resources in menu order; the first one a person may list is their first page. */
const resources = [
  orders,
  visits,
  payments,
  refunds,
  notifications,
  accounts,
  contracts,
  invoices,
  documents,
  districts,
]

export const App = ({ session }: { session: Session }) => <Console session={session} resources={resources} />
