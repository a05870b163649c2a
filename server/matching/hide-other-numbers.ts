const money = '(?:грн|гривен|гривн|uah|₴|коп|kop|grn)'

/** Numbers of other kinds, which would be mistaken for an invoice, an order or an account. The order matters. */
const always: readonly RegExp[] = [
  // IBAN, card, time.
  /(?<![\p{L}\d])ua ?\d{2}(?: ?\d){25}(?!\d)/gu,
  /(?<!\d)\d{4}[ *x-]{1,4}[\d*x]{4}[ *x-]{1,4}[\d*x]{4}[ *x-]{1,4}\d{4}(?!\d)/g,
  /(?<![\d.])\d{1,2}:\d{2}(?::\d{2})?(?!\d)/g,
  // Dates: 21.11.2026, 21/11/26, 2026-11-21.
  /(?<![\d-])\d{1,2}([./-])\d{1,2}\1(?:(?:19|20)\d{2}|\d{2})(?![\d/])/g,
  /(?<!\d)(?:19|20)\d{2}([./-])(?:0[1-9]|1[0-2])\1(?:0[1-9]|[12]\d|3[01])(?!\d)/g,
  // Sums: 1 170,00; 585.00 грн; 585 грн; 20 %.
  /(?<![\d/-])(?<!- )\d{1,3}(?: \d{3})*[.,]\d{2}(?![\d.,/-])/g,
  /(?<![\d/-])(?<!- )\d+[.,]\d{2}(?![\d.,/-])/g,
  new RegExp(`(?<![\\d-])(?<!- )\\d{1,3}(?: \\d{3})* ?${money}`, 'g'),
  new RegExp(`(?<![\\d-])(?<!- )\\d+ ?${money}`, 'g'),
  /(?<![\d-])\d{1,3} ?(?:%|квт|км|шт|дн|міс)/g,
  // Telephones: with a plus, in groups, or plainly of a mobile network.
  /\+ ?38[\d ()-]{9,16}\d/g,
  /(?<![\d-])(?:38)?\(?0\d{2}\)?[ -]\d{3}[ -]?\d{2}[ -]?\d{2}(?!\d)/g,
  // An account of district 09 looks the same: its word tells it.
  /(?<!\d)(?<!(?:о ?[/.-]? ?р|рах\p{L}*|особов\p{L}*|абон\p{L}*)[ .:№]{0,3})(?:38)?0(?:39|50|63|66|67|68|73|75|77|89|9\d)\d{7}(?!\d)/gu,
]

/** Numbers that are known by a word before them: sums, telephones, codes of persons and companies, meters, banks. */
const afterWord: readonly { word: RegExp; number: RegExp }[] = [
  { word: /сум/, number: /(?<=(?<!\p{L})сум[аиіуо]\p{L}* ?[:=-]? ?)\d[\d ]*\d(?:[.,]\d{1,2})?/gu },
  {
    word: /т[.:]|тел|моб|tel|phone/,
    number: /(?<=(?<!\p{L})(?:т[.:]|(?:тел|моб|tel|phone)\p{L}*)[. :№-]{0,3})\+?[\d(][\d ()-]{5,17}\d/gu,
  },
  {
    word: /рпоу|рнокпп|іпн|ипн|інн|инн|код|ідент|паспорт|унзр|мфо|ліч|серія|eic/,
    number:
      /(?<=(?<!\p{L})(?:єдрпоу|едрпоу|рнокпп|іпн|ипн|інн|инн|код\p{L}*|ідент\p{L}*|паспорт\p{L}*|унзр|мфо|ліч\p{L}*|серія|eic)[ .:№#(a-zа-яіїєґ]{0,14})\d[\d-]{3,}\d/gu,
  },
]

const hide = (text: string, number: RegExp): string => text.replaceAll(number, (found) => found.replaceAll(/\d/g, '·'))

/** Puts «·» over every digit of numbers that are something else: dates, sums, telephones, IBANs, personal codes. */
export const hideOtherNumbers = (text: string): string => {
  const rest = always.reduce(hide, text)
  // Looking back for words at every digit is slow, and most purposes have none of them.
  return afterWord.reduce((seen, { word, number }) => (word.test(seen) ? hide(seen, number) : seen), rest)
}
