import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { create } from 'fontkit'
import subsetFont from 'subset-font'
import { nbuQrPayload } from '../money/nbu-qr.ts'
import { drawDocument } from '../pdf/draw-document.ts'
import { loadFonts } from '../pdf/fonts.ts'
import { createPdfPool } from '../pdf/pdf-pool.ts'
import { invoiceJob } from '../testing/document-jobs.ts'
import { readPdf } from '../testing/read-pdf.ts'
import { drawBareInvoice } from './bare-invoice.ts'

/** What the benchmark found; ratios are medians of rounds in which both sides took turns. */
export interface InvoicePdfResult {
  /** Documents per second of the product over those of bare pdfkit: the aim is 0.85 or more. */
  ofBare: number
  /** Bytes of one invoice: at most 45 KB. */
  bytes: number
  /** Documents per second of two workers over those of one: the aim is 1.8 or more. */
  twoWorkers: number
}

const rounds = 9
const warmUps = 3
const perRound = 40
/** Many short turns, for the machine's own speed wanders by a quarter within seconds. */
const poolRounds = 21
const perPoolRound = 300

/** Measures the drawing of invoices and prints what it found. Takes about two minutes. */
export const benchInvoicePdf = async (print: (line: string) => void): Promise<InvoicePdfResult> => {
  const jobs = Array.from({ length: perPoolRound }, (_, index) => numbered(index + 1))
  const fonts = await bareFonts()
  const product = async (job: Job) => (await drawDocument(job)).length
  const bare = async (job: Job) => drawBareInvoice(job.data, fonts, new Date(job.createdAt)).length
  const drawing = await takeTurns(rounds, {
    product: () => inTurn(jobs.slice(0, perRound), product),
    bare: () => inTurn(jobs.slice(0, perRound), bare),
  })
  await sameWords(invoiceJob(), fonts)
  const bytes = (await drawDocument(invoiceJob())).length

  const [one, two] = [createPdfPool({ workers: 1 }), createPdfPool({ workers: 2 })]
  const draw = (pool: typeof one) => Promise.all(jobs.map((job) => pool.draw(job)))
  // Each worker must have drawn as often as the others: until some 2 000 documents the compiler still makes it faster.
  for (let round = 0; round < 6; round++) await Promise.all([draw(one)].concat(draw(two), draw(two)))
  const pools = await takeTurns(poolRounds, { one: () => draw(one), two: () => draw(two) })
  await Promise.all([one.close(), two.close()])

  const ofBare = ratios(drawing.bare, drawing.product)
  const twoWorkers = ratios(pools.one, pools.two)
  print(
    `invoice PDF, ms per document: product ${shown(drawing.product, perRound)}, bare pdfkit ${shown(drawing.bare, perRound)}`,
  )
  print(`invoice PDF: product ${spread(ofBare)} of bare pdfkit (aim ≥ 0.85), ${bytes} bytes (aim ≤ 46080)`)
  print(
    `invoice PDF, ms per document: one worker ${shown(pools.one, perPoolRound)}, two ${shown(pools.two, perPoolRound)}`,
  )
  print(`invoice PDF: two workers ${spread(twoWorkers)} of one (aim ≥ 1.8)`)
  return { ofBare: median(ofBare), bytes, twoWorkers: median(twoWorkers) }
}

type Job = ReturnType<typeof invoiceJob>

const numbered = (index: number): Job => {
  const number = `2026-${String(index).padStart(6, '0')}`
  const { data } = invoiceJob()
  const purpose = data.purpose.replace(data.number, number)
  const { name: receiver, iban, edrpou: receiverCode } = data.company
  const qrPayload = nbuQrPayload({ receiver, iban, receiverCode, amount: data.total, reference: number, purpose })
  return invoiceJob({ number, purpose, qrPayload })
}

/** The same letters as the product's fonts have, without its memory of shaped words. */
const bareFonts = async () => {
  const letters = String.fromCodePoint(...(await loadFonts()).font('regular').characterSet)
  const load = async (file: string) => {
    const path = createRequire(import.meta.url).resolve(`@expo-google-fonts/pt-sans/${file}`)
    const options = { targetFormat: 'truetype' as const, noHinting: true, keepFeatures: ['kern'] }
    const font = create(await subsetFont(await readFile(path), letters, options))
    if (!('layout' in font)) throw new Error(`not a font: ${file}`)
    return font
  }
  return { regular: await load('400Regular/PTSans_400Regular.ttf'), bold: await load('700Bold/PTSans_700Bold.ttf') }
}

/** Both sides must draw the same page, or the comparison means nothing. */
const sameWords = async (job: Job, fonts: Parameters<typeof drawBareInvoice>[1]): Promise<void> => {
  const words = async (bytes: Uint8Array) => (await readPdf(bytes)).text.split(' ').filter(Boolean).sort().join(' ')
  const [product, bare] = [await drawDocument(job), drawBareInvoice(job.data, fonts, new Date(job.createdAt))]
  if ((await words(product)) !== (await words(bare))) throw new Error('the bare invoice is not the same page')
}

const inTurn = async (jobs: readonly Job[], draw: (job: Job) => Promise<number>): Promise<void> => {
  for (const job of jobs) await draw(job)
}

/** Runs the sides one after another, round by round after a few to warm up, and keeps the milliseconds of each. */
const takeTurns = async <Side extends string>(times: number, sides: Record<Side, () => Promise<unknown>>) => {
  const names = Object.keys(sides) as Side[]
  const taken = Object.fromEntries(names.map((name) => [name, [] as number[]])) as Record<Side, number[]>
  for (let round = 1 - warmUps; round <= times; round++) {
    for (const name of names) {
      const start = performance.now()
      await sides[name]()
      if (round > 0) taken[name].push(performance.now() - start)
    }
  }
  return taken
}

const ratios = (slower: readonly number[], faster: readonly number[]): number[] => {
  return slower.map((milliseconds, round) => milliseconds / (faster[round] ?? Number.NaN))
}

const median = (values: readonly number[]): number => {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN
}

const spread = (values: readonly number[]): string => {
  return `${median(values).toFixed(2)} (${Math.min(...values).toFixed(2)}–${Math.max(...values).toFixed(2)})`
}

const shown = (milliseconds: readonly number[], documents: number): string => {
  return spread(milliseconds.map((taken) => taken / documents))
}
