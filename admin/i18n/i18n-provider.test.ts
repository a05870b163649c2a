// @vitest-environment happy-dom
import { beforeEach, describe, expect, it } from 'vitest'
import { createI18nProvider } from './i18n-provider.ts'
import { chosenLocale } from './locale.ts'

describe('the translations', () => {
  beforeEach(() => localStorage.clear())

  it('count days as Ukrainian does', () => {
    const { translate } = createI18nProvider()
    const left = (days: number) => translate('console.deadline.left', { smart_count: days })
    expect([1, 2, 5, 11, 12, 21, 22, 25, 111].map(left)).toEqual([
      'ще 1 день',
      'ще 2 дні',
      'ще 5 днів',
      'ще 11 днів',
      'ще 12 днів',
      'ще 21 день',
      'ще 22 дні',
      'ще 25 днів',
      'ще 111 днів',
    ])
  })

  it('change to English and remember it for the sign-in page', async () => {
    const provider = createI18nProvider()
    expect(provider.translate('ra.action.save')).toBe('Зберегти')
    await provider.changeLocale('en')
    expect(provider.translate('ra.action.save')).toBe('Save')
    expect(provider.translate('console.user.sign_out')).toBe('Sign out')
    expect(chosenLocale()).toBe('en')
    expect(document.documentElement.lang).toBe('en')
  })
})
