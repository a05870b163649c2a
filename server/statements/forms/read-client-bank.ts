import type { ParsedLine } from '../parsed-statement.ts'
import { type ClientBankFile, readSections, type Section } from './client-bank-sections.ts'
import { readKopiykas } from './read-amount.ts'
import { readDottedDay } from './read-day.ts'
import { damaged, quote } from './refuse-statement.ts'
import type { StatementDraft, StatementPart } from './settle-statement.ts'

const field = (section: Section, ...names: string[]): string => {
  for (const name of names) {
    const value = section.fields.get(name)
    if (value) return value
  }
  return ''
}

const account = (written: string): string => written.replace(/\s/g, '').toUpperCase()

/** Whether an account is the statement's, written as its IBAN or, as older programs do, by the bank's own number within it. */
const isOwn = (iban: string, written: string): boolean =>
  written === iban || (/^\d{5,14}$/.test(written) && iban.slice(10).replace(/^0+/, '') === written)

const amountOf = (section: Section, name: string): number | null => {
  const written = field(section, name)
  if (written === '') return null
  // Some programs write the decimal comma of the machine they run on.
  const amount = readKopiykas(written.replace(',', '.'))
  if (amount === null) throw damaged(`Рядок ${section.line}, ${name}: сума ${quote(written)} не є числом.`)
  return amount
}

const dayOf = (section: Section, ...names: string[]): string | null => {
  const written = field(section, ...names)
  if (written === '') return null
  const day = readDottedDay(written)
  if (day === null) throw damaged(`Рядок ${section.line}: дати ${quote(written)} не існує.`)
  return day
}

/** Version 1.02 repeats the whole purpose in pieces; a few banks write only the pieces, or only its beginning in the whole. */
const purposeOf = (document: Section): string => {
  const whole = field(document, 'НазначениеПлатежа', 'ПризначенняПлатежу')
  const pieces = [1, 2, 3, 4, 5, 6].map((n) => field(document, `НазначениеПлатежа${n}`)).filter((piece) => piece !== '')
  const bare = (text: string) => text.replace(/\s/g, '')
  return pieces.length === 0 || bare(whole).includes(bare(pieces.join('')))
    ? whole
    : [whole, ...pieces].join(' ').trim()
}

const accountKeys = ['IBAN', 'Счет', 'РасчСчет'] as const

const directionOf = (document: Section, iban: string): ParsedLine['direction'] => {
  const isSide = (side: string) => accountKeys.some((key) => isOwn(iban, account(field(document, side + key))))
  const [payer, payee] = [isSide('Плательщик'), isSide('Получатель')]
  if (payer && payee) return field(document, 'ДатаСписано') === '' ? 'credit' : 'debit'
  if (payer) return 'debit'
  if (payee) return 'credit'
  throw damaged(`Рядок ${document.line}: у документі немає рахунку виписки ${quote(iban)}.`)
}

const readDocument = (document: Section, iban: string): ParsedLine => {
  const currency = field(document, 'КодВалюты', 'Валюта')
  if (!['', 'UAH', '980', 'грн'].includes(currency)) {
    throw damaged(`Рядок ${document.line}: валюта ${quote(currency)}, а приймаються лише гривні (UAH).`)
  }
  const direction = directionOf(document, iban)
  const amount = amountOf(document, 'Сумма')
  if (amount === null || amount < 0) throw damaged(`Рядок ${document.line}: у документі немає додатної суми.`)
  const dates = direction === 'credit' ? ['ДатаПоступило', 'ДатаСписано'] : ['ДатаСписано', 'ДатаПоступило']
  const bookedOn = dayOf(document, ...dates, 'Дата')
  if (bookedOn === null) throw damaged(`Рядок ${document.line}: у документі немає дати.`)
  const other = direction === 'credit' ? 'Плательщик' : 'Получатель'
  return {
    place: document.line,
    direction,
    bookedOn,
    amount,
    party: field(document, `${other}1`, other),
    partyCode: field(document, `${other}ОКПО`, `${other}ЕДРПОУ`, `${other}ИНН`) || null,
    partyIban: account(field(document, ...accountKeys.map((key) => other + key))) || null,
    documentNumber: field(document, 'Номер'),
    purpose: purposeOf(document),
    reference: null,
    bankId: null,
  }
}

const partOf = (section: Section): StatementPart => ({
  startsOn: dayOf(section, 'ДатаНачала'),
  endsOn: dayOf(section, 'ДатаКонца'),
  opening: amountOf(section, 'НачальныйОстаток'),
  closing: amountOf(section, 'КонечныйОстаток'),
})

const ownIban = ({ head, accounts }: ClientBankFile): string => {
  const written = [head, ...accounts]
    .map((each) => account(field(each, 'РасчСчет', 'IBAN')))
    .filter((each) => each !== '')
  const [iban = ''] = written
  const other = written.find((each) => each !== iban)
  if (other === undefined) return iban
  throw damaged(
    `У файлі виписки кількох рахунків: ${quote(iban)} і ${quote(other)}. Вивантажте виписку одного рахунку.`,
  )
}

/**
 * 1CClientBankExchange, the text of client-bank programs (versions 1.00-1.03), with the Ukrainian keys (ПлательщикОКПО, IBAN as
 * the account). There may be a section of balances for each day. The form has neither the bank's ids nor payers' references.
 * Refuses with `damaged_statement`, naming the line that the document begins on.
 */
export const readClientBank = (text: string): StatementDraft => {
  const file = readSections(text)
  const iban = ownIban(file)
  const parts = (file.accounts.length > 0 ? file.accounts : [file.head]).map(partOf)
  const lines = file.documents.map((document) => readDocument(document, iban))
  return { form: 'client_bank', iban, parts, lines, unit: 'Рядок' }
}
