import { z } from 'zod'
import { isOfficeDay } from '../time/iso-date.ts'
import { discountFields, discountIsWhole, payerFields, payerIsNamed } from './billing-schema.ts'

/** What a form shows for a field: the console builds event forms from these. */
const field = (uk: string, en: string, widget?: 'lines' | 'date' | 'file') => ({
  uk,
  en,
  ...(widget ? { widget } : {}),
})

const required = (message: string, most: number) =>
  z.string(message).trim().min(1, message).max(most, `Не довше ${most} знаків.`)
const comment = z.string().trim().max(2000, 'Не довше 2000 знаків.')
const day = z.iso.date('Вкажіть дату у вигляді РРРР-ММ-ДД.').refine(isOfficeDay, 'Перевірте рік дати.')
const kilometres = z
  .number('Вкажіть відстань числом.')
  .int('Вкажіть цілі кілометри.')
  .min(0, 'Відстань не буває від’ємною.')
  .max(500, 'Відстань понад 500 км перевірте ще раз.')

/** Events that need nothing but may carry a remark for the history. */
export const noteInput = z.strictObject({
  comment: comment.optional().meta(field('Примітка для споживача', 'Remark for the consumer', 'lines')),
})

/** Events that issue an invoice: it may name another payer than the consumer. */
export const billInput = z
  .strictObject({
    comment: comment.optional().meta(field('Примітка для споживача', 'Remark for the consumer', 'lines')),
    ...payerFields,
  })
  .superRefine(payerIsNamed)

/** `fields` names what is wrong, so that it becomes a to-do of the consumer («сторінка 2 паспорта нечитна»). */
export const askInput = z.strictObject({
  message: required('Напишіть, що саме уточнити.', 1000).meta(field('Що уточнити', 'What to clarify', 'lines')),
  fields: z.array(z.string().max(100)).max(20).optional().meta(field('Поля або файли', 'Fields or files')),
})

export const answerInput = z.strictObject({
  message: required('Запишіть відповідь споживача.', 2000).meta(
    field('Відповідь споживача', 'Consumer’s answer', 'lines'),
  ),
})

export const reasonInput = z.strictObject({
  reason: required('Вкажіть причину.', 1000).meta(field('Причина', 'Reason', 'lines')),
})

export const planInput = z.strictObject({
  plannedOn: day.meta(field('Дата виїзду', 'Visit date', 'date')),
  crew: required('Вкажіть бригаду.', 100).meta(field('Бригада', 'Crew')),
})

/** Why a visit came to nothing (domain §2). */
export const visitOutcomes = {
  no_access: { uk: 'Недопуск', en: 'No access' },
  address_not_found: { uk: 'Адресу не знайдено', en: 'Address not found' },
  unsafe: { uk: 'Небезпечно', en: 'Unsafe' },
  other: { uk: 'Інше', en: 'Other' },
} as const

export const failVisitInput = z.strictObject({
  outcome: z
    .enum(['no_access', 'address_not_found', 'unsafe', 'other'], 'Оберіть, чому виїзд не вдався.')
    .meta({ ...field('Що сталося', 'What happened'), choices: visitOutcomes }),
  comment: comment.optional().meta(field('Пояснення', 'Explanation', 'lines')),
})

/**
 * What may be wrong with an invoice (domain §2): distance, price (another day's catalogue applies, or a discount) or payer.
 * A payer or a discount that is not given again is not on the new invoice.
 */
export const rebillInput = z
  .strictObject({
    comment: comment.optional().meta(field('Чому перевиставляємо', 'Why', 'lines')),
    distanceKm: kilometres.optional().meta(field('Відстань, км', 'Distance, km')),
    pricedOn: day.optional().meta(field('За цінами каталогу на дату', 'At the catalogue prices of', 'date')),
    ...payerFields,
    ...discountFields,
  })
  .superRefine(payerIsNamed)
  .superRefine(discountIsWhole)

const zoneReadings = z.array(z.number().min(0).max(99_999_999)).min(1, 'Вкажіть покази.').max(3, 'Зон не більше трьох.')

/** A replaced meter: one first reading for each zone, none wider than the dial. */
const meterResult = z
  .strictObject({
    kind: z.literal('meter'),
    oldReadings: zoneReadings.meta(field('Останні покази старого лічильника', 'Old final readings')),
    newNumber: required('Вкажіть номер нового лічильника.', 30).meta(
      field('Номер нового лічильника', 'New meter number'),
    ),
    digits: z.number('Вкажіть, скільки розрядів у лічильника.').int().min(4).max(8).meta(field('Розрядів', 'Digits')),
    zones: z.number('Вкажіть, скільки зон у лічильника.').int().min(1).max(3).meta(field('Зон', 'Zones')),
    firstReadings: zoneReadings.meta(field('Перші покази нового лічильника', 'First readings')),
  })
  .refine(({ zones, firstReadings }) => firstReadings.length === zones, {
    path: ['firstReadings'],
    message: 'Вкажіть по одному показу на кожну зону нового лічильника.',
  })
  .refine(({ digits, firstReadings }) => firstReadings.every((reading) => reading < 10 ** digits), {
    path: ['firstReadings'],
    message: 'Показ не вміщується в розряди нового лічильника.',
  })

/** The result of an order by kind of service (domain §2, `complete`). */
export const resultInput = z.discriminatedUnion('kind', [
  meterResult,
  z.strictObject({
    kind: z.literal('seals'),
    sealsOff: z.array(z.string().trim().min(1).max(30)).max(20).meta(field('Зняті пломби', 'Seals taken off')),
    sealsOn: z.array(z.string().trim().min(1).max(30)).max(20).meta(field('Встановлені пломби', 'Seals put on')),
  }),
  z.strictObject({
    kind: z.literal('readings'),
    readings: zoneReadings.meta(field('Контрольні покази за зонами', 'Control readings')),
    takenOn: day.meta(field('Дата зняття', 'Taken on', 'date')),
  }),
  z.strictObject({
    kind: z.literal('expertise'),
    conclusion: required('Запишіть висновок експертизи.', 2000).meta(
      field('Висновок експертизи', 'Conclusion', 'lines'),
    ),
    fit: z.boolean('Вкажіть, чи придатний лічильник.').meta(field('Лічильник придатний', 'The meter is fit')),
  }),
  z.strictObject({
    kind: z.literal('commission'),
    satOn: day.meta(field('Дата засідання', 'Sitting on', 'date')),
    decision: required('Запишіть рішення комісії.', 2000).meta(field('Рішення', 'Decision', 'lines')),
    minutesNumber: required('Вкажіть номер протоколу.', 50).meta(field('Номер протоколу', 'Minutes number')),
  }),
  z.strictObject({
    kind: z.literal('statement'),
    from: day.optional().meta(field('Період від', 'Period from', 'date')),
    to: day.optional().meta(field('Період до', 'Period to', 'date')),
  }),
  z.strictObject({
    kind: z.literal('paper'),
    attachmentId: z
      .int32()
      .positive()
      .meta(field('Готовий документ', 'The document', 'file')),
  }),
])

export type OrderResult = z.output<typeof resultInput>

const completion = {
  completedOn: day.meta(field('Дата виконання', 'Completed on', 'date')),
  reply: required('Напишіть відповідь споживачу.', 2000).meta(
    field('Відповідь працівника РЕМ', 'Reply to the consumer', 'lines'),
  ),
  result: resultInput.optional(),
  actAttachmentId: z
    .int32()
    .positive()
    .optional()
    .meta(field('Скан акта', 'Scan of the act', 'file')),
}

export const completeInput = z.strictObject(completion)

export const correctInput = z.strictObject({
  reason: required('Вкажіть, чому виправляєте.', 1000).meta(field('Чому виправляємо', 'Why', 'lines')),
  ...completion,
})
