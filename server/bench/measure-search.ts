import { closeOffice } from '../open-office.ts'
import { compareSearch } from './compare-search.ts'
import { median, quantile } from './median.ts'
import { openFullOffice } from './scale-file.ts'

/** The account search beside a LIKE scan, and what it finds beside a look at every account. */
export const measureSearch = async (print: (line: string) => void): Promise<void> => {
  const office = await openFullOffice()
  const { product, like, wrong, queries } = await compareSearch(office)
  await closeOffice(office)
  const [ours, theirs] = [quantile(product, 0.95), quantile(like, 0.95)]
  print(`account search, ${queries} fixed queries, page of 25 and exact total: 95th percentile ${ours.toFixed(1)} ms`)
  print(
    `  median ${median(product).toFixed(1)}, slowest ${Math.max(...product).toFixed(1)}; LIKE over one ready text ${theirs.toFixed(0)} ms`,
  )
  print(`  share of the LIKE scan: 1/${(theirs / ours).toFixed(0)}  (goal <= 1/20)`)
  print(`  queries whose result differs from a scan of every account: ${wrong}  (goal 0)`)
}
