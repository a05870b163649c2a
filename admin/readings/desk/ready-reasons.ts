import type { Wording } from '../../../server/lifecycle/define-lifecycle.ts'

/**
 * Why readings are rejected, by the keys 1-8. The consumer reads the Ukrainian words, whatever language the clerk works
 * in; what is unlike these is written in one's own.
 */
export const readyReasons: readonly Wording[] = [
  {
    uk: 'Фото нечітке: показ не прочитати. Зніміть табло зблизька й при світлі.',
    en: 'The photo is blurred: the figures cannot be read',
  },
  { uk: 'На фото інший лічильник: номер не збігається.', en: 'Another meter is on the photo' },
  { uk: 'На фото не видно табло з показом.', en: 'The photo does not show the dial' },
  { uk: 'На фото інший показ, ніж передано.', en: 'The photo shows another figure' },
  {
    uk: 'Фото старе: його зроблено раніше, ніж знято показ.',
    en: 'The photo is older than the reading',
  },
  { uk: 'Це саме фото вже надсилали з іншим показом.', en: 'The same photo came with another reading' },
  {
    uk: 'Показ менший за попередній прийнятий, а підтвердження немає.',
    en: 'Lower than the accepted one before, and nothing confirms it',
  },
  { uk: 'Показ за цей місяць уже прийнято.', en: 'The month already has an accepted reading' },
]

/** The key that opens a field for one's own words. */
export const ownWordsKey = String(readyReasons.length + 1)
