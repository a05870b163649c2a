import fc from 'fast-check'
import { lexer } from 'marked'
import { describe, expect, test } from 'vitest'
import { Refusal } from '../errors.ts'
import { escapeMarkdown } from './escape-markdown.ts'
import { blockName, fillTemplate } from './fill-template.ts'

const data = {
  number: '2026-000123',
  issuedOn: '2026-11-01',
  total: 123450,
  contract: null,
  consumer: { name: 'Українець Іван Іванович' },
  lines: [
    { title: 'Виїзд', sum: 5000 },
    { title: 'Перевірка', sum: 7000 },
  ],
  none: [],
}
const fill = (body: string) => fillTemplate(body, data, ['totals'])
const refusal = (body: string): Refusal => {
  try {
    fill(body)
  } catch (error) {
    if (error instanceof Refusal) return error
  }
  throw new Error(`not refused: ${body}`)
}

test('values, dates, money and words are put in their places', () => {
  expect(fill('№ {{number}} від {{date issuedOn}}, {{consumer.name}}')).toBe(
    '№ 2026-000123 від 01.11.2026, Українець Іван Іванович',
  )
  expect(fill('{{longDate issuedOn}}')).toBe('1\u00a0листопада\u00a02026\u00a0р.')
  expect(fill('{{money total}}: {{words total}}')).toBe(
    '1\u00a0234,50\u00a0грн: Одна тисяча двісті тридцять чотири гривні 50 копійок',
  )
})

test('conditions and repetitions are the only logic', () => {
  expect(fill('{{#if contract}}за договором{{else}}без договору{{/if}}')).toBe('без договору')
  expect(fill('{{#each lines}}{{@index}}. {{title}} {{money sum}}; {{/each}}')).toBe(
    '0. Виїзд 50,00\u00a0грн; 1. Перевірка 70,00\u00a0грн; ',
  )
  expect(refusal('{{#with consumer}}{{name}}{{/with}}').code).toBe('unknown_placeholder')
  expect(refusal('{{lookup consumer "name"}}').code).toBe('unknown_placeholder')
})

describe('a misspelt template is refused and the place is named', () => {
  test.each([
    ['рядок\n{{consumer.nam}}', '{{consumer.nam}} (рядок 2)'],
    ['{{#if contract}}{{contrakt.number}}{{/if}}', '{{contrakt.number}} (рядок 1)'],
    ['{{#each lines}}{{titel}}{{/each}}', '{{titel}} (рядок 1)'],
    ['{{monney total}}', '{{monney}} (рядок 1)'],
    ['{{money totl}}', '{{totl}} (рядок 1)'],
    ['{{> total}}', '{{> total}} (рядок 1)'],
    ['{{constructor.constructor}}', '{{constructor.constructor}} (рядок 1)'],
    ['{{consumer.__proto__}}', '{{consumer.__proto__}} (рядок 1)'],
  ])('%s', (body, named) => {
    const { code, status, message, errors } = refusal(body)
    expect([code, status]).toEqual(['unknown_placeholder', 422])
    expect(message).toContain(named)
    expect(errors.wording).toContain(named)
  })

  test('unclosed braces are refused with their line', () => {
    expect(refusal('перший\nдругий {{number')).toMatchObject({ code: 'broken_wording', status: 422 })
    expect(refusal('перший\nдругий {{number').message).toContain('рядку 2')
  })

  test('fields of what may be empty are not guessed at, and never printed', () => {
    expect(fill('{{#if contract}}{{contract.number}}{{/if}}{{#each none}}{{anything}}{{/each}}')).toBe('')
    expect(refusal('{{contract.number}}').code).toBe('broken_wording')
  })
})

test('a block leaves its name where it stands', () => {
  const tokens = lexer(fill('Текст\n\n{{> totals}}\n\nдалі'))
  expect(tokens.map(({ raw }) => blockName(raw)).filter(Boolean)).toEqual(['totals'])
})

test('no value can pose as a block', () => {
  const name = '\ue000totals\ue000'
  expect(blockName(fillTemplate('{{name}}', { name }, []))).toBeNull()
})

describe('a value never becomes layout', () => {
  const textOf = (markdown: string) => {
    const [token, ...more] = lexer(markdown)
    if (token?.type !== 'paragraph' || !('tokens' in token)) return `not a paragraph: ${token?.type}`
    return [...(token.tokens ?? []), ...more].map((inner) => ('text' in inner ? inner.text : inner.raw)).join('')
  }

  test.each([
    '# Заголовок',
    '- Іван',
    '1. Петро',
    '2) Павло',
    '*Іван* _Іванович_ `код`',
    '<b>Іван</b> &amp; [посилання](http://x)',
    '| a | b |',
    '===',
    '> цитата',
    'рядок\n\n# ще рядок',
    '\\*',
    '~~ні~~',
  ])('«%s» prints as it is written', (value) => {
    expect(textOf(`${escapeMarkdown(value)}`)).toBe(value.replace(/\s+/g, ' '))
  })

  test('whatever the value, the wording around it stays one paragraph', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), (value) => {
        const tokens = lexer(`Замовник ${escapeMarkdown(value)} прийняв.`)
        expect(tokens.map(({ type }) => type)).toEqual(['paragraph'])
      }),
    )
  })
})
