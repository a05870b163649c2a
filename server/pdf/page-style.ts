import type { Face } from './fonts.ts'

/** Lengths of a page are points, 1/72 of an inch; this makes them of millimetres. */
const mm = (length: number) => (length * 72) / 25.4

/** A4 with room on the left for filing, and a foot for the page number. */
export const page = { width: 595.28, height: 841.89, left: mm(22), right: mm(16), top: mm(15), bottom: mm(19) }
export const contentWidth = page.width - page.left - page.right

export const colour = {
  ink: '#1b212c',
  muted: '#5d6675',
  accent: '#0b4f8c',
  line: '#cfd6df',
  tint: '#f2f6fa',
  faint: '#e9edf2',
} as const

/** How a text is set: `leading` is the distance between base lines. */
export type TextStyle = { face: Face; size: number; leading: number; colour: string }

export const text = {
  body: { face: 'regular', size: 10, leading: 14, colour: colour.ink },
  strong: { face: 'bold', size: 10, leading: 14, colour: colour.ink },
  small: { face: 'regular', size: 8, leading: 10.5, colour: colour.muted },
  label: { face: 'regular', size: 8, leading: 11, colour: colour.muted },
  cell: { face: 'regular', size: 9.5, leading: 12.5, colour: colour.ink },
  title: { face: 'bold', size: 18, leading: 23, colour: colour.ink },
  subtitle: { face: 'regular', size: 11, leading: 15, colour: colour.muted },
  heading: { face: 'bold', size: 11, leading: 15, colour: colour.accent },
  letterhead: { face: 'bold', size: 12, leading: 15, colour: colour.accent },
  total: { face: 'bold', size: 12, leading: 16, colour: colour.ink },
} as const satisfies Record<string, TextStyle>
