/** Where the house asks for the time: handed in, so that tests and the demo data can stop or move it. */
export type Clock = { now(): Date }

/** The machine's own clock. */
export const systemClock: Clock = { now: () => new Date() }

/** A clock that stands at `iso` until it is moved: for tests and for replaying demo histories day by day. */
export const frozenClock = (iso: string): Clock & { advance(milliseconds: number): void; set(iso: string): void } => {
  let current = new Date(iso).getTime()
  return {
    now: () => new Date(current),
    advance(milliseconds) {
      current += milliseconds
    },
    set(next) {
      current = new Date(next).getTime()
    },
  }
}
