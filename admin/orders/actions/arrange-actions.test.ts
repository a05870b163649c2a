import { describe, expect, it } from 'vitest'
import { needsNoForm } from '../../layout/actions/offers.ts'
import { arrangeActions } from './arrange-actions.ts'

const possible = (event: string) => ({ event, enabled: true, reason: null, reasonText: null })
const impossible = (event: string) => ({ event, enabled: false, reason: 'free_service', reasonText: 'Безкоштовна.' })
const names = (offers: { event: string }[]) => offers.map(({ event }) => event)

describe('the actions of an order', () => {
  it('put the one obvious next thing first and dangers under «ще»', () => {
    const { main, beside, more } = arrangeActions([possible('accept'), possible('ask'), possible('reject')], [])
    expect(main?.event).toBe('accept')
    expect(names(beside)).toEqual(['ask'])
    expect(names(more)).toEqual(['reject'])
  })

  it('keep what is impossible in sight, with its reason', () => {
    const { main, more } = arrangeActions([impossible('offer'), impossible('bill'), possible('start')], [])
    expect(main?.event).toBe('start')
    expect(more.map(({ reasonText }) => reasonText)).toEqual(['Безкоштовна.', 'Безкоштовна.'])
  })

  it('do not offer first what was just done: a planned visit is reported next', () => {
    const actions = [possible('plan'), possible('complete'), possible('fail_visit')]
    expect(arrangeActions(actions, [{ event: 'pay' }]).main?.event).toBe('plan')
    expect(arrangeActions(actions, [{ event: 'plan' }]).main?.event).toBe('complete')
    expect(arrangeActions(actions, [{ event: 'fail_visit' }]).main?.event).toBe('plan')
  })

  it('run at one press only where nothing is asked and nothing is warned of', () => {
    const [accept] = arrangeActions([possible('accept')], []).main
      ? [arrangeActions([possible('accept')], []).main]
      : []
    const [withdraw] = arrangeActions([possible('withdraw')], []).more
    const [ask] = arrangeActions([possible('ask')], []).beside
    expect(accept && needsNoForm(accept)).toBe(true)
    expect(withdraw && needsNoForm(withdraw)).toBe(false)
    expect(ask && needsNoForm(ask)).toBe(false)
  })
})
