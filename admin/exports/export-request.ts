import { accountDigits } from '../../server/accounts/account-number.ts'
import { type ConsumptionKind, consumptionKinds } from '../../server/consumption/consumption-schema.ts'
import { commonSpans, type MonthSpan } from '../consumption/months.ts'

/** Whose volumes: accounts by number, a REM, or everybody's. */
export type ExportScope = 'accounts' | 'district' | 'company'

/** What the dialog is filled in with. */
export interface ExportDraft extends MonthSpan {
  scope: ExportScope
  /** Account numbers as they were typed or pasted. */
  accounts: string
  district: number | null
  kinds: ConsumptionKind[]
  format: 'xlsx' | 'csv'
}

/** What POST /api/exports takes. */
export interface ExportRequest extends MonthSpan {
  report: 'consumption'
  accounts?: string[]
  district?: number | null
  kinds: ConsumptionKind[]
  format: 'xlsx' | 'csv'
}

const fewest = 5
const most = 15

const isNumber = (piece: string): boolean => {
  const { length } = accountDigits(piece)
  return /^\d[\d\s./-]*\d$/.test(piece) && length >= fewest && length <= most
}

/** Numbers beside each other in a line; a number written with spaces has groups shorter than any number. */
const partsOf = (piece: string): string[] => {
  const parts = piece.split(/\s+/)
  return parts.length > 1 && parts.every(isNumber) ? parts : [piece]
}

/**
 * The account numbers in a pasted text, whatever stands between them and in them, each once; words without figures (a
 * column's heading) are passed over. `wrong` are the pieces that are no number.
 */
export const accountsIn = (text: string): { numbers: string[]; wrong: string[] } => {
  const pieces = text
    .split(/[\n\r\t;,|]+/)
    .map((piece) => piece.replaceAll(/["'«»№#]/g, '').trim())
    .filter((piece) => /\d/.test(piece))
    .flatMap(partsOf)
  const numbers = new Map(pieces.filter(isNumber).map((piece) => [accountDigits(piece), piece]))
  return { numbers: [...numbers.values()], wrong: pieces.filter((piece) => !isNumber(piece)) }
}

const isKind = (value: unknown): value is ConsumptionKind => typeof value === 'string' && value in consumptionKinds
const textOf = (value: unknown): string => (typeof value === 'string' ? value : '')

/** What a list of volumes is filtered by, as the beginning of a request. */
export const askedBy = (filter: Readonly<Record<string, unknown>>): Partial<ExportDraft> => {
  const accounts = textOf(filter.account)
  const district = filter.district ?? filter.districtId
  const [from, to] = [textOf(filter.period_gte), textOf(filter.period_lte)]
  return {
    ...(accounts ? { scope: 'accounts', accounts } : typeof district === 'number' ? { scope: 'district' } : {}),
    ...(typeof district === 'number' ? { district } : {}),
    ...(from ? { from } : {}),
    ...(to ? { to } : {}),
    ...(isKind(filter.kind) ? { kinds: [filter.kind] } : {}),
  }
}

/** A draft begun with what is known; the last twelve months of what was consumed unless told. */
export const draftOf = (begin: Partial<ExportDraft>, today: string, ownDistrict: number | null): ExportDraft => {
  const span = commonSpans(today)[0]?.span ?? { from: today, to: today }
  const scope: ExportScope = ownDistrict === null ? 'company' : 'district'
  const draft: ExportDraft = { scope, accounts: '', district: null, kinds: ['consumed'], format: 'xlsx', ...span }
  return { ...draft, ...begin, ...(ownDistrict === null ? {} : { district: ownDistrict }) }
}

/** What keeps a draft from being asked for, as a key of the messages by field; empty where nothing does. */
export const faultsOf = (draft: ExportDraft): Partial<Record<'accounts' | 'district' | 'to' | 'kinds', string>> => {
  const { numbers, wrong } = accountsIn(draft.accounts)
  const byAccounts = draft.scope === 'accounts'
  return {
    ...(byAccounts && wrong.length > 0 ? { accounts: 'wrong_accounts' } : {}),
    ...(byAccounts && numbers.length + wrong.length === 0 ? { accounts: 'no_accounts' } : {}),
    ...(draft.scope === 'district' && draft.district === null ? { district: 'no_district' } : {}),
    ...(draft.from > draft.to ? { to: 'backwards' } : {}),
    ...(draft.kinds.length === 0 ? { kinds: 'no_kinds' } : {}),
  }
}

/** The draft as the office is asked. */
export const requestOf = ({ scope, accounts, district, from, to, kinds, format }: ExportDraft): ExportRequest => ({
  report: 'consumption',
  ...(scope === 'accounts' ? { accounts: accountsIn(accounts).numbers } : {}),
  ...(scope === 'district' ? { district } : {}),
  from,
  to,
  kinds,
  format,
})
