import polyglotI18nProvider from 'ra-i18n-polyglot'
import type { I18nProvider, TranslationMessages } from 'react-admin'
import type { ConsoleResource } from '../layout/console-resource.ts'
import { chooseLocale } from './locale.ts'
import { type Messages, mergeMessages } from './merge-messages.ts'
import { knownPageWords, onPageWords } from './page-words.ts'
import { ukMessages } from './uk.ts'

const asTranslation = (messages: Messages) => messages as unknown as TranslationMessages

/** The resources' names as messages of one language. */
const namesIn = (resources: readonly ConsoleResource[], language: 'uk' | 'en'): Messages => ({
  resources: Object.fromEntries(
    resources.flatMap(({ name, label }) => (label ? [[name, { name: label[language] }]] : [])),
  ),
})

/**
 * Ukrainian at once, English when it is asked for; the choice is kept for the sign-in page too. The words of the first
 * pages and the names of all `resources` are there from the start, the other pages' from `pageWords` on.
 */
export const createI18nProvider = (resources: readonly ConsoleResource[] = []): I18nProvider => {
  const provider = polyglotI18nProvider(
    (locale) =>
      locale === 'en'
        ? import('./en.ts').then(({ enMessages }) =>
            asTranslation(mergeMessages([enMessages, namesIn(resources, 'en')])),
          )
        : asTranslation(mergeMessages([ukMessages, knownPageWords(), namesIn(resources, 'uk')])),
    'uk',
    [
      { locale: 'uk', name: 'Українська' },
      { locale: 'en', name: 'English' },
    ],
  )
  onPageWords(() => provider.changeLocale(provider.getLocale()))
  return {
    ...provider,
    changeLocale: async (locale: string) => {
      await provider.changeLocale(locale)
      chooseLocale(locale === 'en' ? 'en' : 'uk')
    },
  }
}
