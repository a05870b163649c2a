import { describe, expect, test } from 'vitest'
import { actJob, contractJob, invoiceJob } from '../testing/document-jobs.ts'
import { readPdf } from '../testing/read-pdf.ts'
import { drawDocument } from './draw-document.ts'

describe('the invoice', async () => {
  const bytes = await drawDocument(invoiceJob())
  const { text, pages, info, fonts, roles } = await readPdf(bytes)

  test('says what an invoice must, every number and the company’s name unbroken', () => {
    for (const said of [
      'Рахунок на оплату № 2026-000123',
      'від 21 листопада 2026 р.',
      'АТ «Житомиробленерго»',
      'ЄДРПОУ 22048622',
      'UA313116470000026008301122048',
      'Українець Іван Іванович',
      '01-01/010/101',
      '№ 556001',
      'Сплатити до 05.12.2026',
      'Разом без ПДВ 925,00 грн',
      'ПДВ 20 % 185,00 грн',
      'Усього до сплати 1 110,00 грн',
      'Одна тисяча сто десять гривень 00 копійок',
    ]) {
      expect(text).toContain(said)
    }
  })

  test('stands on one page with its number', () => {
    expect(pages).toHaveLength(1)
    expect(text).toContain('Сторінка 1 з 1')
  })

  test('carries title, language and tags, and only embedded fonts', () => {
    expect(info).toMatchObject({ Title: 'Рахунок на оплату № 2026-000123', Language: 'uk-UA' })
    expect(info.CreationDate).toBe('D:20261121080000Z')
    expect(fonts.map((name) => name.replace(/^[A-Z]{6}\+/, ''))).toEqual(['PTSans-Bold', 'PTSans-Regular'])
    expect(fonts.every((name) => /^[A-Z]{6}\+/.test(name))).toBe(true)
    expect(roles.slice(0, 2)).toEqual(['Document', 'P'])
    expect(roles.filter((role) => role === 'H1')).toHaveLength(1)
    expect(roles.filter((role) => role === 'TH')).toHaveLength(6)
    expect(roles.filter((role) => role === 'TD')).toHaveLength(12)
    expect(roles).toContain('Figure')
    expect(Buffer.from(bytes).toString('latin1')).toContain('<pdfaid:part>2</pdfaid:part>')
  })

  test('is at most 45 KB', () => {
    expect(bytes.length).toBeLessThanOrEqual(45 * 1024)
  })
})

test('the same job gives the same bytes, another day another file', async () => {
  const [one, two] = [await drawDocument(invoiceJob()), await drawDocument(invoiceJob())]
  expect(Buffer.from(one).equals(Buffer.from(two))).toBe(true)
  const later = await drawDocument({ ...invoiceJob(), createdAt: '2026-11-22T08:00:00.000Z' })
  expect(Buffer.from(one).equals(Buffer.from(later))).toBe(false)
})

test('what was drawn before leaves no trace in the next document', async () => {
  const alone = await drawDocument(invoiceJob())
  await drawDocument(contractJob({ number: 'Д-2026-000999' }))
  expect(Buffer.from(alone).equals(Buffer.from(await drawDocument(invoiceJob())))).toBe(true)
})

test('forty lines run over the page: rows whole, the head repeated, pages numbered, nothing lost', async () => {
  const line = { unit: 'послуга', quantity: 1, price: 10_000, sum: 10_000 }
  const lines = Array.from({ length: 40 }, (_, index) => ({
    ...line,
    title: `Рядок${index + 1} початок: перевірка вузла обліку з довгою назвою на два рядки ось кінець${index + 1}`,
  }))
  const { pages } = await readPdf(await drawDocument(invoiceJob({ lines, net: 400_000, vat: 80_000, total: 480_000 })))
  expect(pages.length).toBeGreaterThan(1)
  for (const [index, page] of pages.entries()) expect(page).toContain(`Сторінка ${index + 1} з ${pages.length}`)
  for (const page of pages.filter((text) => text.includes('Рядок'))) expect(page).toContain('Кількість')
  for (let index = 1; index <= 40; index++) {
    const holders = pages.filter((page) => page.includes(`Рядок${index} `))
    expect(holders).toHaveLength(1)
    expect(holders[0]).toContain(`кінець${index} `)
  }
  expect(pages.at(-1)).toContain('Усього до сплати')
})

test('every letter reads back as itself, whatever was drawn before it', async () => {
  const letters = 'АаБбВвГгҐґДдЕе ЄєЖжЗзИиІіЇїЙйКкЛлМм НнОоПпРрСсТтУуФфХх ЦцЧчШшЩщЬьЮюЯя'
  const name = `${letters} abcdefghijklm nopqrstuvwxyz ABCDEFGHIJKLM NOPQRSTUVWXYZ 0123456789 №₴«»—–’ʼ%&@`
  const { text } = await readPdf(await drawDocument(invoiceJob({ payer: { name, address: name } })))
  expect(text.split(name)).toHaveLength(3)
})

test('names of any length stay inside the page', async () => {
  const name = `${'Нечуй-Левицький-Старицький '.repeat(6)}Іван-Святослав Іванович`
  const address = 'Житомирська область, '.repeat(8) + 'вулиця'.repeat(30)
  const { text, pages } = await readPdf(await drawDocument(invoiceJob({ payer: { name, address } })))
  expect(pages).toHaveLength(1)
  expect(text).toContain('Іван-Святослав Іванович')
  expect(text.replaceAll(' ', '')).toContain('вулиця'.repeat(30))
})

test('a name full of Markdown and tags prints as it is', async () => {
  const name = '# *Іван* {{total}} <b>| &amp;'
  const { text } = await readPdf(await drawDocument(invoiceJob({ payer: { name, address: '1. Перша' } })))
  expect(text).toContain(name)
  const contract = contractJob()
  const consumer = { ...contract.data.consumer, nameInstrumental: name }
  expect((await readPdf(await drawDocument(contractJob({ consumer })))).text).toContain(name)
})

describe('the contract', () => {
  test('names the consumer in the instrumental and ends with both parties’ requisites on one page', async () => {
    const { text, pages, roles } = await readPdf(await drawDocument(contractJob()))
    expect(text).toContain('Договір № Д-2026-000123')
    expect(text).toContain('уклало цей договір з Українцем Іваном Івановичем (далі — Замовник)')
    expect(text).toContain('АТ «Житомиробленерго»')
    expect(text).toContain('Сума прописом: Одна тисяча сто десять гривень 00 копійок')
    expect(roles.filter((role) => role === 'H2')).toHaveLength(6)
    const last = pages.at(-1)
    for (const said of ['Реквізити та підписи сторін', 'Виконавець', 'Замовник', '(підпис)', '1759013776']) {
      expect(last).toContain(said)
    }
  })

  test('for a free service says so instead of a price', async () => {
    const free = { lines: [], net: 0, vat: 0, total: 0 }
    const { text } = await readPdf(await drawDocument(contractJob(free)))
    expect(text).toContain('Послуга надається безоплатно.')
    expect(text).not.toContain('прописом')
    expect(text).not.toContain('оплатити')
  })

  test('as a draft is marked on every page', async () => {
    const { pages } = await readPdf(await drawDocument({ ...contractJob(), draft: true }))
    for (const page of pages) expect(page).toContain('ЗРАЗОК')
  })
})

test('the act has what a primary document must have', async () => {
  const { text } = await readPdf(await drawDocument(actJob()))
  for (const said of [
    'Акт наданих послуг № А-2026-000123',
    'м. Житомир',
    '3 грудня 2026 р.',
    'Акціонерне товариство «Житомиробленерго»',
    'за договором № Д-2026-000123 від 20.11.2026',
    'Одиниця',
    'Загальна вартість 1 110,00 грн',
    'Голова правління',
  ]) {
    expect(text).toContain(said)
  }
})

test('without VAT no VAT is shown', async () => {
  const { text } = await readPdf(await drawDocument(invoiceJob({ vatRate: 0, vat: 0, net: 92_500, total: 92_500 })))
  expect(text).toContain('00 копійок, без ПДВ.')
  expect(text).not.toContain('Разом без ПДВ')
})

describe('wording that a document cannot be drawn from is refused', () => {
  test('a block that must be there is missing', async () => {
    const job = invoiceJob()
    const drawing = drawDocument({ ...job, body: job.body.replace('{{> payment}}', '') })
    await expect(drawing).rejects.toMatchObject({ code: 'missing_block', status: 422 })
    await expect(drawing).rejects.toThrow('{{> payment}}')
  })

  test('a placeholder is misspelt', async () => {
    const job = invoiceJob()
    const drawing = drawDocument({ ...job, body: `${job.body}\n{{payer.nmae}}` })
    await expect(drawing).rejects.toMatchObject({ code: 'unknown_placeholder', status: 422 })
  })
})
