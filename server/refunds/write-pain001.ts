import { XMLBuilder } from 'fast-xml-parser'
import { kyivDateOf } from '../time/kyiv-date.ts'
import type { RefundListRow, Transfer } from './refund-list-views.ts'
import { endToEndId, markedPurpose } from './refund-marks.ts'

/** Who pays: the company as its requisites stand. */
export interface Debtor {
  shortName: string
  edrpou: string
  iban: string
}

/** Signs that XML 1.0 cannot hold at all: a bank would refuse the whole file. */
const unprintable = /[\p{Cc}\p{Cs}\uFFFE\uFFFF]/gu

const most = (text: string, length: number): string => [...text.replaceAll(unprintable, '')].slice(0, length).join('')

const hryvnias = (kopiykas: number): string => (kopiykas / 100).toFixed(2)

/** The bank's code (МФО): six digits of a Ukrainian IBAN after its check number. */
const agentOf = (iban: string) => ({ FinInstnId: { ClrSysMmbId: { MmbId: iban.slice(4, 10) } } })

const accountOf = (iban: string) => ({ Id: { IBAN: iban }, Ccy: 'UAH' })

/** A РНОКПП (10 digits) is a person's, a code of 8 digits an organisation's. */
const identityOf = (code: string | null) => {
  if (code === null) return {}
  const other = { Othr: { Id: code, SchmeNm: { Cd: 'TXID' } } }
  return { Id: code.length === 10 ? { PrvtId: other } : { OrgId: other } }
}

const transferOf = ({ refundId, payee, payeeIban, payeeCode, purpose, amount }: Transfer) => ({
  PmtId: { InstrId: endToEndId(refundId), EndToEndId: endToEndId(refundId) },
  Amt: { InstdAmt: { '@Ccy': 'UAH', '#': hryvnias(amount) } },
  CdtrAgt: agentOf(payeeIban),
  Cdtr: { Nm: most(payee, 140), ...identityOf(payeeCode) },
  CdtrAcct: accountOf(payeeIban),
  RmtInf: { Ustrd: most(markedPurpose(refundId, purpose), 140) },
})

const builder = new XMLBuilder({
  ignoreAttributes: false,
  attributeNamePrefix: '@',
  textNodeName: '#',
  suppressEmptyNode: true,
  format: true,
})

/** `OBLIK-RP-2026-000001`: the list's number in letters that every bank takes. */
const latinNumber = (number: string): string => `OBLIK-${number.replace('РП', 'RP')}`

/**
 * A payment list as ISO 20022 `pain.001.001.09` (customer credit transfer initiation), the release of the national
 * payment system's own messages. One payment instruction, each refund a transfer of its own, so that each comes back as
 * its own debit line with its end-to-end reference. The same list and requisites give the same bytes.
 */
export const writePain001 = (list: RefundListRow, transfers: readonly Transfer[], debtor: Debtor): Buffer => {
  const sum = hryvnias(transfers.reduce((total, { amount }) => total + amount, 0))
  const count = String(transfers.length)
  const payer = { Nm: most(debtor.shortName, 140), ...identityOf(debtor.edrpou) }
  const initiation = {
    GrpHdr: {
      MsgId: latinNumber(list.number),
      CreDtTm: list.madeAt.replace(/\.\d+Z$/, 'Z'),
      NbOfTxs: count,
      CtrlSum: sum,
      InitgPty: payer,
    },
    PmtInf: {
      PmtInfId: latinNumber(list.number),
      PmtMtd: 'TRF',
      BtchBookg: 'false',
      NbOfTxs: count,
      CtrlSum: sum,
      ReqdExctnDt: { Dt: kyivDateOf(list.madeAt) },
      Dbtr: payer,
      DbtrAcct: accountOf(debtor.iban),
      DbtrAgt: agentOf(debtor.iban),
      CdtTrfTxInf: transfers.map(transferOf),
    },
  }
  return Buffer.from(
    builder.build({
      '?xml': { '@version': '1.0', '@encoding': 'UTF-8' },
      Document: { '@xmlns': 'urn:iso:std:iso:20022:tech:xsd:pain.001.001.09', CstmrCdtTrfInitn: initiation },
    }),
    'utf8',
  )
}
