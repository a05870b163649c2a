import { type FullCompany, listAddress } from './full-company.ts'

/** The screens of the office at their dearest: searches that find a lot, sorts, deep pages, filters. */
const screens: readonly string[] = [
  listAddress('accounts', [0, 24], { filter: { q: 'вул' } }),
  listAddress('accounts', [0, 24], { filter: { q: 'шевчук' }, sort: ['address', 'ASC'] }),
  listAddress('accounts', [90_000, 90_024], { filter: { districtId: 1 }, sort: ['consumer', 'DESC'] }),
  listAddress('orders', [0, 24], { filter: { q: 'шевченка' } }),
  listAddress('orders', [100_000, 100_024], { sort: ['id', 'ASC'] }),
  listAddress('orders', [0, 24], { sort: ['consumer', 'ASC'] }),
  listAddress('contracts', [0, 24], { filter: { q: '2000-2' } }),
  listAddress('contracts', [40_000, 40_024], { sort: ['id', 'DESC'] }),
  listAddress('invoices', [0, 24], { filter: { q: 'шевчук' }, sort: ['id', 'DESC'] }),
  listAddress('invoices', [0, 24], { sort: ['payer', 'ASC'] }),
  listAddress('payments', [0, 24], { filter: { q: '20000' } }),
  listAddress('payments', [70_000, 70_024], { sort: ['id', 'DESC'] }),
  listAddress('documents', [0, 24], { filter: { q: 'бондаренко' } }),
  listAddress('documents', [120_000, 120_024], { sort: ['id', 'ASC'] }),
  listAddress('readings', [0, 24], { filter: { q: 'шевчук' } }),
  listAddress('consumption', [0, 24]),
  listAddress('consumption', [0, 24], { filter: { accountId: 17 } }),
  '/api/search?q=%D1%88%D0%B5%D0%B2%D1%87%D1%83%D0%BA',
  '/api/search?q=0671',
  '/api/accounts/411007',
]

/** How long each of them takes, and for how long it holds the event loop, where everybody else waits. */
export const measureScreens = async (company: FullCompany, print: (line: string) => void): Promise<void> => {
  const figures: { address: string; ms: number; held: number }[] = []
  for (const address of screens) {
    await company.get(address)
    await company.held()
    const { ms } = await company.get(address)
    figures.push({ address: decodeURIComponent(address).slice(5), ms, held: await company.held() })
  }
  const worst = figures.toSorted((one, other) => other.held - one.held).slice(0, 3)
  print(
    `${screens.length} screens, searches and lists at full size: slowest ${Math.max(...figures.map(({ ms }) => ms)).toFixed(0)} ms`,
  )
  print(`  the event loop was held at most ${worst[0]?.held.toFixed(0)} ms  (goal <= 50)`)
  for (const { address, ms, held } of worst) print(`    ${held.toFixed(0)} ms of ${ms.toFixed(0)}: ${address}`)
}
