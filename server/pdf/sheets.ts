import { z } from 'zod'

const text = z.string().max(1000)
const kopiykas = z.int().min(0)
const date = z.iso.date()

const company = z.strictObject({
  /** As it is printed everywhere: «АТ «Житомиробленерго»». */
  name: text,
  /** As contracts name it: «Акціонерне товариство «Житомиробленерго»». */
  fullName: text,
  edrpou: text,
  /** ІПН of a VAT payer; null for who pays none. */
  vatNumber: text.nullable(),
  iban: text,
  bank: text,
  address: text,
  /** All telephones, parted by «, ». */
  phones: text,
  email: text.nullable(),
})

/** Who signs for the company; `represented` is the genitive after «в особі», with the ground of the powers, if known. */
const signatory = z.strictObject({ position: text, name: text, represented: text.nullable() })

const consumer = z.strictObject({
  name: text,
  /** «Українцем Іваном Івановичем», after «укладено з». */
  nameInstrumental: text,
  address: text,
  identityDocument: text.nullable(),
  taxNumber: text.nullable(),
  phone: text.nullable(),
  email: text.nullable(),
})

const order = z.strictObject({
  number: z.union([text, z.int()]),
  registrationNumber: text.nullable(),
  receivedOn: date,
})

/**
 * What is charged. Sums are kopiykas, a discount's line is below nothing; the lines add up to the total when
 * `pricesIncludeVat`, else to the net.
 */
const charges = {
  lines: z.array(
    z.strictObject({ title: text, unit: text, quantity: z.number().min(0), price: z.int(), sum: z.int() }),
  ),
  pricesIncludeVat: z.boolean(),
  /** In percent; 0 for a supply without VAT. */
  vatRate: z.number().min(0),
  net: kopiykas,
  vat: kopiykas,
  total: kopiykas,
}

const head = {
  number: text,
  issuedOn: date,
  company,
  account: text,
  order,
  service: z.strictObject({ title: text, term: text.nullable() }),
}
const signed = { ...head, ...charges, place: text, signatory, consumer }

/** Kopiykas that may be below nothing: a balance, or what takes an entry back. */
const balance = z.int()

/** How an account stands over a period; `number` is null on a copy that is not issued. Volumes are hundredths of a kWh. */
const accountStatement = z.strictObject({
  number: text.nullable(),
  issuedOn: date,
  /** «21.11.2026 10:21» */
  madeAt: text,
  company,
  account: text,
  place: text,
  signatory,
  consumer,
  order: order.nullable(),
  from: date,
  to: date,
  /** What the consumer owes on the first morning; below nothing, what is owed to them. */
  opening: balance,
  entries: z.array(
    z.strictObject({
      on: date,
      title: text,
      detail: text,
      charged: balance.nullable(),
      paid: balance.nullable(),
      balance,
    }),
  ),
  charged: balance,
  paid: balance,
  closing: balance,
  /** The closing balance once more, as the side that owes it; 0 on the other. */
  consumerOwes: kopiykas,
  companyOwes: kopiykas,
  settled: z.boolean(),
  volumes: z.array(z.strictObject({ period: date, meter: text, kind: text, kwh: kopiykas })),
  /** What was consumed, all months together. */
  consumed: kopiykas,
  /** What suppliers say of the energy; empty where nothing was imported. */
  energy: z.array(z.strictObject({ period: date, supplier: text, charged: balance, paid: balance, balance })),
})

/** What each kind of document is drawn from. All fields are there, the empty ones null, so that wording may test them. */
export const sheetSchemas = {
  contract: z.strictObject(signed),
  act: z.strictObject({
    ...signed,
    contract: z.strictObject({ number: text, issuedOn: date }).nullable(),
    invoice: z.strictObject({ number: text, issuedOn: date }).nullable(),
    completedOn: date,
    /** What was done, in the worker's words. */
    result: z.string().max(8000).nullable(),
  }),
  invoice: z.strictObject({
    ...head,
    ...charges,
    dueOn: date,
    payer: z.strictObject({ name: text, address: text }),
    purpose: text,
    /** Text of the payment QR code; null leaves it out. */
    qrPayload: z.string().max(507).nullable(),
  }),
  reconciliation_act: accountStatement,
  charges_statement: accountStatement,
}

export type SheetKind = keyof typeof sheetSchemas
export type ContractSheet = z.infer<typeof sheetSchemas.contract>
export type ActSheet = z.infer<typeof sheetSchemas.act>
export type InvoiceSheet = z.infer<typeof sheetSchemas.invoice>
export type AccountStatementSheet = z.infer<typeof accountStatement>
export type Company = z.infer<typeof company>
export type Charges = z.infer<z.ZodObject<typeof charges>>
