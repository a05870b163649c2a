import { setImmediate } from 'node:timers/promises'
import type { Knex } from 'knex'
import { groupBy } from '../group-by.ts'
import { contentKeyOf } from './content-key.ts'
import { hasLinesOf, type KnownLine, knownByBankId, knownByContent, knownInOtherForms } from './known-line-views.ts'
import type { ParsedLine, StatementForm } from './parsed-statement.ts'
import { bookingOf, mayBeOne, sameBooking, toldInShort, withNormal } from './same-movement.ts'
import { sliceSize, slices } from './slices.ts'

/** An incoming line and what the office knows of it. */
export interface PairedLine {
  line: ParsedLine
  contentKey: string
  /** The stored line it repeats, `above` where it repeats a line of its own file, null where it is new. */
  repeats: number | 'above' | null
  /** Which of its true twins a new line is, from 1; 0 for repeats. */
  occurrence: number
  /** Whether the stored line is to learn this form's bank id from it. */
  lends: boolean
}

interface Search {
  knex: Knex
  form: StatementForm
  taken: Set<number>
}

const pair = ({ taken }: Search, incoming: PairedLine, known: KnownLine): void => {
  taken.add(known.id)
  incoming.repeats = known.id
  incoming.lends = incoming.line.bankId !== null && known.bankId === null
}

const stillNew = (lines: readonly PairedLine[]): PairedLine[] => lines.filter(({ repeats }) => repeats === null)

/** Those that bear an id first: they may pair with fewer, so the others must not be before them. */
const pickiestFirst = (lines: readonly PairedLine[]): PairedLine[] =>
  lines.toSorted((one, other) => Number(one.line.bankId === null) - Number(other.line.bankId === null))

const markRepeatsInFile = (lines: readonly PairedLine[]): void => {
  const first = new Map<string, PairedLine>()
  for (const incoming of lines) {
    const { bankId } = incoming.line
    if (bankId === null) continue
    const above = first.get(bankId)
    if (!above) first.set(bankId, incoming)
    else if (above.contentKey === incoming.contentKey) incoming.repeats = 'above'
  }
}

const knownIds = async ({ knex, form }: Search, lines: readonly PairedLine[]): Promise<Map<string, KnownLine>> => {
  const known = new Map<string, KnownLine>()
  for await (const ids of slices([...new Set(lines.flatMap(({ line }) => line.bankId ?? []))])) {
    for (const each of await knownByBankId(knex, form, ids)) known.set(each.bankId ?? '', each)
  }
  return known
}

/** `inOtherWords`: the bank words an entry anew, but one id may also stand for several entries of a batch, so that these come last. */
const pairByBankId = (
  search: Search,
  lines: readonly PairedLine[],
  { known, inOtherWords }: { known: ReadonlyMap<string, KnownLine>; inOtherWords: boolean },
): void => {
  for (const incoming of stillNew(lines)) {
    const stored = known.get(incoming.line.bankId ?? '')
    if (!stored || search.taken.has(stored.id)) continue
    const same = inOtherWords ? sameBooking(stored, incoming.line) : stored.contentKey === incoming.contentKey
    if (same) pair(search, incoming, stored)
  }
}

const pairByContent = async (search: Search, lines: readonly PairedLine[]): Promise<Map<string, number>> => {
  const last = new Map<string, number>()
  for await (const slice of slices(pickiestFirst(stillNew(lines)))) {
    const contents = new Map(slice.map(({ line, contentKey }) => [contentKey, [line.bookedOn, contentKey] as const]))
    const found = await knownByContent(search.knex, search.form, [...contents.values()])
    for (const each of found) last.set(each.contentKey, each.occurrence)
    const known = groupBy(found, (each) => each.contentKey)
    for (const incoming of slice) {
      const twins = known.get(incoming.contentKey) ?? []
      const free = twins.find((each) => !search.taken.has(each.id) && mayBeOne(incoming.line, each))
      if (free) pair(search, incoming, free)
    }
  }
  return last
}

const linesOfDay = async ({ knex, form, taken }: Search, bookedOn: string) => {
  const found: ReturnType<typeof withNormal<KnownLine>>[] = []
  for (let after = 0; ; ) {
    const page = await knownInOtherForms(knex, form, { bookedOn, after, limit: sliceSize })
    for (const known of page) if (!taken.has(known.id)) found.push(withNormal(known))
    const last = page.at(-1)
    if (!last || page.length < sliceSize) return groupBy(found, ({ line }) => bookingOf(line))
    after = last.id
    await setImmediate()
  }
}

/** What came in another form, told in fewer words there or here. */
const pairAcrossForms = async (search: Search, lines: readonly PairedLine[]): Promise<void> => {
  const days = groupBy(stillNew(lines), ({ line }) => line.bookedOn)
  for (const [bookedOn, ofDay] of days) {
    const known = await linesOfDay(search, bookedOn)
    if (known.size === 0) continue
    for await (const slice of slices(ofDay)) {
      for (const incoming of slice) {
        const { line, normal } = withNormal(incoming.line)
        const free = known
          .get(bookingOf(line))
          ?.find((each) => !search.taken.has(each.line.id) && toldInShort(each.normal, normal))
        if (free) pair(search, incoming, free.line)
      }
    }
  }
}

/** Those of the days of which the office has lines: what is of another day is new, as a yesterday's statement mostly is. */
const daysWithLines = async (knex: Knex, days: ReadonlySet<string>): Promise<Set<string>> => {
  const found = new Set<string>()
  for (const day of days) {
    if (await hasLinesOf(knex, day)) found.add(day)
    await setImmediate()
  }
  return found
}

/**
 * Tells for each line of a statement whether the office has it already (domain §4: by bank id, or by date, document
 * number, amount, IBAN and purpose). Every stored line answers for one incoming line at most, so that true twins (equal
 * fees of one day) are as many as the bank says. Reads only; to be trusted, it runs under the imports' lock.
 */
export const pairLines = async (
  knex: Knex,
  form: StatementForm,
  lines: readonly ParsedLine[],
): Promise<PairedLine[]> => {
  const paired: PairedLine[] = []
  for await (const slice of slices(lines)) {
    for (const line of slice) {
      paired.push({ line, contentKey: contentKeyOf(line), repeats: null, occurrence: 0, lends: false })
    }
  }
  markRepeatsInFile(paired)
  const days = await daysWithLines(knex, new Set(lines.map(({ bookedOn }) => bookedOn)))
  const old = paired.filter(({ line }) => days.has(line.bookedOn))
  const search: Search = { knex, form, taken: new Set() }
  const known = await knownIds(search, old)
  pairByBankId(search, old, { known, inOtherWords: false })
  const last = await pairByContent(search, old)
  pairByBankId(search, old, { known, inOtherWords: true })
  await pairAcrossForms(search, old)
  for (const fresh of stillNew(paired)) {
    fresh.occurrence = (last.get(fresh.contentKey) ?? 0) + 1
    last.set(fresh.contentKey, fresh.occurrence)
  }
  return paired
}
