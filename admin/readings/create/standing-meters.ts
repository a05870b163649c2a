import type { Meter, MeteringPoint } from '../../accounts/account.ts'

/** The meters of an account that can have been read on a day, as they hang. */
export const standingMeters = (points: readonly MeteringPoint[], day: string): Meter[] =>
  points
    .flatMap(({ meters }) => meters)
    .filter(({ installedOn, removedOn }) => installedOn <= day && (removedOn === null || day <= removedOn))

/** The meter that a form means: the one named, or the only one there is. */
export const meterMeant = (meters: readonly Meter[], named: string): Meter | undefined =>
  meters.length === 1 ? meters[0] : meters.find(({ number }) => number === named)
