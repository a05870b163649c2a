import { z } from 'zod'

const ids = z.array(z.int32().positive()).max(1000)

/** How many readings the photo desk holds at most: the one that is looked at, and the next three. */
export const deskHolds = 4

/** The photo desk asks for readings to decide on (plan of the photo desk, domain §5). */
export const deskAsked = z.strictObject({
  district: z.int32().positive().nullable().optional(),
  /** Those it has already, has decided on or leaves for later: not given, not counted. */
  skip: ids.default([]),
  /** Those it holds: their claims are renewed. */
  holding: ids.default([]),
  /** How many more it wants. */
  hold: z.int().min(0).max(deskHolds).default(deskHolds),
})

/** What the photo desk asks for. */
export type DeskAsked = z.output<typeof deskAsked>

/** The photo desk gives back what it has not decided on. */
export const deskLeft = z.strictObject({ ids })
