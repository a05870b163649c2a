/** How often there is a look, and after how long without a touch nobody sits there any more, milliseconds. */
const looksEvery = 20_000
const idleAfter = 5 * 60_000

const touches = ['keydown', 'pointerdown', 'pointermove', 'wheel'] as const

/**
 * Calls `look` every twenty seconds while somebody sits at the screen, and at once (`back`) when somebody is back at one
 * that was left alone: readings claimed by a desk that nobody sits at would be kept from the others. Returns the way to stop.
 */
export const whileSeated = (look: (back: boolean) => void): (() => void) => {
  let touchedAt = Date.now()
  const isIdle = (): boolean => Date.now() - touchedAt > idleAfter
  const onTouch = () => {
    const back = isIdle()
    touchedAt = Date.now()
    if (back) look(true)
  }
  const timer = setInterval(() => {
    if (!isIdle()) look(false)
  }, looksEvery)
  for (const touch of touches) window.addEventListener(touch, onTouch, { capture: true, passive: true })
  return () => {
    clearInterval(timer)
    for (const touch of touches) window.removeEventListener(touch, onTouch, { capture: true })
  }
}
