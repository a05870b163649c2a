import { withCyrillicLetters } from '../accounts/look-alikes.ts'

/** What the words right before a number call it. */
export type Called = 'invoice' | 'order' | 'account' | 'other_paper' | 'something_else' | 'nothing'

const filler =
  /(?:[\s.,:;·#№"'«»(*_-]|(?<!\p{L})(?:номер\p{L}*|ном|no|nr|n|num|number|за|згідно|зг|від|з|по|на)(?=[\s.,:;#№-]))+$/u

/** Read from the top: a «рахунок» may be somebody's account or the bank's before it is an invoice. */
const names: readonly (readonly [Called, RegExp])[] = [
  [
    'account',
    /(?:^|[^\p{L}])(?:о ?[/.\\-]? ?р|ос(?:об)?\.? ?рах\p{L}*|особ?ов\p{L}*(?: рах\p{L}*)?|л ?[/.] ?с|абон\p{L}*)$/u,
  ],
  ['something_else', /(?:^|[^\p{L}])(?:р ?[/.\\-] ?р|(?:роз|пот|бан)\p{L}*\.? ?рах\p{L}*|картк\p{L}*|п ?\/ ?р)$/u],
  ['order', /(?:^|[^\p{L}])(?:заяв\p{L}*|зам|замов\p{L}*)$/u],
  [
    'other_paper',
    /(?:^|[^\p{L}])(?:д|а|аз|вн|дог\p{L}*|угод\p{L}*|контр\p{L}*|акт\p{L}*|накл\p{L}*|реєстр\p{L}*|рег)$/u,
  ],
  ['invoice', /(?:^|[^\p{L}])(?:рах\p{L}*|рхн|р ?[/-] ?[фк]|с ?[/-]? ?ф|сч[её]т\p{L}*|фактур\p{L}*)$/u],
  [
    'something_else',
    /(?:^|[^\p{L}])(?:док\p{L}*|чек\p{L}*|квит\p{L}*|лист\p{L}*|ліч\p{L}*|код\p{L}*|пл\p{L}* ?дор\p{L}*|п ?\/ ?д|тел\p{L}*|рік|року)$/u,
  ],
]
const latinNames: readonly (readonly [Called, RegExp])[] = [
  ['order', /(?:^|[^a-z])(?:order|zayavk[ay])$/],
  ['other_paper', /(?:^|[^a-z])(?:d|contract|dogovir)$/],
  ['account', /(?:^|[^a-z])(?:account|acc|o\/r)$/],
  ['invoice', /(?:^|[^a-z])(?:invoice|inv|bill|rahunok|rakhunok|rah|rakh)$/],
]

/**
 * What the number at `at` is called by the words before it: «рах.№», «заявка», «о/р», «договір Д-». `text` is folded
 * (`foldDigits`); Latin letters of Cyrillic shape in the words do not matter.
 */
export const wordBefore = (text: string, at: number): Called => {
  const before = text.slice(Math.max(0, at - 40), at).replace(filler, '')
  const latin = latinNames.find(([, name]) => name.test(before))
  if (latin) return latin[0]
  const cyrillic = withCyrillicLetters(before)
  return names.find(([, name]) => name.test(cyrillic))?.[0] ?? 'nothing'
}
