import { describe, expect, it } from 'vitest'
import { type OrderNotice, timelineOf } from './timeline.ts'

const event = (id: number, at: string, state: string) => ({
  id,
  at,
  event: 'x',
  state,
  stateLabel: state,
  by: 'Клерк',
  comment: '',
})
const notice = (id: number, createdAt: string): OrderNotice => ({
  id,
  createdAt,
  event: 'offer',
  eventLabel: '',
  channel: 'sms',
  recipient: '+380670000808',
  state: 'sent',
  lastError: null,
  sentAt: null,
  resendOf: null,
})

describe('the line of time of an order', () => {
  const line = timelineOf({
    history: [event(1, '2018-06-07T08:00:00.000Z', 'sent'), event(2, '2018-06-08T08:00:00.000Z', 'accepted')],
    notes: [{ id: 1, at: '2018-06-07T10:00:00.000Z', by: 'Клерк', text: 'Передзвонити' }],
    notices: [notice(5, '2018-06-08T08:00:00.000Z'), notice(6, '2018-06-08T08:00:00.000Z')],
  })

  it('tells the messages of one occasion together, and one sent again apart', () => {
    const [letter, sms] = [notice(5, '2018-06-08T08:00:00.000Z'), notice(6, '2018-06-08T08:00:00.000Z')]
    const again = { ...notice(7, '2018-06-08T08:00:00.000Z'), resendOf: 6 }
    const told = timelineOf({ history: [], notes: [], notices: [letter, sms, again] })
    expect(told.map((each) => (each.kind === 'messages' ? each.lines.map(({ id }) => id) : []))).toEqual([[7], [5, 6]])
  })

  it('tells the newest first and keeps messages under the event that sent them', () => {
    expect(line.map(({ kind, id }) => `${kind} ${id}`)).toEqual(['history 2', 'messages 5', 'notes 1', 'history 1'])
  })
})
