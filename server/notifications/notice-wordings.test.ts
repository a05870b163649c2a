import { describe, expect, it } from 'vitest'
import { shippedTemplate, shippedTemplates } from '../templates/shipped-templates.ts'
import { fillWording, type WordingData } from '../wording/fill-wording.ts'
import { noticeEvents, orderNotices, readingNotices } from './notice-data.ts'

/** Two joined SMS of Cyrillic letters hold 67 signs each. */
const twoSms = 134

const cabinetWords = [
  'Відправлена',
  'Прийнята до розгляду',
  'Потребує уточнення',
  'Очікує підтвердження',
  'Очікує оплати',
  'В роботі',
  'Виконана',
  'Відмова споживача',
  'Відхилена',
  'Закрита: не сплачено',
  'Роботи неможливі',
]

const isData = (value: unknown): value is WordingData => typeof value === 'object' && value !== null
const pathsOf = (data: WordingData): string[] =>
  Object.entries(data).flatMap(([group, fields]) =>
    isData(fields) ? Object.keys(fields).map((field) => `${group}.${field}`) : [],
  )

/** The sample with every value that may be missing taken away: the other branch of each condition. */
const withoutValues = (sample: WordingData, ...groups: string[]): WordingData =>
  Object.fromEntries(
    Object.entries(sample).map(([group, fields]) => [
      group,
      groups.includes(group) && isData(fields)
        ? Object.fromEntries(Object.keys(fields).map((field) => [field, null]))
        : fields,
    ]),
  )

it('every event that the consumer hears of has its wordings, and there are no others', () => {
  const codes = [...shippedTemplates().keys()].filter((code) => code.startsWith('messages/'))
  expect(codes).toEqual(noticeEvents.map((event) => `messages/${event}`).sort())
})

const wordingsOf = (event: string) => {
  const { parts, ...rest } = shippedTemplate(`messages/${event}`)
  return { ...rest, email: parts['email.md'] ?? '', sms: parts['sms.txt'] ?? '' }
}

describe.each(noticeEvents)('any notice, that of «%s» too,', (event) => {
  const { sample, placeholders, title, email, sms } = wordingsOf(event)

  it('explains in the editor exactly the placeholders its sample fills', () => {
    expect(Object.keys(placeholders).sort()).toEqual(pathsOf(sample).sort())
    expect(title).toMatch(/^[А-ЯҐЄІЇ]/)
  })

  it('speaks Ukrainian with its own letters and apostrophe', () => {
    expect(`${email}${sms}`.replaceAll(/\{\{.*?\}\}/g, '')).not.toMatch(
      /[ыэъё]|[а-яіїєґ]['ʼ][а-яіїєґ]|[а-яіїєґ][a-z]|[a-z][а-яіїєґ]/i,
    )
  })
})

describe.each(readingNotices)('the notice of «%s»', (event) => {
  const { sample, email, sms } = wordingsOf(event)

  it('names the meter and its figures, with or without the clerk’s own words', () => {
    for (const data of [sample, { ...sample, reading: { ...Object(sample.reading), message: null } }]) {
      const letter = fillWording(email, data)
      expect(letter).toMatch(/^# .*\S\n\nДоброго дня, Українець Іван Іванович!\n/)
      expect(letter).toMatch(/- Лічильник: № 8383428\n- Показ: 32 108 кВт·год\n- Дата зняття: 31\.10\.2026\n/)
      const text = fillWording(sms, data).trim()
      expect(text).toContain('№ 8383428')
      expect(text.length).toBeLessThanOrEqual(twoSms)
    }
  })
})

describe.each(orderNotices)('the notice of «%s»', (event) => {
  const { sample, email, sms } = wordingsOf(event)

  it('is a letter with a subject, the order’s facts and the status in the words of the cabinet', () => {
    const letter = fillWording(email, sample)
    expect(letter).toMatch(/^# .*\S\n\nДоброго дня, Українець Іван Іванович!\n/)
    expect(letter).toMatch(
      /- Заявка: № 556001\n- Послуга: .+\n- Особовий рахунок: 01-01\/010\/101, .+\n- Статус: (.+)\n/,
    )
    expect(cabinetWords).toContain(/- Статус: (.+)\n/.exec(letter)?.[1])
    expect(letter).toContain('Телефони: (0412) 55-92-82')
  })

  it('names the order in at most two SMS, whichever way its conditions go', () => {
    for (const data of [sample, withoutValues(sample, 'invoice'), withoutValues(sample, 'contract', 'invoice')]) {
      const text = fillWording(sms, data).trim()
      expect(text).toContain('556001')
      expect(text.length).toBeLessThanOrEqual(twoSms)
    }
  })
})
