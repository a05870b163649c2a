import type { Seal } from '../seal/seal.ts'

const parting = '|'

/** A payee's РНОКПП as it may lie in the database (architecture §6): sealed with a key of its own, the key beside it. */
export const sealPayeeCode = (seal: Seal, code: string): string => {
  const key = seal.newKey()
  return `${seal.wrapKey(key)}${parting}${seal.sealText(code, key)}`
}

/** The code in the clear, for those who may see the refund; null where none was given. */
export const openPayeeCode = (seal: Seal, sealed: string | null): string | null => {
  if (sealed === null) return null
  const [key = '', text = ''] = sealed.split(parting)
  return seal.openText(text, seal.unwrapKey(key))
}
