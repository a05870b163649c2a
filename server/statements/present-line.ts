import { type Actor, may } from '../may.ts'
import type { Seal } from '../seal/seal.ts'
import { openOwnOrNull } from '../seal/sealed-text.ts'
import type { StatementLine } from './statement-line-views.ts'

/** A bank line as the API tells it. */
export interface LineRow extends Omit<StatementLine, 'partyCodeSealed' | 'partyCodeIndex'> {
  partyCode: string | null
}

/** ЄДРПОУ. Whatever else a bank sends in its place is a person's own: РНОКПП, or a passport's number instead of it. */
const isCompanys = (code: string): boolean => /^\d{8}$/.test(code)

/**
 * The code of the other side as this actor may see it: a company's for whoever sees the line, a person's for those who
 * read personal documents. Null where there is none, or not for them.
 */
export const partyCodeFor = (seal: Seal, actor: Actor, sealed: string | null): string | null => {
  const code = openOwnOrNull(seal, sealed)
  return code === null || isCompanys(code) || may(actor, 'personal.read') ? code : null
}

/** The line as this actor may see it, with the other side's code opened. */
export const presentLine = (
  seal: Seal,
  actor: Actor,
  { partyCodeSealed, partyCodeIndex: _forMatching, ...line }: StatementLine,
): LineRow => ({ ...line, partyCode: partyCodeFor(seal, actor, partyCodeSealed) })
