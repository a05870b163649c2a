import type { Knex } from 'knex'
import { createRandom } from '../../seeds/random.ts'
import { matchStatementLine, matchStatementLines } from '../matching/candidate-views.ts'
import { invoicesByNumber } from '../matching/known-invoice-views.ts'
import { labelLines } from '../matching/labelled-lines-fixture.ts'
import type { KnownInvoice, LineToMatch } from '../matching/line-to-match.ts'
import { measureMatching } from '../matching/measure-matching-fixture.ts'
import { spread } from './median.ts'
import { openScaleOffice } from './scale-office.ts'
import { taking } from './taking.ts'

const rows = 10_000
const rounds = 5
const single = 400

const percent = (share: number): string => `${(share * 100).toFixed(2)} %`

/** As many open invoices as others, so that most lines have something to post to. */
const someInvoices = async (knex: Knex): Promise<KnownInvoice[]> => {
  const ofState = async (state: string): Promise<string[]> =>
    (await knex('invoices').where({ state }).orderBy('id', 'desc').limit(1_500).select('number')).map(
      ({ number }) => number,
    )
  const numbers = [
    ...(await ofState('open')),
    ...(await ofState('paid')).slice(0, 1_000),
    ...(await ofState('void')).slice(0, 500),
  ]
  return invoicesByNumber(knex, { kind: 'company' }, numbers)
}

/** What any matching costs at least: the first number-like text of each line, looked up in sets. */
const bareLookUp = async (knex: Knex, lines: readonly LineToMatch[]): Promise<void> => {
  for (let from = 0; from < lines.length; from += 400) {
    const numbers = lines.slice(from, from + 400).map(({ purpose }) => /\d{4}-\d{6}/.exec(purpose)?.[0] ?? '')
    await knex('invoices').whereIn('number', numbers)
  }
}

const perSecond = async (count: number, work: () => Promise<unknown>): Promise<number> => {
  const start = performance.now()
  await work()
  return (count / (performance.now() - start)) * 1000
}

/**
 * Matching 10 000 labelled lines with every kind of noise at 150 000 orders: precision of automatic posting (must be
 * 100 %), recall, how often the first candidate is the one meant; lines per second, and how long others wait.
 */
export const benchMatching = async (print: (line: string) => void): Promise<void> => {
  const office = await openScaleOffice()
  const knex = office.db.reader
  const labelled = labelLines(createRandom(20_261_121), await someInvoices(knex), rows)
  const lines = labelled.map(({ line }) => line)
  const measured = measureMatching(labelled, await matchStatementLines(knex, lines))
  print(`matching ${rows} labelled lines at 150 000 orders: ${measured.posted} post by themselves`)
  print(
    `  precision of automatic posting: ${percent(measured.precision)}, ${measured.wrong.length} wrong (goal 100 %, 0)`,
  )
  print(`  recall, of lines that name one open invoice readably: ${percent(measured.recall)}`)
  print(`  the first candidate is the one meant: ${percent(measured.firstTrue)}`)
  for (const [kind, recall] of Object.entries(measured.recallByKind)) print(`    ${kind}: ${recall} posted`)
  const [ours, theirs, one]: [number[], number[], number[]] = [[], [], []]
  const waits: number[] = []
  const system = { kind: 'system' as const, name: 'bench' }
  for (let round = 0; round < rounds; round += 1) {
    const { milliseconds, stall } = await taking(() => matchStatementLines(knex, lines))
    ours.push((rows / milliseconds) * 1000)
    waits.push(stall)
    theirs.push(await perSecond(rows, () => bareLookUp(knex, lines)))
    const some = lines.slice(round * single, (round + 1) * single)
    one.push(
      await perSecond(single, async () => {
        for (const line of some) await matchStatementLine(knex, system, line)
      }),
    )
  }
  print(`  lines per second: ${spread(ours, 0)}, bare look-up of one number each ${spread(theirs, 0)}`)
  print(`  of the bare rate: ${spread(ours.map((rate, round) => rate / (theirs[round] ?? Number.NaN)))}`)
  print(`  one by one, lines per second: ${spread(one, 0)}`)
  print(`  longest wait of anybody else, ms: ${spread(waits, 1)} (aim < 50)`)
  await office.statements.close()
  await office.pdf.close()
  await office.db.close()
}
