import type { FoldedText } from './fold-digits.ts'
import type { Found } from './found.ts'
import { wordBefore } from './word-before.ts'

const width = 6
const year = /(?<!\d)(20\d{2})( {0,3}[-_/.\\:] {0,3}| {1,3}|)(?=\d)/g
const listed =
  /^ ?(?:,|;|\+|&|\/|-|та(?= )|і(?= )|й(?= )|и(?= )|and(?= )|)(?: |)(?:№ ?)?(\d{1,6})(?![\d·])(?! ?[-./,]\d)/u

interface Body {
  digits: string
  to: number
  /** In one piece, or in two of which the first is zeros alone, as in «000 123»: nothing else can be meant. */
  whole: boolean
}

/** Reads the running number: in one piece, or in groups that begin with zero and make six digits together. */
const readBody = (text: string, at: number): Body => {
  const pieces = /^\d+(?:[ .-]\d+){0,5}/.exec(text.slice(at))?.[0] ?? ''
  const groups = pieces.split(/[ .-]/)
  const first = groups[0] ?? ''
  let digits = first
  for (let count = 1; count < groups.length && digits.length < width; count += 1) {
    digits += groups[count]
    const length = groups.slice(0, count + 1).join(' ').length
    if (digits.length === width && first.startsWith('0'))
      return { digits, to: at + length, whole: count === 1 && /^0+$/.test(first) }
  }
  return { digits: first, to: at + first.length, whole: true }
}

/** Cuts a letter at the end that was taken for a digit and made the number too long: it is a word («000123і 124»). */
const withoutSoftEnd = (body: Body, soft: ReadonlySet<number>): { body: Body; cut: boolean } => {
  let { digits, to } = body
  while (digits.length > width && soft.has(to - 1)) {
    digits = digits.slice(0, -1)
    to -= 1
  }
  return { body: { ...body, digits, to }, cut: to !== body.to }
}

/** Letters among the digits may join two numbers («12і34»), unless zeros fill them up to a whole one. */
const maybeWords = ({ digits, to }: Body, letters: ReadonlySet<number>): boolean =>
  !(digits.length === width && digits.startsWith('0')) &&
  Array.from(digits, (_, place) => to - 1 - place).some((place) => letters.has(place))

/** The district's two digits before the year make a registration number: «08-2026-000123». */
const registration = /(?<![\d·])\d{2} ?- ?$/
/** Other digits before the year leave open where the number begins. */
const continues = /[\d·] ?[-/.\\] ?$/

/** How far a running number can be believed: whole; short of its leading zeros alone; or only like one. */
const howBelieved = (digits: string): Found['how'] => {
  if (Number(digits) === 0) return 'like'
  if (digits.length === width) return 'exact'
  return digits.length < width && !digits.startsWith('0') ? 'short' : 'like'
}

/** What may be words among its digits leaves six of them in need of support, as missing zeros do, and fewer unread. */
const howWritten = (body: Body, letters: ReadonlySet<number>): Found['how'] => {
  if (!maybeWords(body, letters)) return howBelieved(body.digits)
  return body.digits.length === width ? 'short' : 'like'
}

const numberOf = (inYear: string, digits: string): string =>
  digits.length < width && !digits.startsWith('0') ? `${inYear}-${digits.padStart(width, '0')}` : `${inYear}-${digits}`

interface Written {
  separator: string
  before: string
  after: string
  digits: string
  how: Found['how']
  called: ReturnType<typeof wordBefore>
}

const separatedSurely = ({ separator, before, digits, how, called }: Written): boolean => {
  const sign = separator.trim()
  if (sign === '-' || sign === '_') return true
  if (how !== 'exact') return false
  // «листопад 2026 555945» may be a year and an order, «2026000123» the code of somebody born in 1955.
  const first = separator !== '' && digits.startsWith('0') && /^[\s№]*$/.test(before)
  return sign !== '' || called === 'invoice' || first
}

/** «2026-12» may be December, and «за 2026-11» is. */
const maybeMonth = ({ digits, before, called }: Written): boolean =>
  digits.length <= 2 && Number(digits) <= 12 && (called !== 'invoice' || /(?:за|період\p{L}*) *$/u.test(before))

const believe = (written: Written): Found['how'] => {
  const { how, called, after } = written
  if (how === 'like' || (called !== 'invoice' && called !== 'nothing')) return 'like'
  if (!separatedSurely(written) || (how === 'short' && maybeMonth(written))) return 'like'
  // «2026-000123-1», «2026-000123/124» or «2026-000123.5»: more is said than one number.
  return /^[\d·]/.test(after) || /^ ?[-/.\\] ?\d/.test(after) ? 'like' : how
}

/** «2026-000123, 124 та 125»: the running numbers that follow in the same year. */
const readList = (text: string, from: number, inYear: string): Found[] => {
  const found: Found[] = []
  let at = from
  for (;;) {
    const match = listed.exec(text.slice(at))
    const digits = match?.[1]
    if (!match || !digits) return found
    const spaced = /^ *\d/.test(match[0])
    const looksLikeOrder = digits.length >= 5 && !digits.startsWith('0')
    if (spaced && (looksLikeOrder || digits.length < 3)) return found
    const to = at + match[0].length
    const place = { from: to - digits.length, to }
    const how = spaced || looksLikeOrder || Number(digits) === 0 ? 'like' : howBelieved(digits)
    found.push({ kind: 'invoice', value: numberOf(inYear, digits), how, ...place })
    if (looksLikeOrder) found.push({ kind: 'order', value: digits, how: 'like', ...place })
    at = to
  }
}

/**
 * Invoice numbers with their year in a folded text from which other numbers are hidden. What belongs to a contract
 * («Д-2026-000123»), an act or a registration («08-2026-000123») is no invoice number and is skipped.
 */
export const findInvoices = ({
  text,
  letters,
  soft,
}: FoldedText): { found: Found[]; skipped: { from: number; to: number }[] } => {
  const found: Found[] = []
  const skipped: { from: number; to: number }[] = []
  for (const { index, 0: start, 1: inYear = '', 2: separator = '' } of text.matchAll(year)) {
    const { body, cut } = withoutSoftEnd(readBody(text, index + start.length), soft)
    if (separator === '' && body.digits.length !== width) continue
    if (separator.trim() === '' && body.digits.length < 3) continue
    const before = text.slice(Math.max(0, index - 40), index)
    const called = wordBefore(text, index)
    if (called === 'other_paper' || registration.test(before)) {
      skipped.push({ from: index, to: body.to })
      continue
    }
    const doubtful = cut || !body.whole || continues.test(before)
    const how = doubtful ? 'like' : howWritten(body, letters)
    const after = text.slice(body.to)
    const written = { separator, before, after, digits: body.digits, how, called }
    const value = numberOf(inYear, body.digits)
    found.push({ kind: 'invoice', value, how: believe(written), from: index, to: body.to })
    if (separator !== '') found.push(...readList(text, body.to, inYear))
  }
  return { found, skipped }
}
