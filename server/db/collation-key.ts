// The order of the Ukrainian alphabet; Russian letters met in old names stand after their nearest kin or at the end.
const order = [...' 0123456789абвгґдеёєжзиіїйклмнопрстуфхцчшщъыьэюяabcdefghijklmnopqrstuvwxyz']
const codes = new Map(order.map((sign, place) => [sign, (place + 1).toString(36).padStart(2, '0')]))
const unknownSign = 'zz'

/** So many signs of a name count. */
export const longestName = 100

/**
 * A text that sorts as the Ukrainian alphabet does (Ґ after Г, Є after Е, І and Ї after И), for an ORDER BY column.
 * Two signs of 0-9a-z per letter, which every database collation puts in the same order. Case and apostrophes do not
 * count, a hyphen counts as a space; only the first `longest` signs do.
 */
export const collationKey = (text: string, longest = longestName): string => {
  const plain = text
    .normalize('NFC')
    .toLowerCase()
    .replaceAll(/['’ʼ‘`´′"«»]/gu, '')
    .replaceAll(/[\s-]+/gu, ' ')
    .trim()
  let key = ''
  let signs = 0
  for (const sign of plain) {
    if (signs === longest) break
    key += codes.get(sign) ?? unknownSign
    signs += 1
  }
  return key
}
