import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { makeApp, type TestApp } from '../testing/make-app.ts'
import { readPdf } from '../testing/read-pdf.ts'
import { shippedTemplate } from './shipped-templates.ts'
import type { EditableTemplate, TemplatePart } from './template-schema.ts'
import { currentTemplate } from './template-views.ts'

let house: TestApp
let admin: Awaited<ReturnType<TestApp['as']>>

beforeAll(async () => {
  house = await makeApp()
  admin = await house.as('administrator')
})
afterAll(() => house.close())

const address = (code: string): string => `/api/templates/${encodeURIComponent(code)}`
const load = async (code: string): Promise<EditableTemplate> => (await admin.get(address(code)).expect(200)).body
const changed = (parts: readonly TemplatePart[], name: string, change: (text: string) => string) =>
  parts.map((part) => (part.name === name ? { name, text: change(part.text) } : part))

describe('the wordings', () => {
  it('are listed with their kinds, and found by words of the title', async () => {
    const { body } = await admin.get('/api/templates').query({ filter: '{"kind":"contract"}' }).expect(200)
    expect(body.map(({ code }: EditableTemplate) => code)).toEqual(['contract', 'contract-meter'])
    const found = await admin.get('/api/templates').query({ filter: '{"q":"рахунок"}', range: '[0,0]' }).expect(200)
    expect(found.body).toHaveLength(1)
    expect(found.get('Content-Range')).toMatch(/^templates 0-0\/\d+$/)
  })

  it('come with what their writer must know: placeholders and ready blocks in words, and a note', async () => {
    const invoice = await load('invoice')
    expect(invoice.placeholders).toContainEqual({ name: 'account', meaning: 'особовий рахунок споживача' })
    expect(invoice.blocks.map(({ name }) => name)).toEqual(['payer', 'lines', 'totals', 'payment'])
    expect(invoice.note).toMatch(/не є первинним документом/)
    expect(await load('messages/plan')).toMatchObject({ note: '', blocks: [] })
  })

  it('are the shipped ones until somebody edits them, version by version', async () => {
    const { reader } = house.office.db
    expect(await currentTemplate(reader, 'messages/offer')).toMatchObject({ version: 0 })
    const { parts } = await load('messages/offer')
    const first = changed(parts, 'sms.txt', (text) => `${text.trim()} Дякуємо!`)
    const { body } = await admin.put(address('messages/offer')).send({ version: 0, parts: first }).expect(200)
    expect(body).toMatchObject({ version: 1, editedAt: '2026-11-18T08:00:00.000Z' })
    const current = await currentTemplate(reader, 'messages/offer')
    expect(current.version).toBe(1)
    expect(current.parts['sms.txt']).toMatch(/Дякуємо!$/)
    expect(shippedTemplate('messages/offer').parts['sms.txt']).not.toMatch(/Дякуємо!/)
    const trace = await reader('audit').where('resource', 'templates').first()
    expect(trace).toMatchObject({ resource_id: 'messages/offer', note: 'version 1', fields: '["sms.txt"]' })
  })

  it('are not overwritten by whoever opened them earlier', async () => {
    const { parts } = await load('messages/accept')
    await admin.put(address('messages/accept')).send({ version: 0, parts }).expect(200)
    const { body } = await admin.put(address('messages/accept')).send({ version: 0, parts }).expect(409)
    expect(body.code).toBe('changed_meanwhile')
  })

  it('are refused with an unknown placeholder, which is named under its text, and nothing is saved', async () => {
    const { parts } = await load('messages/plan')
    const wrong = changed(parts, 'sms.txt', (text) => `${text}\n{{order.colour}}`)
    const place = wrong.findIndex(({ name }) => name === 'sms.txt')
    const { body } = await admin.put(address('messages/plan')).send({ version: 0, parts: wrong }).expect(422)
    expect(body.code).toBe('unknown_placeholder')
    expect(body.errors[`parts.${place}.text`]).toContain('order.colour')
    expect((await load('messages/plan')).version).toBe(0)
  })

  it('of documents are drawn before they are saved, so that a missing block is refused', async () => {
    const { parts } = await load('contract')
    const bare = changed(parts, 'template.md', () => '# Договір № {{number}}\n\nБез підписів.')
    const { body } = await admin.put(address('contract')).send({ version: 0, parts: bare }).expect(422)
    expect(body).toMatchObject({ code: 'missing_block', errors: { 'parts.0.text': expect.any(String) } })
  })

  it('have all their texts and no others', async () => {
    const { parts } = await load('messages/plan')
    for (const wrong of [parts.slice(1), [...parts, { name: 'evil.md', text: '' }], [parts[0], parts[0]]]) {
      const { body } = await admin.put(address('messages/plan')).send({ version: 0, parts: wrong }).expect(422)
      expect(body.code).toBe('unknown_part')
    }
  })

  it('that do not exist are not found, whatever was sent', async () => {
    for (const code of ['nothing', 'messages/../../package', 'messages/nothing']) {
      await admin.put(address(code)).send({ nonsense: 1 }).expect(404)
    }
  })

  it('are edited by the administrator, read by managers, and unknown to clerks', async () => {
    const manager = await house.as('manager')
    await manager.get(address('contract')).expect(200)
    await manager.put(address('contract')).send({ version: 0, parts: [] }).expect(403)
    await (await house.as('clerkZhytomyr')).get('/api/templates').expect(403)
  })
})

describe('a preview', () => {
  it('of a document is a PDF of the example, marked as one', async () => {
    const { parts } = await load('invoice')
    const answer = await admin
      .post(`${address('invoice')}/preview`)
      .send({ parts })
      .expect(200)
      .expect('Content-Type', 'application/pdf')
    expect((await readPdf(answer.body)).text).toContain('ЗРАЗОК')
  })

  it('of a message is its texts filled with the example', async () => {
    const { parts } = await load('messages/offer')
    const draft = changed(parts, 'sms.txt', () => 'Заявка № {{order.number}}')
    const { body } = await admin
      .post(`${address('messages/offer')}/preview`)
      .send({ parts: draft })
      .expect(200)
    expect(body.parts).toContainEqual({ name: 'sms.txt', text: 'Заявка № 556001' })
    expect((await load('messages/offer')).parts).not.toContainEqual({
      name: 'sms.txt',
      text: 'Заявка № {{order.number}}',
    })
  })
})
