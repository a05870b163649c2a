import { searchTextOf } from '../accounts/search-text.ts'
import { isOneSlip } from './count-slips.ts'

/** How far a text names a person: whole, by surname with initials or the given name, or by the surname alone. */
export type Named = 'whole' | 'initials' | 'surname'

/** The words of a text folded as the account search folds them: case, apostrophes and и/і do not matter. */
export const nameWords = (text: string): string[] =>
  searchTextOf(text)
    .split(' ')
    .filter((word) => word !== '' && !/^\d/.test(word))

const longSurname = 6

const alike = (one: string, other: string): boolean =>
  one === other || (one.length >= longSurname && other.length >= longSurname && isOneSlip(one, other))

const surnameLength = (name: readonly string[]): number => Math.max(1, name.length - 2)

const patronymicEnd = /(?:віч|іч|вна|чна)$/

/** How the words beside a surname agree with «Іван Іванович»: «Іван», «І. І.»; undefined where they are another's. */
const givenAgrees = (beside: readonly string[], given: readonly string[]): Named | undefined => {
  const [first = '', second = ''] = beside
  const [givenName = '', patronymic = ''] = given
  if (first === '' || givenName === '') return 'surname'
  const initial = first.length === 1
  if (initial ? first !== givenName[0] : !alike(first, givenName)) return undefined
  if (second.length === 1) return patronymic === '' || second === patronymic[0] ? 'initials' : undefined
  if (patronymic === '') return initial ? 'initials' : 'whole'
  if (!initial && alike(second, patronymic)) return 'whole'
  return patronymicEnd.test(second) ? undefined : 'initials'
}

const better = (one: Named | null, other: Named | undefined): Named | null => {
  const order: (Named | null | undefined)[] = ['whole', 'initials', 'surname', null, undefined]
  return order.indexOf(one) <= order.indexOf(other) ? one : (other ?? null)
}

/**
 * How far the words of a text (`nameWords`) name this person («Прізвище Ім’я По батькові», as words too): in full or with
 * initials, surname first or last, one slip in a long surname allowed. A company's name must stand there whole. Null: not.
 */
export const namedIn = (words: readonly string[], name: readonly string[]): Named | null => {
  const length = surnameLength(name)
  const [surname, given] = [name.slice(0, length), name.slice(length)]
  let best: Named | null = null
  for (let at = 0; at + length <= words.length; at += 1) {
    if (!surname.every((word, place) => alike(words[at + place] ?? '', word))) continue
    if (name.length < 2) return 'whole'
    const after = givenAgrees(words.slice(at + length, at + length + 2), given)
    const [first, second] = [words[at - 2] ?? '', words[at - 1] ?? '']
    const before = givenAgrees(
      first.length === 1 || alike(first, given[0] ?? '') ? [first, second] : [second, ''],
      given,
    )
    best = better(best, better(after ?? null, before) ?? undefined)
  }
  return best
}
