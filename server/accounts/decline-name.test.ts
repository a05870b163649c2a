import { expect, test } from 'vitest'
import { declineName } from './decline-name.ts'

test.each([
  ['Українець Іван Іванович', 'Українцем Іваном Івановичем'],
  ['Петренко Марія Олегівна', 'Петренко Марією Олегівною'],
  ['Мар’яненко В’ячеслав Юрійович', 'Мар’яненком В’ячеславом Юрійовичем'],
  ['Нечуй-Левицький Петро Ількович', 'Нечуєм-Левицьким Петром Ільковичем'],
  ['Шевчук Лука Ілліч', 'Шевчуком Лукою Іллічем'],
  ['КОВАЛЬ ОЛЕНА ПЕТРІВНА', 'КОВАЛЬ ОЛЕНОЮ ПЕТРІВНОЮ'],
  ['  Коваль   Ірина ', 'Коваль Іриною'],
])('a contract is made with %s: «укладено з %s»', async (name, declined) => {
  expect(await declineName(name, 'instrumental')).toBe(declined)
})

test('the other cases of letters and applications', async () => {
  expect(await declineName('Українець Іван Іванович', 'genitive')).toBe('Українця Івана Івановича')
  expect(await declineName('Українець Іван Іванович', 'dative')).toBe('Українцю Івану Івановичу')
})

test.each(['ТОВ «Світло й тепло»', 'Іваненко', 'Smith John', 'ФОП Коваль Іван Петрович', ''])(
  '«%s» is left as it stands',
  async (name) => {
    expect(await declineName(name, 'instrumental')).toBe(name)
  },
)
