import type { ParsedLine } from '../parsed-statement.ts'
import { readCamtAmount, signOf } from './read-camt-amount.ts'
import { readIsoDay } from './read-day.ts'
import { damaged, quote } from './refuse-statement.ts'
import { childAt, childrenOf, rawTextAt, textAt, type XmlNode } from './xml-tree.ts'

/** What stands where a payer gave no reference of their own. */
const noReference = /^(?:NOTPROVIDED|NOT PROVIDED|NONREF|NOREF|-)?$/i
const meant = (text: string): string | null => (noReference.test(text) ? null : text)

/**
 * The bank's id of an entry. `AcctSvcrRef` is unique by definition; `NtryRef` may be a mere number within one statement, which
 * the next statement gives anew, so only a long one is trusted. A reversal may repeat the id of what it reverses.
 */
const bankIdOf = (node: XmlNode, reversal: boolean): string | null => {
  const own = meant(textAt(node, 'Refs', 'AcctSvcrRef') || textAt(node, 'AcctSvcrRef'))
  const number = textAt(node, 'NtryRef')
  const id = own ?? (number.length >= 10 ? number : null)
  return id !== null && reversal ? `${id}/RVSL` : id
}

/** A purpose cut into pieces of 140 signs is joined where it was cut; shorter pieces are remarks of their own. */
const purposeOf = (transaction: XmlNode, entry: XmlNode): string => {
  const pieces = childrenOf(childAt(transaction, 'RmtInf'), 'Ustrd').map((piece) => rawTextAt({ piece }, 'piece'))
  const joined = pieces.reduce((text, piece, index) => {
    if (index === 0) return piece
    return Array.from(pieces[index - 1] ?? '').length === 140 ? text + piece : `${text} ${piece}`
  }, '')
  return joined.trim() || textAt(transaction, 'AddtlTxInf') || textAt(entry, 'AddtlNtryInf')
}

const referenceOf = (transaction: XmlNode): string | null =>
  meant(textAt(transaction, 'Refs', 'EndToEndId')) ?? meant(textAt(transaction, 'RmtInf', 'Strd', 'CdtrRefInf', 'Ref'))

const accountOf = (parties: XmlNode, side: 'Dbtr' | 'Cdtr'): string => {
  const id = childAt(parties, `${side}Acct`, 'Id')
  return (textAt(id, 'IBAN') || textAt(id, 'Othr', 'Id')).replace(/\s/g, '').toUpperCase()
}

/** The other side. A reversal names the parties of what it reverses: there the payer of a debit is the other side. */
const partyOf = (transaction: XmlNode, direction: ParsedLine['direction'], reversal: boolean, iban: string) => {
  const parties = childAt(transaction, 'RltdPties')
  const usual = (direction === 'credit') !== reversal ? 'Dbtr' : 'Cdtr'
  const opposite = usual === 'Dbtr' ? 'Cdtr' : 'Dbtr'
  const side = accountOf(parties, usual) === iban && accountOf(parties, opposite) !== iban ? opposite : usual
  const named = childAt(parties, side)
  // From version .001.04 on the party stands one step deeper.
  const party = childAt(named, 'Pty') ?? named
  const code = textAt(party, 'Id', 'OrgId', 'Othr', 'Id') || textAt(party, 'Id', 'PrvtId', 'Othr', 'Id')
  return { party: textAt(party, 'Nm'), partyCode: code || null, partyIban: accountOf(parties, side) || null }
}

const transactionAmount = (transaction: XmlNode, where: string): number => {
  if (childAt(transaction, 'Amt') !== undefined) return readCamtAmount(transaction, 'Amt', where)
  const details = childAt(transaction, 'AmtDtls')
  const holder = childAt(details, 'TxAmt') ?? childAt(details, 'InstdAmt')
  return readCamtAmount(holder, 'Amt', where)
}

/** Lines of one booked entry; `place` is its order in the file, `iban` the account of the statement. */
export const readEntry = (entry: XmlNode, place: number, iban: string): ParsedLine[] => {
  const where = `Запис ${place}`
  const amount = readCamtAmount(entry, 'Amt', where)
  const direction = signOf(entry, where)
  const reversal = /^(?:true|1)$/.test(textAt(entry, 'RvslInd'))
  const booked = childAt(entry, 'BookgDt') ?? childAt(entry, 'ValDt')
  const written = textAt(booked, 'Dt') || textAt(booked, 'DtTm')
  const bookedOn = readIsoDay(written)
  if (bookedOn === null) throw damaged(`${where}: дати ${quote(written)} не існує.`)
  const transactions = childrenOf(entry, 'NtryDtls').flatMap((details) => childrenOf(details, 'TxDtls'))
  const lineOf = (transaction: XmlNode, own: Pick<ParsedLine, 'direction' | 'amount' | 'bankId'>): ParsedLine => ({
    place,
    bookedOn,
    ...own,
    ...partyOf(transaction, own.direction, reversal, iban),
    documentNumber: textAt(transaction, 'Refs', 'InstrId') || textAt(transaction, 'Refs', 'PmtInfId'),
    purpose: purposeOf(transaction, entry),
    reference: referenceOf(transaction),
  })
  if (transactions.length <= 1) {
    const bankId = bankIdOf(entry, reversal) ?? bankIdOf(transactions[0], reversal)
    return [lineOf(transactions[0], { direction, amount, bankId })]
  }
  const lines = transactions.map((transaction) => {
    const way = childAt(transaction, 'CdtDbtInd') === undefined ? direction : signOf(transaction, where)
    return lineOf(transaction, {
      direction: way,
      amount: transactionAmount(transaction, where),
      bankId: bankIdOf(transaction, reversal),
    })
  })
  const sum = lines.reduce((total, line) => total + (line.direction === direction ? line.amount : -line.amount), 0)
  if (sum !== amount) throw damaged(`${where}: сума окремих платежів не дорівнює сумі запису.`)
  return lines
}
