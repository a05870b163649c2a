import { expect, test } from 'vitest'
import { encodeWindows1251 } from '../../money/windows-1251.ts'
import { readStatement } from '../read-statement.ts'

const iban = 'UA213223130000026007233566001'

/** As the bank’s API hands it over (Автоклієнт 3.0.0). */
const transaction = {
  AUT_MY_CRF: '22048622',
  AUT_MY_MFO: '322313',
  AUT_MY_ACC: iban,
  AUT_MY_NAM: 'АТ Житомиробленерго',
  AUT_CNTR_CRF: '3184710691',
  AUT_CNTR_MFO: '305299',
  AUT_CNTR_ACC: 'UA903052992990004149123456789',
  AUT_CNTR_NAM: 'Iваненко Олена Петрiвна',
  AUT_CNTR_MFO_NAME: 'АТ КБ "ПРИВАТБАНК"',
  CCY: 'UAH',
  FL_REAL: 'r',
  PR_PR: 'r',
  DOC_TYP: 'p',
  NUM_DOC: 'JBKLK1120',
  DAT_KL: '19.11.2026',
  DAT_OD: '20.11.2026',
  OSND: 'Оплата за позачергову перевiрку, рах. 2026-000123, в т.ч. ПДВ 20% 208.33 грн.',
  SUM: '1250.00',
  SUM_E: '1250.00',
  REF: 'JBKLK1120N',
  REFN: '1',
  TIM_P: '10:21',
  DATE_TIME_DAT_OD_TIM_P: '20.11.2026 10:21:00',
  ID: '1872340011',
  TRANTYPE: 'C',
  DLR: null,
}
type Transaction = Record<keyof typeof transaction, unknown>

const file = (...changes: Partial<Transaction>[]) =>
  JSON.stringify({
    status: 'SUCCESS',
    type: 'transactions',
    exist_next_page: false,
    transactions: changes.map((change) => ({ ...transaction, ...change })),
  })
const read = (text: string) => readStatement(Buffer.from(text))
const reasonOf = (text: string): unknown => {
  try {
    return { read: read(text) }
  } catch (error) {
    return error
  }
}

test('a movement is read with its payer, its purpose and the bank’s id', () => {
  expect(read(file({}))).toEqual({
    form: 'privatbank',
    iban,
    startsOn: '2026-11-20',
    endsOn: '2026-11-20',
    opening: null,
    closing: null,
    lines: [
      {
        place: 1,
        direction: 'credit',
        bookedOn: '2026-11-20',
        amount: 125_000,
        party: 'Iваненко Олена Петрiвна',
        partyCode: '3184710691',
        partyIban: 'UA903052992990004149123456789',
        documentNumber: 'JBKLK1120',
        purpose: 'Оплата за позачергову перевiрку, рах. 2026-000123, в т.ч. ПДВ 20% 208.33 грн.',
        reference: null,
        bankId: '1872340011',
      },
    ],
  })
})

test('without an ID the two halves of the reference are the bank’s id', () => {
  expect(read(file({ ID: undefined })).lines[0]?.bankId).toBe('JBKLK1120N1')
  expect(read(file({ ID: '', REF: '', REFN: '1' })).lines[0]?.bankId).toBeNull()
})

test('a bare array, sums as numbers and windows-1251 are read as well', () => {
  const text = JSON.stringify([{ ...transaction, SUM: 1250.5, TRANTYPE: 'D' }])
  const bytes = encodeWindows1251(text)
  expect(bytes && readStatement(bytes).lines).toMatchObject([
    { direction: 'debit', amount: 125_050, purpose: transaction.OSND },
  ])
})

test('what is in work, rejected, taken back or for information has moved no money and is left out', () => {
  const others = [...'ptn'].map((state) => ({ PR_PR: state, ID: state }))
  expect(read(file({}, ...others, { FL_REAL: 'i' })).lines).toHaveLength(1)
  expect(reasonOf(file(...others))).toMatchObject({ code: 'damaged_statement' })
})

test.each([
  ['no number', file({}, { SUM: '12,3х' }), 'Запис 2: сума «12,3х» не є числом.'],
  ['a negative sum', file({ SUM: '-5.00' }), 'Запис 1: сума «-5.00» не є числом.'],
  ['an exponent', file({ SUM: 1e21 }), expect.stringContaining('Запис 1')],
  ['another currency', file({ CCY: 'USD' }), 'Запис 1: валюта «USD», а приймаються лише гривні (UAH).'],
  ['a day that is none', file({ DAT_OD: '31.11.2026' }), 'Запис 1: дати «31.11.2026» не існує.'],
  ['no direction', file({ TRANTYPE: '' }), expect.stringContaining('TRANTYPE')],
  [
    'an id that JSON has rounded',
    file({}).replace('"1872340011"', '187234001112345678901'),
    'Запис 1: поле ID не є текстом.',
  ],
  ['an object for a purpose', file({ OSND: { toString: 1 } }), 'Запис 1: поле OSND не є текстом.'],
  [
    'another account',
    file({}, { AUT_MY_ACC: 'UA903052992990004149123456789' }),
    expect.stringContaining('Запис 2: рух іншого рахунку'),
  ],
  [
    'half a surrogate',
    file({ OSND: 'а\ud83d' }),
    'Запис 1: призначення платежу містить знаки, яких у тексті не буває.',
  ],
  ['a NUL', file({ OSND: 'а\0б' }), 'Запис 1: призначення платежу містить знаки, яких у тексті не буває.'],
  [
    'a purpose of a megabyte',
    file({ OSND: 'а'.repeat(1_000_000) }),
    'Запис 1: призначення платежу має 1000000 знаків, а найбільше буває 2000.',
  ],
  ['a number for a movement', '[1]', 'Запис 1: це не рух коштів.'],
])('%s is refused with the place and the reason', (_, text, files) => {
  expect(reasonOf(text)).toMatchObject({ code: 'damaged_statement', errors: { files } })
})

test('any other JSON is no statement', () => {
  expect(reasonOf('{"balances":[]}')).toMatchObject({ code: 'unknown_form' })
})

test('control characters and line ends in a purpose become spaces', () => {
  expect(read(file({ OSND: ' за\r\nрахунком\u0003№ 7\t' })).lines[0]?.purpose).toBe('за рахунком № 7')
})
