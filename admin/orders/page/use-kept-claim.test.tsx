// @vitest-environment happy-dom
import { cleanup, render } from '@testing-library/react'
import { CoreAdminContext, testDataProvider } from 'ra-core'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { useKeptClaim } from './use-kept-claim.ts'

const Order = ({ mine }: { mine: boolean }) => {
  useKeptClaim(7, mine)
  return null
}

const post = vi.fn(async () => ({ data: {} }))
const open = (mine: boolean) => {
  const dataProvider = Object.assign(testDataProvider(), { post })
  return render(
    <CoreAdminContext dataProvider={dataProvider}>
      <Order mine={mine} />
    </CoreAdminContext>,
  )
}
const typeAfter = (minutes: number) => {
  vi.setSystemTime(Date.now() + minutes * 60_000)
  window.dispatchEvent(new KeyboardEvent('keydown', { key: 'a' }))
}

beforeEach(() => vi.useFakeTimers({ toFake: ['Date'] }))
afterEach(() => {
  cleanup()
  vi.useRealTimers()
  post.mockClear()
})

describe('a claim of one’s own', () => {
  it('is renewed by typing, at most every five minutes', () => {
    open(true)
    typeAfter(1)
    expect(post).not.toHaveBeenCalled()
    typeAfter(5)
    typeAfter(1)
    expect(post.mock.calls).toEqual([['orders/7/claim']])
    typeAfter(5)
    expect(post).toHaveBeenCalledTimes(2)
  })

  it('and one that is not mine is left alone', () => {
    open(false)
    typeAfter(40)
    expect(post).not.toHaveBeenCalled()
  })
})
