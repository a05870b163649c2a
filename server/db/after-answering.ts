/** Work that nobody waits for but the closing of the database. */
export interface AfterAnswering {
  /** Starts `work` now. Should it fail, whoever does it next has it to do again. */
  later: (work: () => Promise<void>) => void
  /** When all of it is over. */
  settled: () => Promise<void>
}

/** Keeps track of a database's housekeeping, so that closing finds it done. */
export const afterAnswering = (): AfterAnswering => {
  const underWay = new Set<Promise<void>>()
  return {
    later: (work) => {
      const done = work()
        .catch(() => undefined)
        .finally(() => underWay.delete(done))
      underWay.add(done)
    },
    settled: async () => {
      while (underWay.size > 0) await Promise.all(underWay)
    },
  }
}
