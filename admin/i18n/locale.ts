export type ConsoleLocale = 'uk' | 'en'

const place = 'oblik.locale'

/** The language this computer's people chose; shared by the sign-in page and the console. */
export const chosenLocale = (): ConsoleLocale => (localStorage.getItem(place) === 'en' ? 'en' : 'uk')

export const chooseLocale = (locale: ConsoleLocale): void => {
  localStorage.setItem(place, locale)
  document.documentElement.lang = locale
}
