import type { CsvMapping } from '../../../server/statements/csv-mapping-schema.ts'

/** What a column of a bank's CSV may hold, in the order the wizard offers. */
export const meanings = [
  'bookedOn',
  'amount',
  'credit',
  'debit',
  'direction',
  'party',
  'partyCode',
  'partyIban',
  'documentNumber',
  'purpose',
  'reference',
  'bankId',
  'currency',
  'ownIban',
] as const
export type Meaning = (typeof meanings)[number]

/** The wizard as it stands: a meaning for each column, and how the text is to be read. */
export interface MappingDraft
  extends Pick<
    CsvMapping,
    'encoding' | 'delimiter' | 'headerRows' | 'footer' | 'endsWithNewline' | 'dateForm' | 'decimal'
  > {
  /** By column; empty for one that is not needed. */
  columns: (Meaning | '')[]
  creditWords: string
  debitWords: string
  /** Our account where no column holds it. */
  iban: string
}

/** What still lacks, as a key of `csv.fault`; `meaning` for `twice`. */
export interface MappingFault {
  code: 'bookedOn' | 'purpose' | 'money' | 'words' | 'ownIban' | 'twice'
  meaning?: Meaning
}

const plain = [
  'bookedOn',
  'party',
  'partyCode',
  'partyIban',
  'documentNumber',
  'purpose',
  'reference',
  'bankId',
  'currency',
] as const

const columnsOfMoney = (money: CsvMapping['money'] | undefined): [Meaning, number][] => {
  if (!money) return []
  if (money.kind === 'signed') return [['amount', money.amount]]
  if (money.kind === 'two_columns') {
    return [
      ['credit', money.credit],
      ['debit', money.debit],
    ]
  }
  return [
    ['amount', money.amount],
    ['direction', money.direction],
  ]
}

/** The wizard's beginning: what the server recognised, over `count` columns. */
export const draftOf = (suggestion: Partial<CsvMapping>, count: number): MappingDraft => {
  const columns = Array.from({ length: count }, (): Meaning | '' => '')
  const put = (meaning: Meaning, at: number | null | undefined) => {
    if (typeof at === 'number' && at < count) columns[at] = meaning
  }
  for (const meaning of plain) put(meaning, suggestion[meaning])
  for (const [meaning, at] of columnsOfMoney(suggestion.money)) put(meaning, at)
  const { ownIban, money } = suggestion
  if (ownIban && 'column' in ownIban) put('ownIban', ownIban.column)
  const words = money?.kind === 'with_direction' ? money : null
  return {
    encoding: suggestion.encoding ?? 'windows-1251',
    delimiter: suggestion.delimiter ?? ';',
    headerRows: suggestion.headerRows ?? 1,
    footer: suggestion.footer ?? null,
    endsWithNewline: suggestion.endsWithNewline ?? false,
    dateForm: suggestion.dateForm ?? 'dd.mm.yyyy',
    decimal: suggestion.decimal ?? ',',
    columns,
    creditWords: words?.creditWords.join(', ') ?? '',
    debitWords: words?.debitWords.join(', ') ?? '',
    iban: ownIban && 'iban' in ownIban ? ownIban.iban : '',
  }
}

const wordsIn = (typed: string): string[] =>
  typed
    .split(',')
    .map((word) => word.trim())
    .filter(Boolean)

/** Reads the wizard as the mapping that the server takes, or says the first thing that lacks. */
export const mappingOf = (draft: MappingDraft): { mapping: CsvMapping } | { fault: MappingFault } => {
  const { columns, creditWords, debitWords, iban, ...reading } = draft
  const at = (meaning: Meaning): number | null => {
    const place = columns.indexOf(meaning)
    return place < 0 ? null : place
  }
  const twice = meanings.find((meaning) => columns.indexOf(meaning) !== columns.lastIndexOf(meaning))
  if (twice) return { fault: { code: 'twice', meaning: twice } }
  const [bookedOn, purpose] = [at('bookedOn'), at('purpose')]
  if (bookedOn === null) return { fault: { code: 'bookedOn' } }
  if (purpose === null) return { fault: { code: 'purpose' } }
  const money = moneyOf({ at, creditWords: wordsIn(creditWords), debitWords: wordsIn(debitWords) })
  if ('code' in money) return { fault: money }
  const ownColumn = at('ownIban')
  const typed = iban.replaceAll(/\s/g, '').toUpperCase()
  if (ownColumn === null && typed === '') return { fault: { code: 'ownIban' } }
  return {
    mapping: {
      ...reading,
      bookedOn,
      purpose,
      money,
      party: at('party'),
      partyCode: at('partyCode'),
      partyIban: at('partyIban'),
      documentNumber: at('documentNumber'),
      reference: at('reference'),
      bankId: at('bankId'),
      currency: at('currency'),
      ownIban: ownColumn === null ? { iban: typed } : { column: ownColumn },
    },
  }
}

interface MoneyColumns {
  at: (meaning: Meaning) => number | null
  creditWords: string[]
  debitWords: string[]
}

const moneyOf = ({ at, creditWords, debitWords }: MoneyColumns): CsvMapping['money'] | MappingFault => {
  const [amount, credit, debit, direction] = [at('amount'), at('credit'), at('debit'), at('direction')]
  if (credit !== null && debit !== null && amount === null) return { kind: 'two_columns', credit, debit }
  if (amount === null || credit !== null || debit !== null) return { code: 'money' }
  if (direction === null) return { kind: 'signed', amount }
  if (creditWords.length === 0 || debitWords.length === 0) return { code: 'words' }
  return { kind: 'with_direction', amount, direction, creditWords, debitWords }
}
