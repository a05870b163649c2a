import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { checkGraph } from './check-graph.ts'
import { defineLifecycle, type Lifecycle } from './define-lifecycle.ts'

type State = 'open' | 'shut' | 'lost'

const state = { uk: '', en: '', tone: 'office' } as const
const row = {
  by: ['clerk'],
  input: z.strictObject({}),
  effects: [],
  label: { uk: '', en: '' },
  weight: 'main',
} as const

const door = (changes: Partial<Lifecycle<State, 'clerk', null, never>>) =>
  defineLifecycle<State, 'clerk', null, never>({
    states: { open: state, shut: state, lost: state },
    initial: 'open',
    finals: { shut: [], lost: ['open'] },
    reasons: {},
    transitions: [
      { ...row, event: 'shut', from: ['open'], to: 'shut' },
      { ...row, event: 'lose', from: ['open'], to: 'lost' },
      { ...row, event: 'open', from: ['lost'], to: 'open' },
    ],
    ...changes,
  })

describe('the graph check', () => {
  it('finds nothing wrong with a sound table', () => {
    expect(checkGraph(door({}))).toEqual([])
  })

  it('finds a state that no event leads to, and the dead end it is', () => {
    const faults = checkGraph(
      door({ transitions: [{ ...row, event: 'shut', from: ['open'], to: 'shut' }], finals: { shut: [] } }),
    )
    expect(faults).toEqual(['no event leads to lost', 'lost is a dead end and not final'])
  })

  it('finds an exit of a final state that is no named correction', () => {
    expect(checkGraph(door({ finals: { shut: [], lost: [] } }))).toEqual(['final lost is left by open'])
  })
})
