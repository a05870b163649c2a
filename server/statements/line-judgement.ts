import type { Actor } from '../may.ts'
import type { Office } from '../office.ts'
import type { ParsedLine } from './parsed-statement.ts'

/** What the office thinks of a line that is not imported yet. */
export interface LineJudgement {
  /** The invoice it would post itself to, null where a clerk must decide; another REM's without its numbers. */
  willPostTo: { number: string | null; orderNumber: number | null } | null
  /** How many invoices of the actor's scope would be offered. */
  candidates: number
}

/** Judges lines as if they were imported now, one answer for each and in their order; writes nothing. */
export type JudgeLines = (office: Office, actor: Actor, lines: readonly ParsedLine[]) => Promise<LineJudgement[]>

/** Posts at most `limit` of the queued lines, oldest first, each in a transaction of its own. */
export type PostQueued = (office: Office, limit: number) => Promise<unknown>
