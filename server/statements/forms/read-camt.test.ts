import { expect, test } from 'vitest'
import { encodeWindows1251 } from '../../money/windows-1251.ts'
import { readStatement } from '../read-statement.ts'

const iban = 'UA213223130000026007233566001'
const payerIban = 'UA903052992990004149123456789'

const balance = (code: string, amount: string, sign = 'CRDT', day = '2026-11-20') =>
  `<Bal><Tp><CdOrPrtry><Cd>${code}</Cd></CdOrPrtry></Tp><Amt Ccy="UAH">${amount}</Amt><CdtDbtInd>${sign}</CdtDbtInd><Dt><Dt>${day}</Dt></Dt></Bal>`
const entry = (inner: string, { amount = '1250.00', sign = 'CRDT', day = '<Dt>2026-11-20</Dt>' } = {}) =>
  `<Ntry><Amt Ccy="UAH">${amount}</Amt><CdtDbtInd>${sign}</CdtDbtInd><BookgDt>${day}</BookgDt>${inner}</Ntry>`
const statement = (inner: string, head = '') =>
  `<Stmt><Id>1</Id><CreDtTm>2026-11-20T18:00:00</CreDtTm>${head}<Acct><Id><IBAN>${iban}</IBAN></Id></Acct>${inner}</Stmt>`
const file = (inner: string, version = '02') =>
  `<?xml version="1.0" encoding="UTF-8"?>\n<Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.053.001.${version}"><BkToCstmrStmt>${inner}</BkToCstmrStmt></Document>`
const read = (xml: string) => readStatement(Buffer.from(xml))
const linesOf = (inner: string) => read(file(statement(inner))).lines
const reasonOf = (xml: string) => {
  try {
    return { read: read(xml) }
  } catch (error) {
    return error
  }
}

test('a payment with a reference of version .001.02 is read with its payer', () => {
  const [line] = linesOf(
    entry(`<Sts>BOOK</Sts><AcctSvcrRef>26112000001</AcctSvcrRef><NtryDtls><TxDtls>
      <Refs><InstrId>77</InstrId><EndToEndId>2026-000123</EndToEndId></Refs>
      <RltdPties><Dbtr><Nm>Іваненко Іван &amp; Ко</Nm><Id><PrvtId><Othr><Id>3184710691</Id></Othr></PrvtId></Id></Dbtr>
      <DbtrAcct><Id><IBAN>${payerIban}</IBAN></Id></DbtrAcct></RltdPties>
      <RmtInf><Ustrd>Оплата за послуги &#8470; 2026-000123</Ustrd></RmtInf></TxDtls></NtryDtls>`),
  )
  expect(line).toEqual({
    place: 1,
    direction: 'credit',
    bookedOn: '2026-11-20',
    amount: 125_000,
    party: 'Іваненко Іван & Ко',
    partyCode: '3184710691',
    partyIban: payerIban,
    documentNumber: '77',
    purpose: 'Оплата за послуги № 2026-000123',
    reference: '2026-000123',
    bankId: '26112000001',
  })
})

test('version .001.08 with prefixes, a deeper party and a status as a code is read the same way', () => {
  const inner = `<n:Stmt><n:Acct><n:Id><n:IBAN>${iban}</n:IBAN></n:Id><n:Ccy>UAH</n:Ccy></n:Acct><n:Ntry>
    <n:Amt Ccy="UAH">99.90000</n:Amt><n:CdtDbtInd>DBIT</n:CdtDbtInd><n:Sts><n:Cd>BOOK</n:Cd></n:Sts>
    <n:BookgDt><n:Dt>2026-11-20</n:Dt></n:BookgDt><n:NtryDtls><n:TxDtls><n:Refs><n:EndToEndId>NOTPROVIDED</n:EndToEndId></n:Refs>
    <n:RltdPties><n:Cdtr><n:Pty><n:Nm>ТОВ «Кабель»</n:Nm><n:Id><n:OrgId><n:Othr><n:Id>40723825</n:Id></n:Othr></n:OrgId></n:Id></n:Pty></n:Cdtr></n:RltdPties>
    <n:RmtInf><n:Strd><n:CdtrRefInf><n:Ref>2026-000777</n:Ref></n:CdtrRefInf></n:Strd></n:RmtInf>
    </n:TxDtls></n:NtryDtls></n:Ntry></n:Stmt>`
  const xml = `<n:Document xmlns:n="urn:iso:std:iso:20022:tech:xsd:camt.053.001.08"><n:BkToCstmrStmt>${inner}</n:BkToCstmrStmt></n:Document>`
  expect(read(xml).lines).toMatchObject([
    { direction: 'debit', amount: 9_990, party: 'ТОВ «Кабель»', partyCode: '40723825', reference: '2026-000777' },
  ])
})

test('pending and informational entries have moved no money and are left out', () => {
  const inner = ['BOOK', 'PDNG', 'INFO'].map((status) => entry(`<Sts>${status}</Sts>`)).join('')
  expect(linesOf(inner)).toHaveLength(1)
})

test('an entry of several transactions becomes several lines, which must make its sum', () => {
  const part = (amount: string) => `<TxDtls><AmtDtls><TxAmt><Amt Ccy="UAH">${amount}</Amt></TxAmt></AmtDtls></TxDtls>`
  const batch = (...amounts: string[]) =>
    entry(`<AcctSvcrRef>B1</AcctSvcrRef><NtryDtls>${amounts.map(part).join('')}</NtryDtls>`)
  expect(linesOf(batch('1000.00', '200', '50.00')).map(({ amount, bankId }) => [amount, bankId])).toEqual([
    [100_000, null],
    [20_000, null],
    [5_000, null],
  ])
  expect(reasonOf(file(statement(batch('1000.00', '249.99'))))).toMatchObject({
    code: 'damaged_statement',
    errors: { files: 'Запис 1: сума окремих платежів не дорівнює сумі запису.' },
  })
})

test('a reversal goes the way its own mark says, names the other side of what it reverses and has an id of its own', () => {
  const parties = `<RltdPties><Dbtr><Nm>АТ «Житомиробленерго»</Nm></Dbtr><DbtrAcct><Id><IBAN>${iban}</IBAN></Id></DbtrAcct>
    <Cdtr><Nm>Петрук Олена</Nm></Cdtr></RltdPties>`
  const refs = '<AcctSvcrRef>R1</AcctSvcrRef>'
  const details = `<NtryDtls><TxDtls>${parties}</TxDtls></NtryDtls>`
  const inner = entry(refs + details, { sign: 'DBIT' }) + entry(`<RvslInd>true</RvslInd>${refs}${details}`)
  expect(linesOf(inner)).toMatchObject([
    { direction: 'debit', party: 'Петрук Олена', bankId: 'R1' },
    { direction: 'credit', party: 'Петрук Олена', bankId: 'R1/RVSL' },
  ])
})

test('an instant late in the evening by UTC belongs to the next Kyiv day, a local time does not', () => {
  const days = ['2026-11-20T22:30:00Z', '2026-11-20T22:30:00', '2026-11-20T23:30:00+02:00', '2026-11-20']
  const inner = days
    .map((day) => entry('', { day: day.length > 10 ? `<DtTm>${day}</DtTm>` : `<Dt>${day}</Dt>` }))
    .join('')
  expect(linesOf(inner).map(({ bookedOn }) => bookedOn)).toEqual([
    '2026-11-21',
    '2026-11-20',
    '2026-11-20',
    '2026-11-20',
  ])
})

test('an entry number that may repeat in the next statement is no id of the bank’s', () => {
  const ids = linesOf(entry('<NtryRef>1</NtryRef>') + entry('<NtryRef>20261120000000042</NtryRef>')).map(
    ({ bankId }) => bankId,
  )
  expect(ids).toEqual([null, '20261120000000042'])
})

test('an id that two different movements share is none', () => {
  const inner =
    entry('<AcctSvcrRef>X1</AcctSvcrRef>') + entry('<AcctSvcrRef>X1</AcctSvcrRef>', { amount: '3.00', sign: 'DBIT' })
  expect(linesOf(inner).map(({ bankId }) => bankId)).toEqual([null, null])
})

test('a purpose cut at 140 signs is joined where it was cut, remarks are joined by a space', () => {
  const long = `${'Оплата '.repeat(20)}за рахунком`
  const ustrd = (...pieces: string[]) =>
    `<NtryDtls><TxDtls><RmtInf>${pieces.map((p) => `<Ustrd>${p}</Ustrd>`).join('')}</RmtInf></TxDtls></NtryDtls>`
  const inner =
    entry(ustrd(long.slice(0, 140), long.slice(140))) +
    entry(ustrd('за рахунком', '№ 7')) +
    entry('<AddtlNtryInf>Комісія</AddtlNtryInf>')
  expect(linesOf(inner).map(({ purpose }) => purpose)).toEqual([long, 'за рахунком № 7', 'Комісія'])
})

test('opening + credits − debits must be closing, or the gap is told to the kopiyka', () => {
  const balances = (closing: string, sign = 'CRDT') =>
    balance('OPBD', '100.00', 'DBIT') + balance('CLBD', closing, sign)
  expect(read(file(statement(balances('1150.00') + entry(''))))).toMatchObject({ opening: -10_000, closing: 115_000 })
  expect(reasonOf(file(statement(balances('1150.01') + entry(''))))).toMatchObject({
    code: 'balance_mismatch',
    errors: {
      files: expect.stringMatching(
        /= 1\u00a0150,00\u00a0грн, а у виписці вихідний залишок 1\u00a0150,01\u00a0грн: зайві 0,01\u00a0грн\.$/,
      ),
    },
  })
})

test('statements of consecutive days in one file are one statement; a missing day is noticed', () => {
  const day = (date: string, opening: string, closing: string, inner: string) =>
    statement(
      balance('OPBD', opening, 'CRDT', date) + balance('CLBD', closing, 'CRDT', date) + inner,
      `<FrToDt><FrDtTm>${date}T00:00:00</FrDtTm><ToDtTm>${date}T23:59:59</ToDtTm></FrToDt>`,
    )
  const first = day('2026-11-19', '10.00', '1260.00', entry('', { day: '<Dt>2026-11-19</Dt>' }))
  const second = day('2026-11-20', '1260.00', '2510.00', entry(''))
  expect(read(file(second + first))).toMatchObject({
    startsOn: '2026-11-19',
    endsOn: '2026-11-20',
    opening: 1_000,
    closing: 251_000,
  })
  const later = day('2026-11-22', '2600.00', '2600.00', '')
  expect(reasonOf(file(first + second + later))).toMatchObject({
    code: 'balance_mismatch',
    errors: { files: expect.stringContaining('на 22.11.2026') },
  })
})

test('windows-1251 is read by what the bytes are, whatever the header says', () => {
  const xml = file(statement(entry('<AddtlNtryInf>Ґанок №1, «їжа»</AddtlNtryInf>')))
  for (const said of ['windows-1251', 'UTF-8']) {
    const bytes = encodeWindows1251(xml.replace('UTF-8', said))
    expect(bytes && readStatement(bytes).lines[0]?.purpose).toBe('Ґанок №1, «їжа»')
  }
})

test.each([
  [
    'another currency',
    file(statement(entry('').replace('"UAH"', '"EUR"'))),
    'Запис 1: валюта «EUR», а приймаються лише гривні (UAH).',
  ],
  ['no number', file(statement(entry('', { amount: '12,3х' }))), 'Запис 1: сума «12,3х» не є числом.'],
  ['a third of a kopiyka', file(statement(entry('', { amount: '0.333' }))), 'Запис 1: сума «0.333» не є числом.'],
  ['no such day', file(statement(entry('', { day: '<Dt>2026-02-30</Dt>' }))), 'Запис 1: дати «2026-02-30» не існує.'],
  ['no direction', file(statement(entry('', { sign: 'PLUS' }))), 'Запис 1: CdtDbtInd «PLUS» не є ні CRDT, ні DBIT.'],
  [
    'no account',
    file(statement('').replaceAll(iban, '2600')),
    'Рахунок виписки «2600» не є IBAN: перевірте, чи файл повний.',
  ],
  [
    'two accounts',
    file(statement('') + statement('').replaceAll(iban, payerIban)),
    expect.stringContaining('кількох рахунків'),
  ],
  ['no statement', file(''), 'У файлі camt.053 немає жодної виписки (Stmt).'],
])('%s is refused with the place and the reason', (_, xml, files) => {
  expect(reasonOf(xml)).toMatchObject({ status: 422, errors: { files } })
})

test('another message of ISO 20022 is no statement', () => {
  expect(reasonOf('<Document><CstmrCdtTrfInitn/></Document>')).toMatchObject({ code: 'unknown_form' })
})
