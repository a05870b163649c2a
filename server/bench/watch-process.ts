import { readdirSync, readFileSync } from 'node:fs'

const everyMs = 20

const megabytes = (pid: number, field: 'VmHWM' | 'VmRSS'): number => {
  try {
    const kilobytes = new RegExp(`${field}:\\s+(\\d+)`).exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]
    return Number(kilobytes ?? 0) / 1024
  } catch {
    return 0
  }
}

/** Processor time of a process and its threads, in seconds; Linux counts it in hundredths. */
const processorSeconds = (pid: number): number => {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8')
      .replace(/^.*\) /, '')
      .split(' ')
    return (Number(fields[11]) + Number(fields[12])) / 100
  } catch {
    return 0
  }
}

const childrenOf = (pid: number): number[] => {
  try {
    return readdirSync(`/proc/${pid}/task`).flatMap((task) =>
      readFileSync(`/proc/${pid}/task/${task}/children`, 'utf8').split(' ').filter(Boolean).map(Number),
    )
  } catch {
    return []
  }
}

/**
 * The most memory that a process and the children begun meanwhile held, in megabytes, and the processor time of those
 * children, in seconds, as Linux counts both.
 */
export const watchProcess = (pid: number) => {
  const before = new Set(childrenOf(pid))
  const standing = megabytes(pid, 'VmRSS')
  let [own, child] = [standing, 0]
  const seconds = new Map<number, number>()
  const look = (): void => {
    own = Math.max(own, megabytes(pid, 'VmRSS'))
    for (const each of childrenOf(pid)) {
      if (before.has(each)) continue
      child = Math.max(child, megabytes(each, 'VmHWM'))
      seconds.set(each, Math.max(seconds.get(each) ?? 0, processorSeconds(each)))
    }
  }
  const timer = setInterval(look, everyMs)
  return {
    stop: () => {
      clearInterval(timer)
      const processor = [...seconds.values()].reduce((sum, each) => sum + each, 0)
      return { own, grown: own - standing, child, processor }
    },
  }
}
