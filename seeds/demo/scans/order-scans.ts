import { readFile } from 'node:fs/promises'
import type { FormIdentity } from '../identities.ts'

/** A file as the consumer attaches it. */
export interface Scan {
  bytes: Buffer
  name: string
  mediaType: string
}

const sample = async (file: string, name: string): Promise<Scan> => ({
  bytes: await readFile(new URL(`samples/${file}`, import.meta.url)),
  name,
  mediaType: file.endsWith('.pdf') ? 'application/pdf' : 'image/jpeg',
})

/** The sample scan of a kind that a service asks for (`passport`, `photo`, `receipt`, `ownership`). */
export const scanOf = (kind: string, identity: FormIdentity): Promise<Scan> => {
  if (kind === 'photo') return sample('meter.jpg', 'Лічильник.jpg')
  if (kind === 'receipt') return sample('receipt.pdf', 'Чек про сплату.pdf')
  if (kind === 'ownership') return sample('ownership.pdf', 'Витяг про право власності.pdf')
  return identity.kind === 'passport'
    ? sample('passport.jpg', 'Скан паспорта.jpg')
    : sample('id-card.jpg', 'Скан ID-картки.jpg')
}
