import { type FullCompany, listAddress } from './full-company.ts'
import { median, quantile } from './median.ts'

const accounts = 620_000
const pageRounds = 40
const sorts = ['number', 'consumer', 'address', 'district'] as const

/** First, last and neighbour pages of all accounts in each order, and jumps anywhere. */
export const measureAccountPages = async (company: FullCompany, print: (line: string) => void): Promise<void> => {
  const middle = 311_300
  const places = {
    first: 0,
    second: 25,
    middle,
    neighbour: middle + 25,
    last: accounts - 25,
    'before last': accounts - 50,
  }
  for (const field of sorts) {
    const times = new Map<string, number[]>(Object.keys(places).map((name) => [name, []]))
    const jumps: number[] = []
    for (let round = 0; round < pageRounds; round += 1) {
      for (const [name, from] of Object.entries(places)) {
        const { ms } = await company.get(listAddress('accounts', [from, from + 24], { sort: [field, 'ASC'] }))
        times.get(name)?.push(ms)
      }
      const anywhere = (round * 382_013 + 5_000) % accounts
      const { ms } = await company.get(listAddress('accounts', [anywhere, anywhere + 24], { sort: [field, 'DESC'] }))
      jumps.push(ms)
    }
    const medians = [...times].map(([name, figures]) => ({ name, ms: median(figures) }))
    const all = medians.map(({ ms }) => ms)
    print(
      `accounts by ${field}, pages of 25 of ${accounts}: ${medians.map(({ name, ms }) => `${name} ${ms.toFixed(1)}`).join(', ')} ms`,
    )
    print(`  slowest / quickest page: ${(Math.max(...all) / Math.min(...all)).toFixed(2)}  (goal <= 2)`)
    print(
      `  a random jump: ${median(jumps).toFixed(1)} ms, 95th percentile ${quantile(jumps, 0.95).toFixed(1)}  (goal <= 20)`,
    )
  }
}
