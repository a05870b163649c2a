import { unavailable } from '../errors.ts'

/** A number of bytes that callers share: each takes what it will hold and gives it back when it is done. */
export interface UploadRoom {
  /**
   * Waits, in turn, until `bytes` are free, and answers with what gives them back. Refuses `uploads_busy` (503) where
   * nothing became free in time.
   */
  enter: (bytes: number) => Promise<() => void>
}

const busy = () => unavailable('uploads_busy', 'Зараз надсилають забагато файлів одночасно: повторіть за хвилину.')

/** Makes a room of `most` bytes, in which nobody waits longer than `patience` milliseconds. */
export const createUploadRoom = (most: number, patience: number): UploadRoom => {
  let free = most
  const waiting: { bytes: number; enter: () => void }[] = []
  const letIn = (): void => {
    for (let first = waiting[0]; first && first.bytes <= free; first = waiting[0]) {
      waiting.shift()
      first.enter()
    }
  }
  const leaving = (bytes: number) => {
    free -= bytes
    let inside = true
    return () => {
      if (inside) free += bytes
      inside = false
      letIn()
    }
  }
  return {
    enter: (wanted) =>
      new Promise((resolve, reject) => {
        const bytes = Math.min(wanted, most)
        const giveUp = setTimeout(() => {
          waiting.splice(waiting.indexOf(caller), 1)
          reject(busy())
          letIn()
        }, patience)
        const caller = {
          bytes,
          enter: () => {
            clearTimeout(giveUp)
            resolve(leaving(bytes))
          },
        }
        waiting.push(caller)
        letIn()
      }),
  }
}
