import { consentTextVersions } from '../../../server/orders/order-intake-schema.ts'
import type { Values } from '../../layout/actions/form-values.ts'

/** How the consumer's identity is given: the document on file, or one written down now. */
export type IdentityKind = 'on_file' | 'passport' | 'id_card'

/** The fields of each document, as the form and the API name them. */
const identityFields: Readonly<Record<IdentityKind, readonly string[]>> = {
  on_file: [],
  passport: ['series', 'number', 'issuedBy', 'issuedOn'],
  id_card: ['number', 'unzr', 'validUntil'],
}

const asked: Readonly<Record<string, readonly string[]>> = {
  meter_fault: ['grounds'],
  charges_statement: ['periodFrom', 'periodTo'],
  reconciliation_act: ['periodFrom', 'periodTo'],
}

/** What the form asks for one service beyond the fields of all (ZH: grounds of a fault; KH: the period of a statement). */
export const extraFields = (service: string): readonly string[] => asked[service] ?? []

const isKind = (value: unknown): value is IdentityKind => typeof value === 'string' && value in identityFields

const isGroup = (value: unknown): value is Values => typeof value === 'object' && value !== null

/** The newest wording of the consent, which the form shows. */
export const consentVersion = consentTextVersions.at(-1) ?? consentTextVersions[0]

const filled = (value: unknown): boolean => value !== undefined && value !== null && value !== ''

const identityOf = (kind: unknown, document: unknown): Values | null => {
  if (kind === 'on_file') return { onFile: true }
  if (!isKind(kind) || !isGroup(document)) return null
  const given = identityFields[kind]
    .map((field) => [field, document[field]] as const)
    .filter(([, value]) => filled(value))
  return given.length === 0 ? null : { kind, ...Object.fromEntries(given) }
}

const plain = ['account', 'service', 'phone', 'email', 'distanceKm', 'note', 'channel']

/**
 * The order as POST /api/orders takes it, from what stands in the form: only the chosen document's fields, only what the
 * chosen service asks for, the version of the consent text that was on the screen.
 */
export const orderToSend = (values: Values): Values => {
  const wanted = [...plain, ...extraFields(String(values.service ?? ''))]
  const given = wanted.map((field) => [field, values[field]] as const).filter(([, value]) => filled(value))
  return {
    ...Object.fromEntries(given),
    identityDocument: identityOf(values.identityKind, values.identityDocument),
    disconnectedForDebt: values.disconnectedForDebt === true,
    consent: { given: values.consentGiven === true, textVersion: consentVersion },
  }
}
