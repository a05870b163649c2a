import { invalid } from '../errors.ts'
import { accountStatementBlocks } from './account-statement.ts'
import { chargesTable, totals } from './charges.ts'
import { drawPages } from './draw-pages.ts'
import { fillTemplate } from './fill-template.ts'
import { type Fonts, loadFonts } from './fonts.ts'
import { letterhead } from './letterhead.ts'
import { page } from './page-style.ts'
import { type Flow, paginate, wholeFlow } from './paginate.ts'
import { payerAndSum, paymentPanel } from './payment-panel.ts'
import { placeAndDate } from './place-and-date.ts'
import { readMarkdown } from './read-markdown.ts'
import type { AccountStatementSheet, ActSheet, ContractSheet, InvoiceSheet, SheetKind } from './sheets.ts'
import { signatures } from './signatures.ts'

/**
 * A document to draw: `body` is the template's wording (Markdown with placeholders), `createdAt` an instant in ISO 8601 that
 * the file bears, so that the same job gives the same bytes. `draft` prints «Зразок» across the pages.
 */
export type PdfJob = { body: string; createdAt: string; draft?: boolean } & (
  | { kind: 'contract'; data: ContractSheet }
  | { kind: 'act'; data: ActSheet }
  | { kind: 'invoice'; data: InvoiceSheet }
  | { kind: 'reconciliation_act'; data: AccountStatementSheet }
  | { kind: 'charges_statement'; data: AccountStatementSheet }
)

type Blocks = Record<string, (fonts: Fonts) => Flow>

/** Blocks that a document of the kind cannot do without. */
const required: Record<SheetKind, readonly string[]> = {
  contract: ['totals', 'signatures'],
  act: ['lines', 'totals', 'signatures'],
  invoice: ['payer', 'lines', 'totals', 'payment'],
  reconciliation_act: ['entries', 'volumes', 'energy', 'signatures'],
  charges_statement: ['entries', 'volumes', 'energy', 'signature'],
}

/**
 * Draws a document: PDF/A-2a, tagged, in Ukrainian, fonts embedded, with numbered pages. CPU-bound for some 15 ms a page: in
 * the server call it through the pool. Refuses (422) wording that cannot be filled or lacks a block it must have
 * (`missing_block`).
 */
export const drawDocument = async (job: PdfJob): Promise<Uint8Array> => {
  const fonts = await loadFonts()
  const blocks = blocksOf(job)
  const markdown = fillTemplate(job.body, job.data, Object.keys(blocks))
  const used = new Set<string>()
  const block = (name: string): Flow[] => {
    used.add(name)
    const make = blocks[name]
    return make ? [make(fonts)] : []
  }
  const titleAlign = job.kind === 'invoice' ? 'left' : 'center'
  const { title, flows } = readMarkdown(markdown, { fonts, titleAlign, block })
  const missing = required[job.kind].filter((name) => !used.has(name)).map((name) => `{{> ${name}}}`)
  if (missing.length > 0) {
    const message = `У шаблоні бракує блоку ${missing.join(', ')}. Додайте його окремим рядком.`
    throw invalid('missing_block', message, { wording: message })
  }
  const pages = paginate([wholeFlow(letterhead(job.data.company, fonts)), ...flows], {
    top: page.top,
    bottom: page.height - page.bottom,
  })
  const { company } = job.data
  return drawPages(pages, { title, company: company.name, createdAt: new Date(job.createdAt), draft: job.draft }, fonts)
}

const blocksOf = (job: PdfJob): Blocks => {
  if (job.kind === 'reconciliation_act' || job.kind === 'charges_statement') {
    return accountStatementBlocks(job.kind, job.data)
  }
  const lines = (fonts: Fonts) => chargesTable(job.data, fonts)
  if (job.kind === 'invoice') {
    const { data } = job
    return {
      lines,
      payer: (fonts) => wholeFlow(payerAndSum(data, fonts), { gap: 14 }),
      totals: (fonts) => totals(data, 'Усього до сплати', fonts),
      payment: (fonts) => wholeFlow(paymentPanel(data, fonts), { gap: 16, after: 12 }),
    }
  }
  const { data } = job
  return {
    lines,
    place: (fonts) => wholeFlow(placeAndDate(data.place, data.issuedOn, fonts), { gap: 10, after: 10 }),
    totals: (fonts) => totals(data, 'Загальна вартість', fonts),
    signatures: (fonts) => wholeFlow(signatures(data, fonts), { gap: 10 }),
  }
}
