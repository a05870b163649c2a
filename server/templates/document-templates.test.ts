import { describe, expect, test } from 'vitest'
import { drawDocument } from '../pdf/draw-document.ts'
import { accountStatementJob, actJob, contractJob, invoiceJob } from '../testing/document-jobs.ts'
import { readPdf } from '../testing/read-pdf.ts'
import { shippedTemplate, shippedTemplates } from './shipped-templates.ts'

const jobs = {
  contract: () => contractJob(),
  'contract-meter': () => contractJob({}, 'contract-meter'),
  invoice: () => invoiceJob(),
  act: () => actJob(),
  'reconciliation-act': () => accountStatementJob('reconciliation_act'),
  'charges-statement': () => accountStatementJob('charges_statement'),
}

test('every shipped document wording is drawn here', () => {
  const codes = [...shippedTemplates().values()].filter(({ parts }) => 'template.md' in parts).map(({ code }) => code)
  expect(codes.sort()).toEqual(Object.keys(jobs).sort())
})

describe.each(Object.entries(jobs))('the template %s', (code, jobOf) => {
  const template = shippedTemplate(code)

  test('is drawn with its sample and titled by it', async () => {
    const { text, info } = await readPdf(await drawDocument(jobOf()))
    expect(info.Title).toContain(String(template.sample.number))
    expect(text).not.toMatch(/\{\{|\}\}|undefined|null|NaN/)
  })

  test('describes every value of its sample, and nothing that is not there', () => {
    const described = Object.keys(template.placeholders)
    expect(described.sort()).toEqual(pathsOf(template.sample).sort())
    for (const description of Object.values(template.placeholders)) expect(description).toMatch(/[а-яєіїґ]/u)
  })
})

/** Paths of a sample's single values; a list counts as one. */
const pathsOf = (value: object, prefix = ''): string[] => {
  return Object.entries(value).flatMap(([key, inner]) =>
    inner !== null && typeof inner === 'object' && !Array.isArray(inner)
      ? pathsOf(inner, `${prefix}${key}.`)
      : [`${prefix}${key}`],
  )
}
