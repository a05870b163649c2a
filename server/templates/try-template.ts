import { invalid, Refusal } from '../errors.ts'
import type { Office } from '../office.ts'
import type { PdfJob } from '../pdf/pdf-pool.ts'
import { sheetSchemas } from '../pdf/sheets.ts'
import { fillWording } from '../wording/fill-wording.ts'
import type { ShippedTemplate } from './shipped-templates.ts'
import type { TemplatePart } from './template-schema.ts'

/** A wording filled with its example: the PDF of a document, or the texts of a message. */
export type Trial = { pdf: Uint8Array } | { texts: TemplatePart[] }

const documentJob = (template: ShippedTemplate, body: string, createdAt: string): PdfJob | null => {
  const job = { body, createdAt, draft: true }
  switch (template.kind) {
    case 'contract':
      return { ...job, kind: 'contract', data: sheetSchemas.contract.parse(template.sample) }
    case 'act':
      return { ...job, kind: 'act', data: sheetSchemas.act.parse(template.sample) }
    case 'invoice':
      return { ...job, kind: 'invoice', data: sheetSchemas.invoice.parse(template.sample) }
    case 'reconciliation_act':
    case 'charges_statement':
      return { ...job, kind: template.kind, data: sheetSchemas[template.kind].parse(template.sample) }
    default:
      return null
  }
}

/** The refusal of one text, under the form field that holds it. */
const underField = (error: unknown, place: number): unknown =>
  error instanceof Refusal && error.kind === 'invalid'
    ? invalid(error.code, error.message, { [`parts.${place}.text`]: error.errors.wording ?? error.message })
    : error

/**
 * Fills the texts with the wording's example, as it will be done with an order. Refuses (422, under `parts.N.text`) what
 * cannot be filled: `unknown_placeholder` names each one, `broken_wording`, `missing_block`, `unknown_part`.
 */
export const tryTemplate = async (
  office: Pick<Office, 'pdf' | 'clock'>,
  template: ShippedTemplate,
  parts: readonly TemplatePart[],
): Promise<Trial> => {
  const names = Object.keys(template.parts)
  if (parts.length !== names.length || !names.every((name) => parts.some((part) => part.name === name))) {
    throw invalid('unknown_part', `Шаблон складається з таких текстів: ${names.join(', ')}.`, {
      parts: 'Надішліть кожен текст шаблону рівно один раз.',
    })
  }
  const first = parts[0]
  const job = first ? documentJob(template, first.text, office.clock.now().toISOString()) : null
  if (job) {
    const pdf = await office.pdf.draw(job).catch((error) => {
      throw underField(error, 0)
    })
    return { pdf }
  }
  return { texts: parts.map((part, place) => ({ name: part.name, text: fillPart(part, place, template) })) }
}

const fillPart = (part: TemplatePart, place: number, template: ShippedTemplate): string => {
  try {
    return fillWording(part.text, template.sample)
  } catch (error) {
    throw underField(error, place)
  }
}
