import { z } from 'zod'
import { accountNumber } from '../accounts/account-number.ts'

const field = (uk: string, en: string, widget?: 'lines' | 'date') => ({ uk, en, ...(widget ? { widget } : {}) })

/** From where readings come, as screens name it. */
export const readingChannels = {
  cabinet: { uk: 'Кабінет споживача', en: 'Consumer’s cabinet' },
  call: { uk: 'Кол-центр', en: 'Call centre' },
  round: { uk: 'Обхід контролера', en: 'Controller’s round' },
  file: { uk: 'Файл', en: 'File' },
  order: { uk: 'Заявка', en: 'Service order' },
} as const

export type ReadingChannel = keyof typeof readingChannels

const kwh = z
  .number('Вкажіть показ числом.')
  .int('Вкажіть лише цілі кіловат-години, без знаків після коми.')
  .min(0, 'Показ не буває від’ємним.')
  .max(99_999_999, 'Показ має не більше восьми цифр.')

const zones = z
  .array(kwh, 'Вкажіть показ для кожної зони.')
  .min(1, 'Вкажіть показ лічильника.')
  .max(3, 'Зон не буває більше трьох.')

const day = z.iso.date('Вкажіть дату у вигляді РРРР-ММ-ДД.')
const words = (most: number) => z.string().trim().max(most, `Не довше ${most} знаків.`)
const reason = (empty: string) => z.string(empty).trim().min(1, empty).max(500, 'Не довше 500 знаків.')
const meter = z.string('Вкажіть номер лічильника текстом.').trim().min(1).max(30, 'Не довше 30 знаків.')

/** A reading as the consumer channel sends it; whole kWh, one figure a zone. Without a day it was taken today. */
export const consumerReading = z.strictObject({
  account: z.string('Вкажіть особовий рахунок.').pipe(accountNumber),
  meter: meter.optional(),
  zones,
  takenOn: day.optional(),
})

/** A change of a sent reading; account and meter may be said again, and stay. */
export const changedReading = consumerReading.partial({ account: true })

/** A reading as the office records it: by phone, or from a round list. */
export const recordedReading = consumerReading.extend({
  channel: z.enum(['call', 'round'], 'Оберіть, звідки показ: дзвінок або обхід.').optional(),
  note: words(500).optional(),
})

/** What a consumer may change in a reading that has not been looked at. */
export const changeInput = z.strictObject({
  zones: zones.meta(field('Покази за зонами', 'Readings by zone')),
  takenOn: day.optional().meta(field('Дата зняття', 'Taken on', 'date')),
})

/** Events that need nothing. */
export const nothingInput = z.strictObject({})

/** The value that the photo shows, where it is another than was typed. */
export const seenInput = z.strictObject({
  zones: zones.meta(field('Покази на фото', 'Readings on the photo')),
  comment: words(500)
    .optional()
    .meta(field('Примітка', 'Remark', 'lines')),
})

export const rejectInput = z.strictObject({
  reason: reason('Вкажіть, чому відхиляєте.').meta(field('Причина', 'Reason', 'lines')),
})

export const askPhotoInput = z.strictObject({
  message: words(500)
    .optional()
    .meta(field('Що зняти на фото', 'What the photo should show', 'lines')),
})

export const correctInput = z.strictObject({
  zones: zones.meta(field('Правильні покази', 'Right readings')),
  takenOn: day.optional().meta(field('Дата зняття', 'Taken on', 'date')),
  reason: reason('Вкажіть, чому виправляєте.').meta(field('Чому виправляємо', 'Why', 'lines')),
})

export const reopenInput = z.strictObject({
  reason: reason('Вкажіть, чому повертаєте до розгляду.').meta(field('Причина', 'Reason', 'lines')),
})

/** An event asked for over the API (wire contract, architecture §7). */
export const readingEvent = z.strictObject({
  event: z.string().min(1).max(40),
  input: z.unknown().optional(),
  version: z.number('Вкажіть версію показу.').int().min(0),
})

/** The photo desk asks for the next doubtful reading; the one just left is not offered again at once. */
export const nextReading = z.strictObject({
  after: z.int32().positive().nullable().optional(),
  district: z.int32().positive().optional(),
})

/** A month of a REM, by the 1st that closes it. */
export const monthOfDistrict = z.strictObject({
  district: z.int32('Оберіть РЕМ.').positive(),
  closes: day.refine((date) => date.endsWith('-01'), 'Вкажіть перше число місяця.'),
})
