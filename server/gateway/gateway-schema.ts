import { z } from 'zod'
import { accountNumber } from '../accounts/account-number.ts'
import { consumptionKind } from '../consumption/consumption-schema.ts'

/** The consumer's list is one account's. */
export const accountQuery = z.strictObject({
  account: z.string('Вкажіть особовий рахунок.').pipe(accountNumber),
})

/** The account of an address, with or without punctuation; its strokes may come plain, as parts of the path. */
export const accountParams = z.object({
  account: z
    .array(z.string())
    .transform((parts) => parts.join('/'))
    .pipe(accountNumber),
})

/** Which of the four kinds of volume is asked for; what was consumed unless told. */
export const consumptionQuery = z.strictObject({ kind: consumptionKind })

/** A month of an account's history: `period` is its first day, `kwh` has at most two digits after the point. */
export const monthOfConsumption = z.object({
  period: z.iso.date(),
  meter: z.string(),
  kwh: z.number(),
  kind: z.enum(['consumed', 'taken', 'produced', 'released']),
})

/** A reading in the consumer's history (ZH); whole kWh, one figure a zone. `countsOn` is the day it counts for. */
export const readingRow = z.object({
  id: z.int(),
  account: z.string(),
  meter: z.string(),
  zones: z.array(z.int()),
  takenOn: z.iso.date(),
  countsOn: z.iso.date(),
  submittedAt: z.iso.datetime(),
  state: z.enum(['new', 'photo_requested', 'accepted', 'rejected']),
  stateLabel: z.string(),
  editable: z.boolean(),
  reason: z.string().nullable(),
  photos: z.int(),
})
/** One reading, with what its consumer is asked to do. */
export const readingAnswer = readingRow.extend({ todo: z.string().nullable() })

/** The three events of the lifecycle that are the consumer's own. */
export const consumerEventBody = z.strictObject({
  event: z.enum(['join', 'withdraw', 'answer'], 'Вкажіть дію: join, withdraw або answer.'),
  input: z.unknown().optional(),
})

const day = z.iso.date().nullable()
/** RFC 9457 as every refusal answers. */
export const problemAnswer = z.object({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  code: z.string(),
  detail: z.string(),
  errors: z.record(z.string(), z.unknown()),
})
const document = z.object({
  kind: z.enum(['contract', 'invoice', 'act', 'reconciliation_act', 'charges_statement']),
  number: z.string(),
  url: z.string(),
})
/** An order in the consumer's list: the nine columns (ZH). */
export const orderRow = z.object({
  number: z.int(),
  account: z.string(),
  serviceCode: z.string(),
  service: z.string(),
  orderedOn: z.iso.date(),
  state: z.string(),
  stateLabel: z.string(),
  registrationNumber: z.string().nullable(),
  invoiceUploadedOn: day,
  fundsReceivedOn: day,
  plannedOn: day,
  reply: z.string().nullable(),
  needsYou: z.boolean(),
  documents: z.array(document),
})
/** An order with what is asked of its consumer, documents and history, oldest first. Sums are kopiykas. */
export const orderAnswer = orderRow.extend({
  todo: z.string().nullable(),
  dueOn: day,
  clarification: z.object({ message: z.string(), fields: z.array(z.string()) }).nullable(),
  distanceKm: z.int().nullable(),
  note: z.string(),
  total: z.int().nullable(),
  reason: z.string().nullable(),
  actions: z.array(
    z.object({ event: z.string(), label: z.string(), enabled: z.boolean(), reason: z.string().nullable() }),
  ),
  attachments: z.array(z.object({ name: z.string(), size: z.int(), addedAt: z.iso.datetime() })),
  history: z.array(
    z.object({
      state: z.string(),
      stateLabel: z.string(),
      event: z.string(),
      at: z.iso.datetime(),
      by: z.string(),
      comment: z.string(),
    }),
  ),
})
/** A line of the published price list; sums are kopiykas without VAT. */
export const publicService = z.object({
  code: z.string(),
  name: z.string(),
  catalogue: z.enum(['KH', 'ZH']),
  paid: z.boolean(),
  distancePriced: z.boolean(),
  needsContract: z.boolean(),
  needsVisit: z.boolean(),
  requiredFields: z.array(z.string()),
  requiredAttachments: z.array(z.string()),
  worksTerm: z.int(),
  price: z.object({ validFrom: z.iso.date(), net: z.int(), netPerKm: z.int(), vatPercent: z.int() }).nullable(),
})
