import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { refusalOf } from '../read-input.ts'
import { sentForm, sentFormPart } from './sent-form.ts'

const schema = z.strictObject({ phone: z.string().trim(), note: z.string().default('') })

describe('a form that was sent', () => {
  it('is read, and kept letter by letter beside it', () => {
    const text = '{ "phone" : " 067 " }'
    const { form, sent } = sentFormPart(schema).parse({ order: text })
    expect(form).toEqual({ phone: '067', note: '' })
    expect(sent()).toBe(text)
  })

  it('is the same call as another spelling of the same fields', () => {
    const one = sentFormPart(schema).parse({ order: '{"phone":"067"}' })
    const other = sentFormPart(schema).parse({ order: '{ "note": "", "phone": "067 " }' })
    expect(JSON.stringify(one)).toBe(JSON.stringify(other))
  })

  it('is kept as sent when it came as JSON too', () => {
    const { form, sent } = sentForm(schema).parse({ phone: ' 067 ' })
    expect(form.phone).toBe('067')
    expect(JSON.parse(sent())).toEqual({ phone: ' 067 ' })
  })

  it.each([
    [{}, ['order']],
    [{ order: '{oops' }, ['order']],
    [{ order: '{"phone":1,"payer":2}' }, ['phone', 'payer']],
    [{ order: '{"phone":"1"}', more: '1' }, ['more']],
  ])('is refused by the names of its own fields: %j', (body, fields) => {
    const read = sentFormPart(schema).safeParse(body)
    expect(read.success ? [] : Object.keys(refusalOf(read.error).errors)).toEqual(fields)
  })
})
