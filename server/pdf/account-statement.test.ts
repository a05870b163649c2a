import { describe, expect, test } from 'vitest'
import { accountStatementJob } from '../testing/document-jobs.ts'
import { readPdf } from '../testing/read-pdf.ts'
import { drawDocument } from './draw-document.ts'

const textOf = async (job: Parameters<typeof drawDocument>[0]): Promise<string> =>
  (await readPdf(await drawDocument(job))).text.replaceAll('\u00a0', ' ')
const manyEntries = Array.from({ length: 120 }, (_, index) => ({
  on: '2026-03-02',
  title: `Рахунок № 2026-${String(index + 1).padStart(6, '0')}`,
  detail: 'заявка № 556001, Перевірка',
  charged: 100,
  paid: null,
  balance: 30_000 + (index + 1) * 100,
}))

describe('the reconciliation act', async () => {
  const { text, info, roles, pages } = await readPdf(await drawDocument(accountStatementJob('reconciliation_act')))

  test('has our debit and credit, the consumer’s columns to fill, and who owes whom in words', () => {
    const read = text.replaceAll('\u00a0', ' ')
    for (const said of [
      'Акт звіряння взаєморозрахунків № АЗ-2026-000123',
      'Оператор: дебет, грн',
      'Споживач: кредит, грн',
      'Сальдо на початок періоду 300,00',
      'Обороти за період 1 572,00 1 462,00',
      'Сальдо на кінець періоду 410,00',
      'заборгованість Споживача на користь Оператора становить 410,00 грн (Чотириста десять гривень 00 копійок)',
      'Разом спожито 122,00',
      'Українець Іван Іванович',
    ]) {
      expect(read).toContain(said)
    }
  })

  test('is titled and tagged: each table with its head, each page with its number', () => {
    expect(info).toMatchObject({ Title: 'Акт звіряння взаєморозрахунків № АЗ-2026-000123', Language: 'uk-UA' })
    expect(roles.filter((role) => role === 'TH')).toHaveLength(6 + 4 + 5)
    expect(roles.filter((role) => role === 'H2')).toHaveLength(2)
    expect(pages.at(-1)).toContain(`Сторінка ${pages.length} з ${pages.length}`)
  })

  test('puts what we owe on the credit side', async () => {
    const job = accountStatementJob('reconciliation_act', { closing: -5_000, consumerOwes: 0, companyOwes: 5_000 })
    const read = await textOf(job)
    expect(read).toContain('Сальдо на кінець періоду 50,00')
    expect(read).toContain('заборгованість Оператора на користь Споживача становить 50,00 грн')
  })
})

describe('the statement of charges', () => {
  test('runs over pages by whole rows, its head on each, the last row with what follows', async () => {
    const job = accountStatementJob('charges_statement', { entries: manyEntries })
    const { pages } = await readPdf(await drawDocument(job))
    expect(pages.length).toBeGreaterThan(4)
    const rows = pages.map((page) => (page.match(/Рахунок № 2026-\d{6} заявка № 556001, Перевірка/g) ?? []).length)
    expect(rows.reduce((sum, count) => sum + count, 0)).toBe(manyEntries.length)
    for (const [at, count] of rows.entries()) if (count > 0) expect(pages[at]).toContain('Залишок, грн')
  })

  test('says in words what it has no figures for, and what is a copy', async () => {
    const read = await textOf(accountStatementJob('charges_statement', { number: null, volumes: [], energy: [] }))
    expect(read).toContain('обсягів споживання не записано')
    expect(read).toContain('веде постачальник; його дані за цей період не завантажено')
    expect(read).toContain('Сформовано 03.12.2026 10:21. Це довідковий примірник')
    expect(read).not.toContain('null')
  })

  test('is refused without the blocks it cannot do without', async () => {
    const job = { ...accountStatementJob('charges_statement'), body: '# Відомість\n\n{{> entries}}' }
    await expect(drawDocument(job)).rejects.toMatchObject({ code: 'missing_block' })
    await expect(drawDocument(job)).rejects.toThrow('{{> signature}}')
  })
})
