import type { ParsedLine } from '../parsed-statement.ts'
import { readKopiykas } from './read-amount.ts'
import { damaged, quote } from './refuse-statement.ts'
import { childAt, childrenOf, textAt, type XmlNode } from './xml-tree.ts'

/** The hryvnia amount of an element such as `Amt Ccy="UAH"`, in kopiykas, never negative. Refuses other currencies. */
export const readCamtAmount = (node: XmlNode, name: string, where: string): number => {
  const written = textAt(node, name)
  const currency = childrenOf(childAt(node, name), '@Ccy')[0]
  if (currency !== 'UAH') {
    throw damaged(
      `${where}: валюта ${quote(typeof currency === 'string' ? currency : '')}, а приймаються лише гривні (UAH).`,
    )
  }
  const amount = readKopiykas(written)
  if (amount === null || amount < 0) throw damaged(`${where}: сума ${quote(written)} не є числом.`)
  return amount
}

/** Which way money went. `CdtDbtInd` of a reversal is already that of the reversing movement (ISO 20022, `RvslInd`). */
export const signOf = (node: XmlNode, where: string): ParsedLine['direction'] => {
  const written = textAt(node, 'CdtDbtInd')
  if (written === 'CRDT') return 'credit'
  if (written === 'DBIT') return 'debit'
  throw damaged(`${where}: CdtDbtInd ${quote(written)} не є ні CRDT, ні DBIT.`)
}
