import { z } from 'zod'

/** A REM's month by its id, `1:202611`. */
export const monthParams = z.object({ id: z.string().max(20) })

/** How a month is closed: readings that still wait are left behind only where that is said. */
export const closingOfMonth = z.strictObject({
  leaveWaiting: z.boolean('Вкажіть так або ні: true чи false.').optional(),
})

/** Why a meter has no accepted reading. */
export const missingReasons = {
  waiting: { uk: 'Показ чекає на рішення', en: 'A reading waits for a decision' },
  photo_requested: { uk: 'Очікуємо фото', en: 'A photo was asked for' },
  rejected: { uk: 'Показ відхилено', en: 'The reading was rejected' },
  none: { uk: 'Показ не надходив', en: 'No reading came' },
} as const

export type MissingReason = keyof typeof missingReasons
