import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { wordIssue } from './issue-words.ts'

const said = (schema: z.ZodType, value: unknown): string[] => {
  const read = schema.safeParse(value, { error: wordIssue })
  return read.success ? [] : read.error.issues.map((issue) => issue.message)
}

describe('what a schema does not word itself', () => {
  it.each([
    [z.string(), undefined, 'Заповніть це поле.'],
    [z.string(), null, 'Заповніть це поле.'],
    [z.string(), 5, 'Очікується текст.'],
    [z.number(), '5', 'Очікується число.'],
    [z.int(), 1.5, 'Очікується ціле число.'],
    [z.boolean(), 'так', 'Очікується «так» або «ні»: true чи false.'],
    [z.array(z.string()), {}, 'Очікується перелік.'],
    [z.strictObject({}), 'x', 'Очікується набір полів.'],
    [z.date(), 'x', 'Перевірте це поле.'],
    [z.enum(['CSV', 'PDF']), 'x', 'Оберіть одне з: CSV, PDF.'],
    [z.string().max(21), 'x'.repeat(22), 'Не довше 21 знака.'],
    [z.string().max(11), 'x'.repeat(12), 'Не довше 11 знаків.'],
    [z.string().min(1), '', 'Заповніть це поле.'],
    [z.string().min(5), 'x', 'Не коротше 5 знаків.'],
    [z.array(z.int()).max(2), [1, 2, 3], 'Не більше 2 елементів.'],
    [z.array(z.int()).min(1), [], 'Заповніть це поле.'],
    [z.number().min(0), -1, 'Вкажіть не менше 0.'],
    [z.number().positive(), 0, 'Вкажіть більше за 0.'],
    [z.number().max(500), 501, 'Вкажіть не більше 500.'],
    [z.iso.date(), 'завтра', 'Вкажіть дату у вигляді РРРР-ММ-ДД.'],
    [z.string().regex(/^\d$/), 'x', 'Перевірте, як це записано.'],
    [z.union([z.string(), z.number()]), [], 'Перевірте це поле.'],
  ])('is said to a clerk as one sentence: %#', (schema, value, sentence) => {
    expect(said(schema, value)).toEqual([sentence])
  })
})
