import { useGetOne } from 'react-admin'
import type { AccountPage } from '../../accounts/account.ts'

/** GET /api/accounts/:id, as far as the order page shows it: the page, not a list's row. */
export type AccountCard = AccountPage & Required<Pick<AccountPage, 'email' | 'identityDocument' | 'meteringPoints'>>

const isWhole = (account: AccountPage): account is AccountCard => 'meteringPoints' in account

/** The account's card; undefined while it comes (react-admin first hands over the row of a list, which is less). */
export const useAccountCard = (id: number): AccountCard | undefined => {
  const { data } = useGetOne<AccountPage>('accounts', { id })
  return data && isWhole(data) ? data : undefined
}
