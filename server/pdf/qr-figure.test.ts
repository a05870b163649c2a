import jsqr from 'jsqr'
import { expect, test } from 'vitest'
import { nbuQrPayload } from '../money/nbu-qr.ts'
import { readNbuQr } from '../money/read-nbu-qr.ts'
import { invoiceJob } from '../testing/document-jobs.ts'
import { rasterPage } from '../testing/read-pdf.ts'
import { drawDocument } from './draw-document.ts'

const scan = async (qrPayload: string, dpi = 200) => {
  const { data, width, height } = await rasterPage(await drawDocument(invoiceJob({ qrPayload })), dpi)
  return jsqr.default(data, width, height)?.data
}
const request = {
  receiver: 'АТ «Житомиробленерго»',
  iban: 'UA313116470000026008301122048',
  receiverCode: '22048622',
  amount: 111_000,
  reference: '2026-000123',
  purpose: 'Оплата за рахунком 2026-000123',
}

test('the code on the printed invoice reads back to exactly the payload, ₴ in its middle notwithstanding', async () => {
  const { qrPayload } = invoiceJob().data
  expect(await scan(qrPayload ?? '')).toBe(qrPayload)
})

test('the shipped sample’s code asks for the sample’s own money', () => {
  const { data } = invoiceJob()
  const lines = readNbuQr(data.qrPayload ?? '')?.lines
  expect([lines?.[6], lines?.[7], lines?.[10]]).toEqual([data.company.iban, 'UAH1110', data.number])
})

test('the longest payload that the rules allow still reads at the 150 dots per inch of an office scanner', async () => {
  const longest = nbuQrPayload({ ...request, purpose: 'Дуже довге призначення платежу '.repeat(12) })
  expect(longest.length).toBeGreaterThan(490)
  expect(await scan(longest, 150)).toBe(longest)
})

test('version 002 reads as well', async () => {
  const link = nbuQrPayload(request, '002')
  expect(await scan(link)).toBe(link)
})
