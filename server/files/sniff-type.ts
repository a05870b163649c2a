import { fileTypeFromBuffer } from 'file-type'
import { invalid, type Refusal } from '../errors.ts'
import { decodeJpeg } from './image-decoder.ts'

/** The types a scan may have (domain §2: jpg, pdf). */
export type ScanType = 'image/jpeg' | 'application/pdf'

const wrongFile = (code: string, message: string): Refusal => invalid(code, message, { files: message })

const refusals = {
  other: (name: string, found: string) =>
    wrongFile(
      'wrong_file_type',
      `Файл «${name}» за вмістом ${found}. Приймаємо лише JPEG і PDF: збережіть його в одному з цих форматів.`,
    ),
  broken: (name: string) =>
    wrongFile(
      'broken_file',
      `Файл «${name}» обірваний або пошкоджений. Відкрийте його в себе, перевірте й надішліть ще раз.`,
    ),
  mixed: (name: string) =>
    wrongFile('mixed_file', `У файлі «${name}» сховано ще один файл. Збережіть скан заново як звичайний JPEG або PDF.`),
}

const endOfZip = Buffer.from('PK\x05\x06', 'latin1')
const longestZipTail = 22 + 65_535
const hiddenMarks = ['Rar!\x1a\x07', '7z\xbc\xaf\x27\x1c'].map((mark) => Buffer.from(mark, 'latin1'))

const startOf = (bytes: Buffer): string => bytes.subarray(0, 1024).toString('latin1')

/** Whether some other program would take the same bytes for an archive, a page or a second document. */
const isPolyglot = (bytes: Buffer, type: ScanType): boolean =>
  bytes.subarray(-longestZipTail).includes(endOfZip) ||
  hiddenMarks.some((mark) => bytes.includes(mark)) ||
  /<(?:html|script|svg|\?php)/i.test(startOf(bytes)) ||
  (type === 'image/jpeg' && startOf(bytes).includes('%PDF-'))

const isWholePdf = (bytes: Buffer): boolean =>
  /^%PDF-[12]\.\d/.test(startOf(bytes)) && bytes.subarray(-1024).includes('%%EOF')

const isWholeJpeg = async (bytes: Buffer): Promise<boolean> => {
  try {
    await decodeJpeg(bytes).resize(16, 16, { fit: 'fill' }).raw().toBuffer()
    return true
  } catch {
    return false
  }
}

const detect = async (bytes: Buffer): Promise<{ ext: string; mime: string } | undefined> => {
  try {
    return await fileTypeFromBuffer(bytes)
  } catch {
    // The sniffer gives up by throwing on what is cut short: such bytes are of no known type.
    return undefined
  }
}

const isScanType = (mime: string | undefined): mime is ScanType => mime === 'image/jpeg' || mime === 'application/pdf'

/**
 * Tells the type of a scan by its content; name and declared type are not believed. Refuses (field `files`)
 * `wrong_file_type` for anything but JPEG and PDF, `broken_file` for a cut or undecodable one, and `mixed_file` where
 * the same bytes are also an archive, a page or another document.
 */
export const sniffScan = async (file: { name: string; bytes: Buffer }): Promise<ScanType> => {
  const found = await detect(file.bytes)
  const type = found?.mime
  if (!isScanType(type)) {
    throw refusals.other(
      file.name,
      found ? `має формат ${found.ext.toUpperCase()}` : 'не схожий на жоден відомий формат',
    )
  }
  if (isPolyglot(file.bytes, type)) throw refusals.mixed(file.name)
  const whole = type === 'image/jpeg' ? await isWholeJpeg(file.bytes) : isWholePdf(file.bytes)
  if (!whole) throw refusals.broken(file.name)
  return type
}
