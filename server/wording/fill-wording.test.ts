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
    return { filled: fillWording(wording, data) }
  } catch (error) {
    return error
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

  it('writes dates and sums in words too', () => {
    expect(fillWording('{{longDate order.dueOn}}: {{words invoice.total}}', data)).toBe(
      '21\u00a0листопада\u00a02026\u00a0р.: Одна тисяча двісті тридцять чотири гривні 50 копійок',
    )
    expect(fillWording('[{{longDate order.plannedOn}}{{words order.plannedOn}}]', data)).toBe('[]')
  })

  it('has those blocks alone that its caller gives it', () => {
    expect(fillWording('перед {{> totals}} після', data, { totals: '…' })).toBe('перед … після')
    expect(refusalOf('{{> totals}}')).toMatchObject({ code: 'unknown_placeholder' })
  })

  it.each([
    ['{{order.foo}}', '{{order.foo}}'],
    ['{{foo}}', '{{foo}}'],
    ['{{money order.foo}}', '{{order.foo}}'],
    ['{{monney invoice.total}}', '{{monney}}'],
    ['{{#if order.foo}}x{{/if}}', '{{order.foo}}'],
    ['{{#if order.plannedOn}}{{foo}}{{/if}}', '{{foo}}'],
    ['{{#each invoice.lines}}{{foo}}{{/each}}', '{{foo}}'],
    ['{{#each order}}{{this}}{{/each}}', '{{order}}'],
    ['{{#with order}}{{number}}{{/with}}', '{{with}}'],
    ['{{lookup order "number"}}', '{{lookup}}'],
    ['{{money (lookup invoice "total")}}', 'SubExpression'],
    ['{{order.constructor}}', '{{order.constructor}}'],
    ['{{constructor.constructor}}', '{{constructor.constructor}}'],
    ['{{__proto__}}', '{{__proto__}}'],
    ['{{../order.number}}', '{{../order.number}}'],
    ['{{@index}}', '{{@index}}'],
    ['{{> part}}', '{{> part}}'],
  ])('is refused for %s, wherever it hides, and the place is named', (wording, named) => {
    const refusal = refusalOf(`перший рядок\n${wording}`)
    expect(refusal).toMatchObject({ code: 'unknown_placeholder', status: 422 })
    expect(refusal).toMatchObject({ message: expect.stringContaining(`${named} (рядок 2)`) })
    expect(refusal).toMatchObject({ errors: { wording: expect.stringContaining(named) } })
  })

  it.each(['{{order.number', '{{#if order.number}}x'])('is refused for broken braces: %s', (wording) => {
    expect(refusalOf(`перший рядок\n${wording}`)).toMatchObject({
      code: 'broken_wording',
      message: expect.stringMatching(/^Рядок \d: фігурні дужки/),
    })
  })

  it('prints nothing of what is not there, and guesses at no field of it', () => {
    const without = { ...data, contract: null }
    expect(fillWording('{{#if contract}}{{contract.number}}{{/if}}', without)).toBe('')
    expect(() => fillWording('{{contract.number}}', without)).toThrow(
      expect.objectContaining({ code: 'broken_wording' }),
    )
  })
})
