import { afterAll, expect, test, vi } from 'vitest'
import { contractJob, invoiceJob } from '../testing/document-jobs.ts'
import { readPdf } from '../testing/read-pdf.ts'
import { drawDocument } from './draw-document.ts'
import { createPdfPool, type PdfPool } from './pdf-pool.ts'

// a worker takes a second to start on a quiet machine
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 })

const shared = createPdfPool({ workers: 2 })
const own: PdfPool[] = []
const open = (timeoutMs: number) => {
  const pool = createPdfPool({ workers: 1, timeoutMs })
  own.push(pool)
  return pool
}
afterAll(async () => {
  await Promise.all([shared, ...own].map((pool) => pool.close()))
})

test('a worker draws the same bytes as the office itself', async () => {
  const bytes = await shared.draw(invoiceJob())
  expect(Buffer.from(bytes).equals(Buffer.from(await drawDocument(invoiceJob())))).toBe(true)
})

test('more jobs than workers all come back, each with its own document', async () => {
  const numbers = Array.from({ length: 12 }, (_, index) => `2026-${String(index).padStart(6, '0')}`)
  const files = await Promise.all(numbers.map((number) => shared.draw(invoiceJob({ number }))))
  const titles = await Promise.all(files.map(async (bytes) => (await readPdf(bytes)).info.Title))
  expect(titles).toEqual(numbers.map((number) => `Рахунок на оплату № ${number}`))
})

test('a refusal of the wording comes back as the same refusal', async () => {
  const refused = shared.draw({ ...contractJob(), body: '# {{numbre}}' })
  await expect(refused).rejects.toMatchObject({ code: 'unknown_placeholder', status: 422 })
  await expect(refused).rejects.toMatchObject({ errors: { wording: expect.stringContaining('numbre') } })
})

test('data that is no sheet fails its own job only', async () => {
  const bad = shared.draw(invoiceJob({ total: 0.5 }))
  const good = shared.draw(invoiceJob())
  await expect(bad).rejects.toThrow('could not be drawn')
  expect((await good).length).toBeGreaterThan(1000)
})

test('a job that takes too long is refused with 503, and the next one is drawn by a new worker', async () => {
  const pool = open(5_000)
  await pool.draw(invoiceJob())
  const { body, data } = contractJob()
  const lines = Array.from({ length: 20_000 }, () => ({ title: '', unit: '', quantity: 0, price: 0, sum: 0 }))
  const nested = '{{#each lines}}{{#each ../lines}}{{#if false}}{{/if}}{{/each}}{{/each}}'
  const endless = { ...contractJob({ ...data, lines }), body: body + nested }
  await expect(pool.draw(endless)).rejects.toMatchObject({ code: 'pdf_unavailable', status: 503 })
  expect((await pool.draw(invoiceJob())).length).toBeGreaterThan(1000)
})

test('closing finishes what was asked for and refuses what comes later', async () => {
  const pool = open(30_000)
  const asked = [pool.draw(invoiceJob()), pool.draw(invoiceJob())]
  const closed = Promise.all([pool.close(), pool.close()])
  await expect(pool.draw(invoiceJob())).rejects.toMatchObject({ code: 'pdf_unavailable', status: 503 })
  expect((await Promise.all(asked)).every((bytes) => bytes.length > 1000)).toBe(true)
  await closed
})
