import type { Session } from './api/session.ts'
import { districts } from './districts/index.ts'
import { Console } from './layout/Console.tsx'
import { orders, visits } from './orders/index.ts'

/** The console's resources in menu order; the first one a person may list is their first page. */
const resources = [orders, visits, districts]

export const App = ({ session }: { session: Session }) => <Console session={session} resources={resources} />
