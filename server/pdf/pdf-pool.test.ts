import { afterEach, expect, test } from 'vitest'
import { contractJob, invoiceJob } from '../testing/document-jobs.ts'
import { readPdf } from '../testing/read-pdf.ts'
import { drawDocument } from './draw-document.ts'
import { createPdfPool, type PdfPool } from './pdf-pool.ts'

const pools: PdfPool[] = []
const open = (workers: number, timeoutMs?: number) => {
  const pool = createPdfPool({ workers, ...(timeoutMs === undefined ? {} : { timeoutMs }) })
  pools.push(pool)
  return pool
}
afterEach(async () => {
  await Promise.all(pools.splice(0).map((pool) => pool.close()))
})

test('a worker draws the same bytes as the office itself', async () => {
  const bytes = await open(1).draw(invoiceJob())
  expect(Buffer.from(bytes).equals(Buffer.from(await drawDocument(invoiceJob())))).toBe(true)
})

test('more jobs than workers all come back, each with its own document', async () => {
  const pool = open(2)
  const numbers = Array.from({ length: 12 }, (_, index) => `2026-${String(index).padStart(6, '0')}`)
  const files = await Promise.all(numbers.map((number) => pool.draw(invoiceJob({ number }))))
  const titles = await Promise.all(files.map(async (bytes) => (await readPdf(bytes)).info.Title))
  expect(titles).toEqual(numbers.map((number) => `Рахунок на оплату № ${number}`))
})

test('a refusal of the wording comes back as the same refusal', async () => {
  const refused = open(1).draw({ ...contractJob(), body: '# {{numbre}}' })
  await expect(refused).rejects.toMatchObject({ code: 'unknown_placeholder', status: 422 })
  await expect(refused).rejects.toMatchObject({ errors: { wording: expect.stringContaining('numbre') } })
})

test('data that is no sheet fails its own job only', async () => {
  const pool = open(1)
  const bad = pool.draw(invoiceJob({ total: 0.5 }))
  const good = pool.draw(invoiceJob())
  await expect(bad).rejects.toThrow('could not be drawn')
  expect((await good).length).toBeGreaterThan(1000)
})

test('a job that takes too long is refused with 503, and the next one is drawn by a new worker', async () => {
  const pool = open(1, 2_000)
  await pool.draw(invoiceJob())
  const endless = {
    ...contractJob(),
    body: `{{> totals}}\n\n{{> signatures}}\n\n${'слово за словом\n\n'.repeat(300_000)}`,
  }
  await expect(pool.draw(endless)).rejects.toMatchObject({ code: 'pdf_unavailable', status: 503 })
  expect((await pool.draw(invoiceJob())).length).toBeGreaterThan(1000)
})

test('closing finishes what was asked for and refuses what comes later', async () => {
  const pool = open(1)
  const asked = [pool.draw(invoiceJob()), pool.draw(invoiceJob())]
  const closed = pool.close()
  await expect(pool.draw(invoiceJob())).rejects.toMatchObject({ code: 'pdf_unavailable', status: 503 })
  expect((await Promise.all(asked)).every((bytes) => bytes.length > 1000)).toBe(true)
  await closed
})
