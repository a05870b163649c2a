import type { Actor } from '../may.ts'
import type { Office } from '../office.ts'
import { sha256Of } from '../seal/sha256-of.ts'
import { sumOf } from './import-statement.ts'
import type { JudgeLines, LineJudgement } from './line-judgement.ts'
import { type PairedLine, pairLines } from './pair-lines.ts'
import type { ParsedLine, ParsedStatement } from './parsed-statement.ts'
import { readOwnStatement, type StatementFile } from './read-own-statement.ts'
import { importOfFile } from './statement-views.ts'

/** A line as the preview shows it: whether it is known, and what the office would do with it. */
export interface PreviewedLine
  extends Pick<ParsedLine, 'place' | 'direction' | 'bookedOn' | 'amount' | 'party' | 'purpose' | 'documentNumber'> {
  repeated: boolean
  willPostTo: LineJudgement['willPostTo']
  candidates: number
}

/** What an import of this file would do. Sums are kopiykas, counts are lines. */
export interface StatementPreview extends Omit<ParsedStatement, 'lines'> {
  credits: number
  debits: number
  /** Whether opening + credits − debits = closing could be checked: the form gave both balances. */
  balanceChecked: boolean
  alreadyImported: { id: number; importedAt: string; by: string } | null
  /** Lines = added + repeated, added = credits + debits, and of the credits each will post or has candidates or none. */
  counts: Record<
    'lines' | 'added' | 'repeated' | 'credits' | 'debits' | 'willPost' | 'withCandidates' | 'withoutCandidates',
    number
  >
  lines: PreviewedLine[]
}

const mostShown = 500

const judgeNew = async (
  judge: () => ReturnType<JudgeLines>,
  paired: readonly PairedLine[],
): Promise<PreviewedLine[]> => {
  const judgements = (await judge()).values()
  return paired.map(({ line, repeats }) => {
    const { place, direction, bookedOn, amount, party, purpose, documentNumber } = line
    const judged = repeats === null ? judgements.next().value : undefined
    return {
      ...{ place, direction, bookedOn, amount, party, purpose, documentNumber },
      repeated: repeats !== null,
      willPostTo: judged?.willPostTo ?? null,
      candidates: judged?.candidates ?? 0,
    }
  })
}

/**
 * Tells what `importStatement` would do with a file, reading and pairing it in the same way, and changes nothing. What
 * matching would make of the new lines is asked of `judge`. Refuses what `readOwnStatement` refuses.
 */
export const previewStatement = async (
  office: Office,
  actor: Actor,
  file: StatementFile,
  judge: JudgeLines,
): Promise<StatementPreview> => {
  const { lines, ...told } = await readOwnStatement(office, file)
  const paired = await pairLines(office.db.reader, told.form, lines)
  const fresh = paired.flatMap(({ line, repeats }) => (repeats === null ? [line] : []))
  const shown = await judgeNew(() => judge(office, actor, fresh), paired)
  const open = shown.filter(({ repeated, direction }) => !repeated && direction === 'credit')
  const unposted = open.filter(({ willPostTo }) => willPostTo === null)
  return {
    ...told,
    credits: sumOf(lines, 'credit'),
    debits: sumOf(lines, 'debit'),
    balanceChecked: told.opening !== null && told.closing !== null,
    alreadyImported: await importOfFile(office.db.reader, await sha256Of(file.bytes)),
    counts: {
      lines: lines.length,
      added: fresh.length,
      repeated: lines.length - fresh.length,
      credits: open.length,
      debits: fresh.length - open.length,
      willPost: open.length - unposted.length,
      withCandidates: unposted.filter(({ candidates }) => candidates > 0).length,
      withoutCandidates: unposted.filter(({ candidates }) => candidates === 0).length,
    },
    lines: shown.slice(0, mostShown),
  }
}
