import { describe, expect, it } from 'vitest'
import { fillWording } from './fill-wording.ts'

const data = {
  order: { number: 555945, dueOn: '2026-11-21', plannedOn: null },
  invoice: {
    total: 123450,
    lines: [
      { title: 'Перевірка', sum: 100000 },
      { title: 'Виїзд', sum: 23450 },
    ],
  },
  consumer: { name: 'Ґалаґан <b>Їв’я</b> & син' },
  none: [],
}
const refusalOf = (wording: string) => {
  try {
    return `filled: ${fillWording(wording, data)}`
  } catch (error) {
    return error instanceof Error && 'code' in error ? `${error.code}: ${error.message}` : String(error)
  }
}

describe('a wording', () => {
  it('is filled with numbers, names, money and dates, nothing escaped', () => {
    expect(fillWording('№ {{order.number}}, {{consumer.name}}', data)).toBe('№ 555945, Ґалаґан <b>Їв’я</b> & син')
    expect(fillWording('{{money invoice.total}} до {{date order.dueOn}}', data)).toBe(
      '1\u00a0234,50\u00a0грн до 21.11.2026',
    )
  })

  it('leaves an empty place where there is nothing to say', () => {
    expect(fillWording('[{{order.plannedOn}}{{date order.plannedOn}}{{money order.plannedOn}}]', data)).toBe('[]')
  })

  it('may have conditions and repetitions', () => {
    expect(
      fillWording('{{#if order.plannedOn}}виїзд{{else}}чекаємо{{/if}}{{#unless order.plannedOn}}!{{/unless}}', data),
    ).toBe('чекаємо!')
    expect(
      fillWording('{{#each invoice.lines}}{{@index}} {{title}} {{money sum}} № {{../order.number}}; {{/each}}', data),
    ).toBe('0 Перевірка 1\u00a0000,00\u00a0грн № 555945; 1 Виїзд 234,50\u00a0грн № 555945; ')
    expect(fillWording('{{#each none}}{{anything}}{{/each}}{{! нотатка }}', data)).toBe('')
  })

  it('is refused for an unknown placeholder, wherever it hides, with its line', () => {
    for (const wording of [
      '{{order.foo}}',
      '{{foo}}',
      '{{money order.foo}}',
      '{{#if order.foo}}x{{/if}}',
      '{{#if order.plannedOn}}{{foo}}{{/if}}',
      '{{#each invoice.lines}}{{foo}}{{/each}}',
      '{{order.constructor}}',
      '{{__proto__}}',
      '{{../order.number}}',
    ]) {
      expect(refusalOf(`перший рядок\n${wording}`)).toMatch(/^unknown_placeholder: Рядок 2: підстановки «.+» немає/)
    }
  })

  it('is refused for broken braces and for anything beyond the known forms', () => {
    const broken = [
      '{{order.number',
      '{{#if order.number}}x',
      '{{> part}}',
      '{{lookup order "number"}}',
      '{{#with order}}{{number}}{{/with}}',
      '{{#each order}}{{this}}{{/each}}',
      '{{shout order.number}}',
    ]
    for (const wording of broken) expect(refusalOf(`перший рядок\n${wording}`)).toMatch(/^broken_wording: Рядок \d: /)
  })
})
