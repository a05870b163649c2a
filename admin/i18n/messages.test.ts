import englishMessages from 'ra-language-english'
import { describe, expect, it } from 'vitest'
import { enMessages } from './en.ts'
import { type Messages, mergeMessages } from './merge-messages.ts'
import { ukMessages } from './uk.ts'
import { ukPageMessages } from './uk-pages.ts'

const flat = (messages: Messages, prefix = ''): [string, string][] =>
  Object.entries(messages).flatMap(([key, value]) =>
    typeof value === 'string' ? [[`${prefix}${key}`, value] as [string, string]] : flat(value, `${prefix}${key}.`),
  )

const ukrainian = new Map(flat(mergeMessages([ukMessages, ukPageMessages])))
const english = new Map(flat(enMessages))
const placeholders = (text: string): string[] => [...new Set(text.match(/%\{\w+\}/g) ?? [])].sort()

describe('the messages', () => {
  it('lack no key of ra-language-english in Ukrainian', () => {
    const keys = flat(JSON.parse(JSON.stringify(englishMessages))).map(([key]) => key)
    expect(keys.length).toBeGreaterThan(150)
    expect(keys.filter((key) => !ukrainian.has(key))).toEqual([])
  })

  it('say the same things in both languages', () => {
    expect([...ukrainian.keys()].filter((key) => !english.has(key))).toEqual([])
    expect([...english.keys()].filter((key) => !ukrainian.has(key))).toEqual([])
  })

  it('have three plural forms in Ukrainian and two in English', () => {
    const forms = (text: string) => text.split('||||').length
    expect([...ukrainian].filter(([, text]) => ![1, 3].includes(forms(text))).map(([key]) => key)).toEqual([])
    expect([...english].filter(([, text]) => ![1, 2].includes(forms(text))).map(([key]) => key)).toEqual([])
  })

  it('fill in nothing that the other language does not know', () => {
    const strangers = [...ukrainian].filter(([key, text]) => {
      const known = placeholders(english.get(key) ?? '')
      return placeholders(text).some((one) => !known.includes(one) && one !== '%{smart_count}')
    })
    expect(strangers).toEqual([])
  })

  it('are written in Ukrainian letters, with the typographic apostrophe', () => {
    // English names of things stand whole: «SMS», «EIC»
    const words = [...ukrainian].filter(([key]) => !key.startsWith('resources.orders.'))
    const mixed = words.filter(([, text]) => /[а-яґєії][a-z]|[a-z][а-яґєії]|[а-яґєії]['ʼ][а-яґєії]|[ыэёъ]/i.test(text))
    expect(mixed).toEqual([])
  })
})
