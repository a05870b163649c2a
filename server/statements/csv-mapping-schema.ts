import { isValidIBAN } from 'ibantools'
import { z } from 'zod'

/** Ways in which banks write a day in CSV. */
export const csvDateForms = ['dd.mm.yyyy', 'yyyy-mm-dd', 'dd/mm/yyyy', 'dd-mm-yyyy', 'dd.mm.yy', 'yyyymmdd'] as const
export type CsvDateForm = (typeof csvDateForms)[number]

const column = z.number().int().min(0).max(199)

const money = z.discriminatedUnion('kind', [
  /** One column; a minus is a debit. */
  z.strictObject({ kind: z.literal('signed'), amount: column }),
  /** A column for each direction; the other one is empty or zero. */
  z.strictObject({ kind: z.literal('two_columns'), credit: column, debit: column }),
  /** A column of the amount and a column of a word that tells the direction. */
  z.strictObject({
    kind: z.literal('with_direction'),
    amount: column,
    direction: column,
    creditWords: z.array(z.string().trim().min(1).max(60)).min(1).max(10),
    debitWords: z.array(z.string().trim().min(1).max(60)).min(1).max(10),
  }),
])

/**
 * How to read one bank's CSV; columns are counted from 0. `headerRows` is what precedes the first movement. `footer` is the
 * word that opens the totals below the movements: where it is set, a file without it is known to be cut. `endsWithNewline` says
 * the same of the last line end. The account is a column of its own, or one IBAN for all files of this mapping.
 */
export const csvMappingSchema = z.strictObject({
  encoding: z.enum(['utf-8', 'windows-1251']),
  delimiter: z.enum([';', ',', '\t', '|']),
  headerRows: z.number().int().min(0).max(100),
  footer: z.string().trim().min(1).max(60).nullable().default(null),
  endsWithNewline: z.boolean().default(false),
  dateForm: z.enum(csvDateForms),
  decimal: z.enum(['.', ',']),
  bookedOn: column,
  money,
  party: column.nullable(),
  partyCode: column.nullable(),
  partyIban: column.nullable(),
  documentNumber: column.nullable(),
  purpose: column,
  reference: column.nullable().default(null),
  bankId: column.nullable().default(null),
  currency: column.nullable().default(null),
  ownIban: z.union([
    z.strictObject({ column }),
    z.strictObject({
      iban: z
        .string()
        .transform((iban) => iban.replaceAll(/\s/g, '').toUpperCase())
        .refine((iban) => isValidIBAN(iban), 'Перевірте IBAN: «UA» і 27 цифр, у яких сходиться контрольне число.'),
    }),
  ]),
})

/** A saved way of reading one bank's CSV. */
export type CsvMapping = z.infer<typeof csvMappingSchema>
