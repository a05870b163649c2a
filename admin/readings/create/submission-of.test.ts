import { expect, it } from 'vitest'
import { recordedReading } from '../../../server/readings/reading-schema.ts'
import { submissionOf } from './submission-of.ts'

it('sends what was filled in, as the server takes it', () => {
  const typed = {
    account: '01-02/030/405',
    accountId: 7,
    meter: '',
    zones: [32108, null],
    takenOn: '2026-11-22',
    note: ' ',
  }
  const sent = submissionOf({ ...typed, channel: 'call' })
  expect(sent).toEqual({ account: '01-02/030/405', zones: [32108], takenOn: '2026-11-22', channel: 'call' })
  expect(recordedReading.safeParse(sent).success).toBe(true)
  expect(submissionOf({ ...typed, meter: '000123', note: 'Дзвонила сусідка', channel: 'round' })).toMatchObject({
    meter: '000123',
    note: 'Дзвонила сусідка',
  })
})
