import polyglotI18nProvider from 'ra-i18n-polyglot'
import type { I18nProvider, TranslationMessages } from 'react-admin'
import { chooseLocale } from './locale.ts'
import type { Messages } from './merge-messages.ts'
import { ukMessages } from './uk.ts'

const asTranslation = (messages: Messages) => messages as unknown as TranslationMessages

/** Ukrainian at once, English when it is asked for; the choice is kept for the sign-in page too. */
export const createI18nProvider = (): I18nProvider => {
  const provider = polyglotI18nProvider(
    (locale) =>
      locale === 'en'
        ? import('./en.ts').then(({ enMessages }) => asTranslation(enMessages))
        : asTranslation(ukMessages),
    'uk',
    [
      { locale: 'uk', name: 'Українська' },
      { locale: 'en', name: 'English' },
    ],
  )
  return {
    ...provider,
    changeLocale: async (locale: string) => {
      await provider.changeLocale(locale)
      chooseLocale(locale === 'en' ? 'en' : 'uk')
    },
  }
}
