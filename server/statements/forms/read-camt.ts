import { readCamtAmount, signOf } from './read-camt-amount.ts'
import { readEntry } from './read-camt-entry.ts'
import { readIsoDay } from './read-day.ts'
import { damaged, quote, unknownForm } from './refuse-statement.ts'
import type { StatementDraft, StatementPart } from './settle-statement.ts'
import { childAt, childrenOf, parseXml, textAt, type XmlNode } from './xml-tree.ts'

const ibanOf = (statement: XmlNode): string => {
  const iban = textAt(statement, 'Acct', 'Id', 'IBAN') || textAt(statement, 'Acct', 'Id', 'Othr', 'Id')
  return iban.replace(/\s/g, '').toUpperCase()
}

const balanceOf = (statement: XmlNode, codes: string[]): { amount: number; day: string | null } | null => {
  for (const code of codes) {
    const balance = childrenOf(statement, 'Bal').find((each) => textAt(each, 'Tp', 'CdOrPrtry', 'Cd') === code)
    if (balance === undefined) continue
    const amount = readCamtAmount(balance, 'Amt', `Залишок ${code}`)
    const day = readIsoDay(textAt(balance, 'Dt', 'Dt') || textAt(balance, 'Dt', 'DtTm'))
    return { amount: signOf(balance, `Залишок ${code}`) === 'credit' ? amount : -amount, day }
  }
  return null
}

const dayAt = (statement: XmlNode, ...path: string[]): string | null => {
  const written = textAt(statement, ...path)
  if (written === '') return null
  const day = readIsoDay(written)
  if (day === null) throw damaged(`Період виписки: дати ${quote(written)} не існує.`)
  return day
}

const readPart = (statement: XmlNode): StatementPart => {
  const opening = balanceOf(statement, ['OPBD', 'PRCD'])
  const closing = balanceOf(statement, ['CLBD'])
  const starts = dayAt(statement, 'FrToDt', 'FrDtTm')
  const ends = dayAt(statement, 'FrToDt', 'ToDtTm')
  const created = dayAt(statement, 'CreDtTm')
  return {
    startsOn: starts ?? opening?.day ?? closing?.day ?? created,
    endsOn: ends ?? closing?.day ?? created,
    opening: opening?.amount ?? null,
    closing: closing?.amount ?? null,
  }
}

/** Only what is booked has moved money; a status may stand bare (.001.02) or as a code (.001.08). */
const isBooked = (entry: XmlNode): boolean => ['', 'BOOK'].includes(textAt(entry, 'Sts', 'Cd') || textAt(entry, 'Sts'))

/**
 * camt.053, «Bank to customer statement» of ISO 20022, versions .001.02 to .001.08. One file may hold several statements of one
 * account, day by day. An entry with several transactions becomes several lines, whose sums must make the entry. Entries that
 * are pending or for information are left out. Refuses with `unknown_form` and `damaged_statement`.
 */
export const readCamt = (text: string): StatementDraft => {
  const documents = childrenOf(parseXml(text), 'Document')
  const body = childAt(documents[0], 'BkToCstmrStmt')
  if (documents.length !== 1 || body === undefined) {
    throw unknownForm('Це XML, але не виписка camt.053 (немає Document/BkToCstmrStmt).')
  }
  const statements = childrenOf(body, 'Stmt')
  const ibans = statements.map(ibanOf)
  const [iban] = ibans
  if (iban === undefined) throw damaged('У файлі camt.053 немає жодної виписки (Stmt).')
  const other = ibans.find((each) => each !== iban)
  if (other !== undefined) {
    throw damaged(
      `У файлі виписки кількох рахунків: ${quote(iban)} і ${quote(other)}. Вивантажте виписку одного рахунку.`,
    )
  }
  const currency = statements.map((each) => textAt(each, 'Acct', 'Ccy')).find((each) => each !== '' && each !== 'UAH')
  if (currency) throw damaged(`Рахунок ведеться у валюті ${quote(currency)}, а приймаються лише гривні (UAH).`)
  const entries = statements.flatMap((each) => childrenOf(each, 'Ntry'))
  const lines = entries.flatMap((entry, index) => (isBooked(entry) ? readEntry(entry, index + 1, iban) : []))
  return { form: 'camt053', iban, parts: statements.map(readPart), lines, unit: 'Запис' }
}
