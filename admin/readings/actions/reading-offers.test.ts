import { describe, expect, it } from 'vitest'
import { readingLifecycle } from '../../../server/readings/reading-lifecycle.ts'
import { formShapeOf } from '../../layout/actions/form-fields.ts'
import { arrangeOffers as arranged } from '../../layout/actions/offers.ts'
import { needsNoForm } from './reading-offers.ts'
import { startOf } from './start-of.ts'

const arrangeOffers = (actions: ReturnType<typeof action>[]) => arranged(actions, readingLifecycle.transitions)

const action = (event: string, reasonText: string | null = null) => ({
  event,
  enabled: reasonText === null,
  reason: reasonText && 'already_accepted',
  reasonText,
})

const offered = (event: string) => {
  const { main, beside, more } = arrangeOffers([action(event)])
  const [found] = main ? [main] : [...beside, ...more]
  if (!found) throw new Error(event)
  return found
}

describe('what may be done with a reading', () => {
  it('is one obvious thing first, then the rest, the dangerous last', () => {
    const { main, beside, more } = arrangeOffers(
      ['accept', 'reject', 'correct_and_accept', 'ask_photo'].map((e) => action(e)),
    )
    expect([main, ...beside, ...more].map((offer) => offer?.event)).toEqual([
      'accept',
      'correct_and_accept',
      'ask_photo',
      'reject',
    ])
  })

  it('says why where it is impossible', () => {
    const { main, more } = arrangeOffers([action('accept', 'Уже прийнято інший показ')])
    expect([main, more.map(({ reasonText }) => reasonText)]).toEqual([undefined, ['Уже прийнято інший показ']])
  })

  it('needs no form only where nothing can be filled in', () => {
    const events = ['accept', 'correct_and_accept', 'ask_photo', 'reject', 'correct', 'reopen']
    expect(events.filter((event) => needsNoForm(offered(event)))).toEqual(['accept'])
  })

  it('begins with the reading’s own figures and day, where it asks for them', () => {
    const reading = { zones: [32108, 17], takenOn: '2026-11-01' }
    const start = (event: string) => startOf(reading, formShapeOf(offered(event).row.input, ''))
    expect(start('correct')).toEqual(reading)
    expect(start('correct_and_accept')).toEqual({ zones: [32108, 17] })
    expect(start('reject')).toEqual({})
  })
})
