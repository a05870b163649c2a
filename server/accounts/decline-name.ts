import { detectGender, GrammaticalGender, inAblative, inDative, inGenitive } from 'shevchenko'

const inflect = { genitive: inGenitive, dative: inDative, instrumental: inAblative }

/**
 * Declines a person's full name written «Прізвище Ім’я По батькові», as contracts need it: «укладено з Українцем Іваном
 * Івановичем» (instrumental), «заява Українця Івана Івановича» (genitive), «видано Українцю Івану Івановичу» (dative).
 * A name whose gender cannot be told, a company or anything else that is not two or three words comes back unchanged:
 * a nominative reads better than a wrong guess.
 */
export const declineName = async (fullName: string, grammaticalCase: keyof typeof inflect): Promise<string> => {
  const tidy = fullName.trim().replace(/\s+/g, ' ')
  const [familyName, givenName, patronymicName, ...more] = tidy.split(' ')
  if (!familyName || !givenName || more.length > 0 || !/^[А-ЩЬЮЯЄІЇҐа-щьюяєіїґ’'ʼ -]+$/u.test(tidy)) return tidy
  const name = patronymicName ? { familyName, givenName, patronymicName } : { familyName, givenName }
  const gender = genderByPatronymic(patronymicName) ?? (await detectGender(name))
  if (!gender) return tidy
  const declined = await inflect[grammaticalCase]({ ...name, gender })
  return [declined.familyName, declined.givenName, patronymicName && declined.patronymicName].filter(Boolean).join(' ')
}

/** The patronymic is surer than the given name («Саша», «Валя»), and the library detects nothing in capitals. */
const genderByPatronymic = (patronymic: string | undefined): GrammaticalGender | null => {
  if (/(?:вна|ічна)$/iu.test(patronymic ?? '')) return GrammaticalGender.FEMININE
  return /(?:ич|іч)$/iu.test(patronymic ?? '') ? GrammaticalGender.MASCULINE : null
}
