import { useDataProvider } from 'react-admin'
import type { OfficeDataProvider } from './data-provider.ts'

/** The data provider with the office's own calls: `const office = useOffice(); office.advance('orders', id, …)`. */
export const useOffice = (): OfficeDataProvider => useDataProvider<OfficeDataProvider>()
