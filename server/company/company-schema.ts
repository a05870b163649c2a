import { isValidIBAN } from 'ibantools'
import { z } from 'zod'

/** The operator's requisites as they stand on every document it issues. */
export interface Company {
  id: 1
  name: string
  shortName: string
  edrpou: string
  iban: string
  bank: string
  address: string
  phones: string[]
  email: string
  /** Індивідуальний податковий номер of a VAT payer, 12 digits. */
  vatNumber: string
  directorPosition: string
  directorName: string
  version: number
}

const text = (most: number, empty: string) => z.string().trim().min(1, empty).max(most, `Не довше ${most} знаків.`)

const requisites = {
  name: text(300, 'Вкажіть повну назву.'),
  shortName: text(140, 'Вкажіть скорочену назву: вона стоїть у рахунках і QR-кодах.'),
  edrpou: z
    .string()
    .trim()
    .regex(/^\d{8}$/, 'Код ЄДРПОУ має вісім цифр.'),
  iban: z
    .string()
    .transform((iban) => iban.replaceAll(/\s/g, '').toUpperCase())
    .refine(
      (iban) => /^UA\d{27}$/.test(iban) && isValidIBAN(iban),
      'Перевірте IBAN: «UA» і 27 цифр, у яких сходиться контрольне число.',
    ),
  bank: text(140, 'Вкажіть назву банку.'),
  address: text(300, 'Вкажіть адресу.'),
  phones: z
    .array(text(40, 'Вкажіть телефон.'))
    .min(1, 'Вкажіть хоча б один телефон.')
    .max(6, 'Не більше шести телефонів.'),
  email: z.email('Перевірте адресу електронної пошти.'),
  vatNumber: z
    .string()
    .trim()
    .regex(/^\d{12}$/, 'Податковий номер платника ПДВ має 12 цифр.'),
  directorPosition: text(140, 'Вкажіть посаду керівника.'),
  directorName: text(140, 'Вкажіть прізвище, ім’я та по батькові керівника.'),
}

/** All requisites, as they are stored under the setting `company`. */
export const companyRequisites = z.strictObject(requisites)

/** A change of requisites: absent fields stay; `version` is the one that was read. */
export const companyChange = companyRequisites.partial().extend({ version: z.number().int() })
