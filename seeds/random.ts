/** A repeatable source of variety: the same seed gives the same sequence on every machine. */
export interface Random {
  /** 0 ≤ n < limit. */
  below: (limit: number) => number
  /** from ≤ n ≤ to. */
  between: (from: number, to: number) => number
  pick: <T>(from: readonly [T, ...T[]]) => T
  /** True once in `times` on average. */
  oneIn: (times: number) => boolean
}

/** Mulberry32: thirty-two bits of state, evenly spread, no dependency on the platform. */
export const createRandom = (seed: number): Random => {
  let state = seed >>> 0
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
  const below = (limit: number): number => Math.floor(next() * limit)
  return {
    below,
    between: (from, to) => from + below(to - from + 1),
    pick: (from) => from[below(from.length)] ?? from[0],
    oneIn: (times) => below(times) === 0,
  }
}
