const begins = (bytes: Uint8Array, signs: readonly number[]): boolean => signs.every((sign, at) => bytes[at] === sign)

/** What Excel, Word and others keep their older files in, and Excel its files with a password. */
const isCompound = (bytes: Uint8Array): boolean => begins(bytes, [0xd0, 0xcf, 0x11, 0xe0])

const locked = Buffer.from('EncryptedPackage', 'utf16le')
/** A text has no such sign near its beginning, but where every letter takes two bytes. */
const beginning = 1024

const isWide = (bytes: Uint8Array): boolean => begins(bytes, [0xff, 0xfe]) || begins(bytes, [0xfe, 0xff])

/** What a file is that is neither a workbook nor a text of cells, with the remedy, in words; null where it may be one. */
export const tellOtherForm = (bytes: Uint8Array): string | null => {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (isCompound(bytes)) {
    return buffer.includes(locked)
      ? 'файл захищено паролем: зніміть пароль, збережіть файл ще раз і надішліть його.'
      : 'це старий формат .xls: збережіть файл як .xlsx.'
  }
  const start = buffer.subarray(0, beginning)
  if (/^(\xef\xbb\xbf)?\s*<[!?a-z]/i.test(start.toString('latin1'))) {
    return 'це вебсторінка або XML, хоч Excel таке й відкриває: збережіть файл у ньому як .xlsx.'
  }
  const isPicture = start.includes(0) && !isWide(bytes)
  return isPicture || start.toString('latin1').startsWith('%PDF')
    ? 'це не таблиця, а файл іншого роду: надішліть .xlsx або CSV.'
    : null
}
