import { afterEach, beforeEach } from 'vitest'

/** In a story each step stands on the one before it: after the first that fails the others are skipped, not tried. */
export const stepByStep = (): void => {
  let broken = false
  beforeEach(({ skip }) => skip(broken, 'an earlier step of the story failed'))
  afterEach(({ task }) => {
    broken ||= task.result?.state === 'fail'
  })
}
