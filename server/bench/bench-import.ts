import { readCompany } from '../company/company-views.ts'
import { postQueued } from '../payments/post-queued.ts'
import { importStatement } from '../statements/import-statement.ts'
import { type StatementForm, statementForms } from '../statements/parsed-statement.ts'
import { fileIn, givenLines } from '../statements/statement-fixture.ts'
import { personas } from '../testing/personas.ts'
import { writtenCsvMapping } from '../testing/statement-files.ts'
import { openBareImport } from './bare-import.ts'
import { spread } from './median.ts'
import { openScaleOffice, scaleFolder } from './scale-office.ts'
import { type Taken, taking } from './taking.ts'

const rows = 10_000
const rounds = 5

const perSecond = ({ milliseconds }: Taken<unknown>): number => (rows / milliseconds) * 1000

/**
 * Importing 10 000 new rows in each form (read in the worker, de-duplicated, stored with their ids and queue, the file
 * sealed) against the parser library alone and a prepared insert of the same rows; and how long it, and the posting of what
 * it queued, keeps others waiting.
 */
export const benchImport = async (print: (line: string) => void): Promise<void> => {
  const office = await openScaleOffice()
  const actor = (await personas(office.db)).clerkZhytomyr
  const { iban } = await readCompany(office.db.reader)
  const bare = openBareImport(scaleFolder)
  let seed = 0
  const round = async (
    form: StatementForm,
  ): Promise<{ ours: Taken<unknown>; theirs: Taken<unknown>; again: Taken<unknown> }> => {
    seed += 1
    const lines = givenLines(rows, seed)
    const bytes = fileIn(form, iban, lines)
    const bring = (file: Buffer) =>
      importStatement(office, actor, { name: 'bench', bytes: file, mapping: writtenCsvMapping, source: 'console' })
    const theirs = await taking(() => bare.import(form, bytes, lines))
    const ours = await taking(() => bring(bytes))
    const saved = Buffer.concat([bytes, Buffer.from('\r\n')])
    return { ours, theirs, again: await taking(() => bring(saved)) }
  }
  const stalls: number[] = []
  const posting: Taken<unknown>[] = []
  for (const form of statementForms) {
    await round(form)
    const taken: Awaited<ReturnType<typeof round>>[] = []
    for (let each = 0; each < rounds; each += 1) taken.push(await round(form))
    const ours = taken.map((each) => perSecond(each.ours))
    const theirs = taken.map((each) => perSecond(each.theirs))
    stalls.push(...taken.flatMap((each) => [each.ours.stall, each.again.stall]))
    posting.push(await taking(() => postQueued(office, rows)))
    print(`import of ${form}, rows per second: ${spread(ours, 0)}, bare ${spread(theirs, 0)}`)
    print(`  of the bare rate: ${spread(ours.map((rate, place) => rate / (theirs[place] ?? Number.NaN)))}`)
    print(
      `  the same rows again, rows per second: ${spread(
        taken.map((each) => perSecond(each.again)),
        0,
      )}`,
    )
  }
  print(`import of ${rows} rows, longest wait of anybody else, ms: ${spread(stalls, 1)} (aim < 50)`)
  print(`posting ${rows} of the queue, lines per second: ${spread(posting.map(perSecond), 0)}`)
  const waits = posting.map(({ stall }) => stall)
  print(`  longest wait of anybody else, ms: ${spread(waits, 1)} (aim < 50)`)
  bare.close()
  await office.statements.close()
  await office.pdf.close()
  await office.db.close()
}
