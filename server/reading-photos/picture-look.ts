/** Side of the greyscale picture that a look is told from. */
export const lookSide = 32

const kept = 8
/** Below this swing of brightness (of 255) a picture shows nothing: a covered lens looks like every other one. */
const faint = 1.5

const cosines = Array.from({ length: kept }, (_, frequency) =>
  Array.from({ length: lookSide }, (_, place) =>
    Math.cos(((2 * place + 1) * (frequency + 1) * Math.PI) / (2 * lookSide)),
  ),
)

const along = (row: readonly number[]): number[] =>
  cosines.map((wave) => wave.reduce((sum, height, place) => sum + height * (row[place] ?? 0), 0))

const median = (values: readonly number[]): number => {
  const sorted = values.toSorted((one, other) => one - other)
  return ((sorted[values.length / 2 - 1] ?? 0) + (sorted[values.length / 2] ?? 0)) / 2
}

/**
 * What a picture looks like, as 16 hexadecimal digits: the signs of its 64 slowest waves of brightness (a perceptual hash
 * by cosine transform). Scaling, recompression and small changes of light turn few bits; another picture turns half of
 * them. `grey` is `lookSide` × `lookSide` brightness values. Null where the picture shows nothing to tell it by.
 */
export const lookOf = (grey: Uint8Array): string | null => {
  const rows = Array.from({ length: lookSide }, (_, y) => along([...grey.subarray(y * lookSide, (y + 1) * lookSide)]))
  const waves = Array.from({ length: kept }, (_, across) => along(rows.map((row) => row[across] ?? 0))).flat()
  const swing = Math.max(...waves.map(Math.abs)) / (lookSide * lookSide)
  if (swing < faint) return null
  const middle = median(waves)
  const bits = waves.map((wave) => (wave > middle ? '1' : '0')).join('')
  return BigInt(`0b${bits}`).toString(16).padStart(16, '0')
}

/** The four 16-bit parts of a look. */
export const partsOf = (look: string): [number, number, number, number] => {
  const part = (place: number): number => Number.parseInt(look.slice(place * 4, place * 4 + 4), 16)
  return [part(0), part(1), part(2), part(3)]
}

const ones = (value: number): number => {
  let count = 0
  for (let left = value; left > 0; left &= left - 1) count += 1
  return count
}

/** In how many of their 64 bits two looks differ. */
export const looksDiffer = (one: string, other: string): number => {
  const parts = partsOf(other)
  return partsOf(one).reduce((sum, part, place) => sum + ones(part ^ (parts[place] ?? 0)), 0)
}

/** The part itself and those that differ from it in one bit: 17 values. */
export const nearParts = (part: number): number[] => [
  part,
  ...Array.from({ length: 16 }, (_, bit) => part ^ (1 << bit)),
]
