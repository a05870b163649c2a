/** A dial that rolled over has gone through its last part; one that went farther was misread (domain §5). */
const rolledAtMost = 0.25

/**
 * How far one dial of `digits` digits went from `before` to `now`, kWh. Lower than before means a roll-over while the way
 * through zero is short and possible (`atMost` kWh); otherwise the figure is lower, and its way negative.
 */
export const dialWay = (
  before: number,
  now: number,
  digits: number,
  atMost: number,
): { way: number; rolledOver: boolean } => {
  if (now >= before) return { way: now - before, rolledOver: false }
  const through = 10 ** digits - before + now
  const rolledOver = through > 0 && through <= Math.min(atMost, 10 ** digits * rolledAtMost)
  return { way: rolledOver ? through : now - before, rolledOver }
}
