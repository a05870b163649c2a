/** A day off besides weekends; the administrator keeps the list on. */
export interface SeedHoliday {
  date: string
  name: string
}

const fixed = [
  ['01-01', 'Новий рік'],
  ['03-08', 'Міжнародний жіночий день'],
  ['05-01', 'День праці'],
  ['06-28', 'День Конституції України'],
] as const

/** Кодекс законів про працю, ст. 73, as it read in the year: Christmas and the state days moved in 2023. */
const fixedSince2024 = [
  ['05-08', 'День пам’яті та перемоги над нацизмом у Другій світовій війні 1939–1945 років'],
  ['07-15', 'День Української Державності'],
  ['08-24', 'День Незалежності України'],
  ['10-01', 'День захисників і захисниць України'],
  ['12-25', 'Різдво Христове'],
] as const

const fixedIn2018 = [
  ['01-07', 'Різдво Христове (за юліанським календарем)'],
  ['05-09', 'День перемоги над нацизмом у Другій світовій війні (День перемоги)'],
  ['08-24', 'День Незалежності України'],
  ['10-14', 'День захисника України'],
  ['12-25', 'Різдво Христове (за григоріанським календарем)'],
] as const

/** Easter and Trinity, which move, and the days off the government moved in 2018. */
const movable: readonly SeedHoliday[] = [
  { date: '2018-01-08', name: 'Вихідний день, перенесений з 7 січня' },
  { date: '2018-04-08', name: 'Великдень' },
  { date: '2018-04-09', name: 'Вихідний день, перенесений з 8 квітня' },
  { date: '2018-05-27', name: 'Трійця' },
  { date: '2018-05-28', name: 'Вихідний день, перенесений з 27 травня' },
  { date: '2018-10-15', name: 'Вихідний день, перенесений з 14 жовтня' },
  { date: '2024-05-05', name: 'Великдень' },
  { date: '2024-06-23', name: 'Трійця' },
  { date: '2025-04-20', name: 'Великдень' },
  { date: '2025-06-08', name: 'Трійця' },
  { date: '2026-04-12', name: 'Великдень' },
  { date: '2026-05-31', name: 'Трійця' },
  { date: '2027-05-02', name: 'Великдень' },
  { date: '2027-06-20', name: 'Трійця' },
]

const ofYear = (year: number): SeedHoliday[] =>
  [...fixed, ...(year < 2024 ? fixedIn2018 : fixedSince2024)].map(([day, name]) => ({ date: `${year}-${day}`, name }))

/**
 * Ukrainian public holidays of 2018 (the KH manual's year) and 2024-2027, in the order of days. Under martial law they
 * are ordinary working days (Закон 2136-IX, ст. 6): the calendar's switch decides, not this list.
 */
export const holidays: readonly SeedHoliday[] = [2018, 2024, 2025, 2026, 2027]
  .flatMap(ofYear)
  .concat(movable)
  .toSorted((one, other) => (one.date < other.date ? -1 : 1))
