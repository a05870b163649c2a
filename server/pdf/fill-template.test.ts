import fc from 'fast-check'
import { lexer } from 'marked'
import { describe, expect, test } from 'vitest'
import { escapeMarkdown } from './escape-markdown.ts'
import { blockName, fillTemplate } from './fill-template.ts'

const data = { number: '2026-000123', consumer: { name: 'Іван *Українець*' }, lines: [{ title: '# Виїзд' }] }
const fill = (body: string) => fillTemplate(body, data, ['totals'])

test('every value is escaped, however deep it lies', () => {
  expect(fill('{{consumer.name}}: {{#each lines}}{{title}}{{/each}}')).toBe('Іван \\*Українець\\*: \\# Виїзд')
})

test('a block that the document does not have is refused', () => {
  expect(() => fill('{{> total}}')).toThrow('{{> total}} (рядок 1)')
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
