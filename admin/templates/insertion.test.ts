import { describe, expect, it } from 'vitest'
import { shippedTemplates } from '../../server/templates/shipped-templates.ts'
import { blockInsertion, insertAt, placeholderInsertion } from './insertion.ts'

const described = (meaning: string, name = 'order.dueOn') => placeholderInsertion({ name, meaning }).text

describe('a placeholder clicked into a wording', () => {
  it('is written as its description says', () => {
    expect(described('строк; пишеться {{date order.dueOn}} (21.11.2026)')).toBe('{{date order.dueOn}}')
    expect(described('рядки вартості для {{#each lines}}: title', 'lines')).toBe('{{#each lines}}\n\n{{/each}}')
    expect(described('дата договору, якщо він є; перевірка {{#if contract}}', 'contract.issuedOn')).toBe(
      '{{contract.issuedOn}}',
    )
    expect(described('номер заявки', 'order.number')).toBe('{{order.number}}')
    expect(blockInsertion({ name: 'totals', meaning: 'підсумки' }).text).toBe('{{> totals}}')
  })

  it('names itself in what is put in, for every placeholder that is shipped', () => {
    const all = [...shippedTemplates().values()].flatMap(({ placeholders }) => Object.entries(placeholders))
    expect(all.length).toBeGreaterThan(100)
    for (const [name, meaning] of all) expect(described(meaning, name)).toContain(name)
  })

  it('replaces what is marked, and the cursor stands behind it', () => {
    expect(insertAt('Заявка № ХХ прийнята', '{{order.number}}', { start: 9, end: 11 })).toEqual({
      text: 'Заявка № {{order.number}} прийнята',
      cursor: 25,
    })
    expect(insertAt('', 'a', { start: 0, end: 0 })).toEqual({ text: 'a', cursor: 1 })
  })
})
