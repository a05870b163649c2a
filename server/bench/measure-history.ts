import autocannon from 'autocannon'
import { type FullCompany, listAddress, serve } from './full-company.ts'
import { spread } from './median.ts'

const perSecond = async (url: string, cookie: string): Promise<number> => {
  const result = await autocannon({ url, connections: 10, duration: 2, headers: { cookie } })
  if (result.non2xx > 0 || result.errors > 0) throw new Error(`${url} answered ${result.non2xx} errors`)
  return result.requests.total / result.duration
}

/** One account’s five years through the whole product, against Express with the same two statements. */
export const measureHistory = async (company: FullCompany, print: (line: string) => void): Promise<void> => {
  const account = 411_007
  const bare = await serve('serve-bare-history.ts', { account })
  const ours = company.url + listAddress('consumption', [0, 59], { filter: { accountId: account } })
  const theirs = `${bare.url}/history`
  const shares: number[] = []
  const rates: [number[], number[]] = [[], []]
  await perSecond(ours, company.cookie)
  await perSecond(theirs, company.cookie)
  for (let round = 0; round < 7; round += 1) {
    const [product, floor] = [await perSecond(ours, company.cookie), await perSecond(theirs, company.cookie)]
    rates[0].push(product)
    rates[1].push(floor)
    shares.push(product / floor)
  }
  bare.child.kill()
  print(`history of one account, 60 months: ${spread(rates[0], 0)} /s, bare ${spread(rates[1], 0)} /s`)
  print(`  share of bare Express + the raw query: ${spread(shares)}  (goal >= 0.75)`)
}
