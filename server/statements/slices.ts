import { setImmediate } from 'node:timers/promises'

/** So many lines are looked up, compared or written at once: a few milliseconds' work. */
export const sliceSize = 100

/** The parts of a long list one by one, with room for other calls after each. */
export async function* slices<T>(all: readonly T[]): AsyncGenerator<T[]> {
  for (let start = 0; start < all.length; start += sliceSize) {
    yield all.slice(start, start + sliceSize)
    await setImmediate()
  }
}
