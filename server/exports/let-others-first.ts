import type { ChildProcess } from 'node:child_process'
import { constants, setPriority } from 'node:os'

/**
 * Gives a process just begun the lowest priority, so that it takes only the time that nobody who waits for an answer
 * needs. Told from outside and at once: threads inherit it as they are begun, and by the time a process could lower itself
 * those that pack its file run already, at full priority.
 */
export const letOthersFirst = ({ pid }: ChildProcess): void => {
  if (pid !== undefined) setPriority(pid, constants.priority.PRIORITY_LOW)
}
