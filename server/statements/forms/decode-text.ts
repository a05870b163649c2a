import { damaged, unknownForm } from './refuse-statement.ts'

export type TextEncoding = 'utf-8' | 'windows-1251' | 'ibm866'

const strictUtf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })

const readUtf8 = (bytes: Uint8Array): string | null => {
  try {
    return strictUtf8.decode(bytes)
  } catch {
    return null
  }
}

/**
 * Whether bytes that are no UTF-8 are nevertheless a broken one: most of their signs beyond ASCII are Cyrillic pairs of UTF-8,
 * which windows-1251 would read as «РћРїР»Р°С‚Р°».
 */
const isBrokenUtf8 = (bytes: Uint8Array): boolean => {
  let [pairs, high] = [0, 0]
  for (let at = 0; at < bytes.length; at++) {
    const byte = bytes[at] ?? 0
    if (byte < 0x80) continue
    high += 1
    const next = bytes[at + 1] ?? 0
    if (byte >= 0xd0 && byte <= 0xd2 && next >= 0x80 && next <= 0xbf) {
      pairs += 1
      high += 1
      at += 1
    }
  }
  return pairs * 4 > high
}

/**
 * The text of a statement and how it was written. Strict UTF-8 (with or without a byte order mark) is taken as such, whatever
 * the file says of itself: people save statements anew. Anything else is windows-1251, or the DOS page where a 1C header asks
 * for it. Refuses with `unknown_form` what is no text and with `damaged_statement` broken UTF-8.
 */
export const decodeText = (bytes: Uint8Array): { text: string; encoding: TextEncoding } => {
  if (bytes.length === 0) throw unknownForm('Файл порожній.')
  if ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)) {
    throw unknownForm('Файл збережено в кодуванні UTF-16. Збережіть його як UTF-8 або windows-1251.')
  }
  const nul = bytes.indexOf(0)
  if (nul >= 0) throw unknownForm(`Це не текстовий файл: байт ${nul + 1} нульовий.`)
  const utf8 = readUtf8(bytes)
  if (utf8 !== null) return { text: utf8.replace(/^\ufeff/, ''), encoding: 'utf-8' }
  if (isBrokenUtf8(bytes)) throw damaged('Текст у кодуванні UTF-8 обірваний або має зіпсовані знаки.')
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 300))
  const encoding = /^1CClientBankExchange[\s\S]*=DOS\s/.test(head) ? 'ibm866' : 'windows-1251'
  return { text: new TextDecoder(encoding).decode(bytes), encoding }
}
