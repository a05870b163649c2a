import { parse } from 'csv-parse/sync'
import { XMLParser } from 'fast-xml-parser'
import { describe, expect, it } from 'vitest'
import type { RefundListRow, Transfer } from './refund-list-views.ts'
import { writePain001 } from './write-pain001.ts'
import { writeRefundCsv } from './write-refund-csv.ts'

const list: RefundListRow = {
  id: 3,
  number: 'РП-2026-000003',
  total: 60_005,
  refunds: 2,
  paid: 0,
  madeAt: '2026-11-18T22:30:00.123Z',
  madeBy: 'Клерк О.',
}
const debtor = { shortName: 'АТ «Житомиробленерго»', edrpou: '22048622', iban: 'UA583116470000026003301000123' }
const transfer: Transfer = {
  refundId: 12,
  payee: 'Українець & «Сини» <ТОВ>',
  payeeIban: 'UA213223130000026007233566001',
  payeeCode: '3184710691',
  purpose: 'Повернення коштів за рахунком № 2026-000001',
  amount: 58_505,
}
const second: Transfer = { ...transfer, refundId: 13, payeeCode: null, amount: 1_500 }

const read = (bytes: Buffer) =>
  new XMLParser({ ignoreAttributes: false, parseTagValue: false }).parse(bytes.toString('utf8')).Document
const initiationOf = (transfers: readonly Transfer[]) => read(writePain001(list, transfers, debtor)).CstmrCdtTrfInitn

describe('a payment list as pain.001', () => {
  it('says how many transfers and how much, twice and alike', () => {
    const { GrpHdr, PmtInf } = initiationOf([transfer, second])
    expect(GrpHdr).toMatchObject({ MsgId: 'OBLIK-RP-2026-000003', NbOfTxs: '2', CtrlSum: '600.05' })
    expect(PmtInf).toMatchObject({ NbOfTxs: '2', CtrlSum: '600.05', PmtMtd: 'TRF', BtchBookg: 'false' })
    const sum = PmtInf.CdtTrfTxInf.reduce((kopiykas: number, each: { Amt: { InstdAmt: { '#text': string } } }) => {
      return kopiykas + Math.round(Number(each.Amt.InstdAmt['#text']) * 100)
    }, 0)
    expect(sum).toBe(60_005)
  })

  it('names who pays, from where, and on which Kyiv day', () => {
    const { GrpHdr, PmtInf } = initiationOf([transfer, second])
    expect(GrpHdr.CreDtTm).toBe('2026-11-18T22:30:00Z')
    expect(PmtInf.ReqdExctnDt.Dt).toBe('2026-11-19')
    expect(PmtInf.Dbtr).toEqual({
      Nm: debtor.shortName,
      Id: { OrgId: { Othr: { Id: '22048622', SchmeNm: { Cd: 'TXID' } } } },
    })
    expect(PmtInf.DbtrAcct.Id.IBAN).toBe(debtor.iban)
    expect(PmtInf.DbtrAgt.FinInstnId.ClrSysMmbId.MmbId).toBe('311647')
  })

  it('gives each refund its reference, payee and purpose, whatever signs are in them', () => {
    const [first, other] = initiationOf([transfer, second]).PmtInf.CdtTrfTxInf
    expect(first).toMatchObject({
      PmtId: { EndToEndId: 'OBLIK-R-12' },
      Amt: { InstdAmt: { '#text': '585.05', '@_Ccy': 'UAH' } },
      Cdtr: { Id: { PrvtId: { Othr: { Id: '3184710691' } } } },
      CdtrAcct: { Id: { IBAN: transfer.payeeIban } },
      RmtInf: { Ustrd: 'Повернення коштів за рахунком № 2026-000001, ПОВ-12' },
    })
    expect(other.Cdtr.Id).toBeUndefined()
    expect(writePain001(list, [transfer], debtor).toString()).toContain('Українець &amp; «Сини» &lt;ТОВ&gt;')
  })

  it('takes what looks like an entity for the words it is', () => {
    const xml = writePain001(list, [{ ...transfer, payee: 'ТОВ «A&B;C» &lt;' }], debtor).toString()
    expect(xml).toContain('ТОВ «A&amp;B;C» &amp;lt;')
  })

  it('keeps its parts in the order that the schema demands', () => {
    const keys = (part: object) => Object.keys(part).join(' ')
    const { GrpHdr, PmtInf } = initiationOf([transfer])
    expect(keys(GrpHdr)).toBe('MsgId CreDtTm NbOfTxs CtrlSum InitgPty')
    expect(keys(PmtInf)).toBe('PmtInfId PmtMtd BtchBookg NbOfTxs CtrlSum ReqdExctnDt Dbtr DbtrAcct DbtrAgt CdtTrfTxInf')
    expect(keys(PmtInf.CdtTrfTxInf)).toBe('PmtId Amt CdtrAgt Cdtr CdtrAcct RmtInf')
  })

  it('holds no sign that XML cannot, and no text longer than the field', () => {
    const payee = `Укр\u0001аї\uD800нець${'ї'.repeat(200)}`
    const [only] = [initiationOf([{ ...transfer, payee }]).PmtInf.CdtTrfTxInf]
    expect(only.Cdtr.Nm).toMatch(/^Українецьї+$/)
    expect(only.Cdtr.Nm).toHaveLength(140)
  })

  it('is the same bytes each time', () => {
    expect(writePain001(list, [transfer, second], debtor).equals(writePain001(list, [transfer, second], debtor))).toBe(
      true,
    )
  })
})

describe('a payment list as CSV', () => {
  const rowsOf = (transfers: readonly Transfer[]): string[][] =>
    parse(writeRefundCsv(transfers), { bom: true, delimiter: ';', record_delimiter: '\r\n' })

  it('is read back field by field', () => {
    const [heading, first, other] = rowsOf([{ ...transfer, payee: 'ТОВ "Їжак; і син"' }, second])
    expect(heading).toHaveLength(7)
    expect(first).toEqual([
      '12',
      transfer.payeeIban,
      'ТОВ "Їжак; і син"',
      '3184710691',
      '585,05',
      'UAH',
      'Повернення коштів за рахунком № 2026-000001, ПОВ-12',
    ])
    expect(other?.slice(3, 5)).toEqual(['', '15,00'])
  })

  it.each(['=1+1', '+380', '-1', '@SUM(A1)', '%x'])('never lets a spreadsheet run %s', (payee) => {
    expect(rowsOf([{ ...transfer, payee }])[1]?.[2]).toBe(`'${payee}`)
  })

  it('keeps one row a refund even where a text has line ends', () => {
    expect(rowsOf([{ ...transfer, purpose: 'Перший\r\nдругий\nтретій' }])).toHaveLength(2)
  })
})
