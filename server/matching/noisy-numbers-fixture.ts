import type { Random } from '../../seeds/random.ts'

const place = (random: Random, text: string): number => random.below(text.length)
const otherDigit = (random: Random, digit: string | undefined): string =>
  String((Number(digit) + random.between(1, 9)) % 10)

const lookAlikes: Record<string, readonly [string, ...string[]]> = {
  '0': ['О', 'O', 'о', 'o'],
  '1': ['l', 'I', 'І', 'і'],
  '3': ['З', 'з'],
}

/** Some digits inside a number typed as letters of the same shape. */
const withLetters = (random: Random, number: string): string =>
  number.replaceAll(/(?<=\d|-)[013](?=\d)/g, (digit) => {
    const letters = lookAlikes[digit]
    return letters && random.oneIn(3) ? random.pick(letters) : digit
  })

const spaced = (random: Random, year: string, body: string): string =>
  random.pick([
    `${year} - ${body}`,
    `${year}- ${body}`,
    `${year} -${body}`,
    `${year}  –  ${body}`,
    `${year}\u00a0-\u00a0${body}`,
  ])

/** Ways in which a person writes an invoice number so that it is still that number and no other. */
export const noises: Record<string, (random: Random, year: string, body: string) => string> = {
  clean: (_, year, body) => `${year}-${body}`,
  spaced,
  grouped: (random, year, body) =>
    body.startsWith('000')
      ? `${year}${random.pick(['-', ' - '])}${body.slice(0, 3)} ${body.slice(3)}`
      : `${year}-${body}`,
  dashed: (random, year, body) => `${year}${random.pick(['–', '—', '−', '‑', '_', '/', '--'.slice(1)])}${body}`,
  look_alikes: (random, year, body) => withLetters(random, `${year}-${body}`),
  without_zeros: (_, year, body) => `${year}-${Number(body)}`,
  without_dash: (random, year, body) => `${random.pick(['рах.', 'рахунок ', 'Рах № '])}${year}${body}`,
  stuck: (random, year, body) =>
    `${random.pick(['рах.№', 'рахунок', 'рах', 'по рах.N'])}${year}-${body}${random.pick(['від 20.11.2026', 'вiд20.11.26', ',послуги', ';', 'за послуги'])}`,
  latin_words: (random, year, body) => `${random.pick(['paxyнoк', 'PAXУНOК №', 'Invoice ', 'rah. '])} ${year}-${body}`,
}

/** Slips of the finger: what is read is another number, or none. */
export const slips: Record<string, (random: Random, year: string, body: string) => string> = {
  missing_digit: (random, year, body) => {
    const at = place(random, body)
    return `${year}-${body.slice(0, at)}${body.slice(at + 1)}`
  },
  missing_digit_without_zeros: (random, year, body) => {
    const short = String(Number(body))
    const at = place(random, short)
    return `${year}-${short.slice(0, at)}${short.slice(at + 1)}`
  },
  extra_digit: (random, year, body) => {
    const at = place(random, body)
    return `${year}-${body.slice(0, at)}${random.below(10)}${body.slice(at)}`
  },
  other_digit: (random, year, body) => {
    const at = place(random, body)
    return `${year}-${body.slice(0, at)}${otherDigit(random, body[at])}${body.slice(at + 1)}`
  },
  swapped_digits: (random, year, body) => {
    const at = random.below(body.length - 1)
    return `${year}-${body.slice(0, at)}${body[at + 1]}${body[at]}${body.slice(at + 2)}`
  },
  last_year: (_, year, body) => `${Number(year) - 1}-${body}`,
  without_year: (random, _, body) =>
    `${random.pick(['рахунок ', 'рах. № ', 'рах '])}${random.oneIn(2) ? body : Number(body)}`,
}

/** A name as banks and people write it: capitals, initials, given name first, other apostrophes. */
export const nameForms: readonly [(name: string) => string, ...((name: string) => string)[]] = [
  (name) => name,
  (name) => name.toUpperCase(),
  (name) => name.replace(/^(\S+) (\S)\S* (\S)\S*$/u, '$1 $2. $3.'),
  (name) => name.replace(/^(\S+) (\S)\S* (\S)\S*$/u, '$2.$3. $1'),
  (name) => name.replace(/^(\S+) (\S+) .*$/u, '$2 $1'),
  (name) => `ФОП ${name}`,
  (name) => name.replaceAll('’', "'"),
  (name) => name.replaceAll('’', ''),
  (name) => name.replaceAll('і', 'и').replaceAll('ї', 'і'),
]

/** An account's digits in one of the office's forms. */
export const writtenAccount = (random: Random, digits: string): string => {
  if (digits.length === 8) return `${digits.slice(0, 2)}-${digits.slice(2)}`
  const [a, b, c, d] = [digits.slice(0, 2), digits.slice(2, 4), digits.slice(4, 7), digits.slice(7)]
  return random.pick([digits, `${a}-${b}/${c}/${d}`, `${a}/${b}/${c}/${d}`, `${a}-${b}-${c}-${d}`])
}
