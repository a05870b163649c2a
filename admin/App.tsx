import { accounts } from './accounts/index.ts'
import type { Session } from './api/session.ts'
import { audit } from './audit/index.ts'
import { calendar } from './calendar/index.ts'
import { cashDays } from './cash-days/index.ts'
import { company } from './company/index.ts'
import { consumption } from './consumption/index.ts'
import { contracts } from './contracts/index.ts'
import { districts } from './districts/index.ts'
import { documents } from './documents/index.ts'
import { exportJobs } from './exports/index.ts'
import { invoices } from './invoices/index.ts'
import { Console } from './layout/Console.tsx'
import { notifications } from './notifications/index.ts'
import { orders, visits } from './orders/index.ts'
import { payments } from './payments/index.ts'
import { readingImports } from './reading-imports/index.ts'
import { readingMonths } from './reading-months/index.ts'
import { readingReports } from './reading-reports/index.ts'
import { thresholds } from './reading-thresholds/index.ts'
import { photoDesk, readings, roundList } from './readings/index.ts'
import { refundLists, refunds } from './refunds/index.ts'
import { services } from './services/index.ts'
import { staff } from './staff/index.ts'
import { statementLines } from './statement-lines/index.ts'
import { statements } from './statements/index.ts'
import { supplierCharges } from './supplier-charges/index.ts'
import { templates } from './templates/index.ts'

/** The console's resources in menu order; the first one a person may list is their first page. */
const resources = [
  orders,
  visits,
  readings,
  photoDesk,
  roundList,
  readingImports,
  statements,
  statementLines,
  payments,
  refunds,
  refundLists,
  notifications,
  accounts,
  consumption,
  contracts,
  invoices,
  documents,
  supplierCharges,
  cashDays,
  readingMonths,
  readingReports,
  exportJobs,
  services,
  districts,
  staff,
  calendar,
  thresholds,
  company,
  templates,
  audit,
]

export const App = ({ session }: { session: Session }) => <Console session={session} resources={resources} />
