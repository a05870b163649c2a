import type { Box } from './box.ts'
import { page } from './page-style.ts'
import type { Pen, Tag } from './pen.ts'

/** A part of a flow that no page end may cut; a glued one stays on the page of the part after it. */
export type Part = { height: number; glued: boolean }
/** The parts of one flow that landed on one page, with their tops. `headY`: where a continued table repeats its head. */
export type Slice = { flow: Flow; parts: { index: number; y: number }[]; headY: number | null }

/** Something that may run over pages: a paragraph by lines, a table by rows. */
export type Flow = {
  /** Room above, dropped at the top of a page. */
  gap: number
  /** Room below, where the next flow leaves less above itself. */
  after?: number
  parts: readonly Part[]
  /** Height of what is repeated at the top of each further page. */
  headHeight: number
  draw(pen: Pen, parent: Tag, slice: Slice): void
}

/** Where the pages of a document begin and end, in points from the top. */
export type Frame = { top: number; bottom: number }

/**
 * Lays flows on pages. Glued parts move to the next page together; only a run of them taller than a whole page is cut,
 * between parts.
 */
export const paginate = (flows: readonly Flow[], frame: Frame): Slice[][] => {
  const pages: Slice[][] = [[]]
  let y = frame.top
  const turn = () => {
    pages.push([])
    y = frame.top
  }
  for (const run of gluedRuns(flows)) {
    const atTop = () => pages.at(-1)?.length === 0
    const gapOf = (item: Item) => (atTop() ? 0 : item.gap)
    const needed = run.reduce((sum, item) => sum + gapOf(item) + item.part.height, 0)
    if (!atTop() && y + needed > frame.bottom) turn()
    for (const item of run) {
      if (!atTop() && y + gapOf(item) + item.part.height > frame.bottom) turn()
      y = place(pages, item, y + gapOf(item))
    }
  }
  return pages
}

type Item = { flow: Flow; index: number; part: Part; gap: number }

const gluedRuns = (flows: readonly Flow[]): Item[][] => {
  const runs: Item[][] = []
  let run: Item[] = []
  flows.forEach((flow, order) => {
    const gap = Math.max(flow.gap, flows[order - 1]?.after ?? 0)
    flow.parts.forEach((part, index) => {
      run.push({ flow, index, part, gap: index === 0 ? gap : 0 })
      if (part.glued) return
      runs.push(run)
      run = []
    })
  })
  return run.length > 0 ? [...runs, run] : runs
}

/** Puts the part on the last page and tells where the next one begins. */
const place = (pages: Slice[][], { flow, index, part }: Item, y: number): number => {
  const page = pages.at(-1) ?? []
  let slice = page.at(-1)
  let top = y
  if (slice?.flow !== flow) {
    const continued = index > 0 && flow.headHeight > 0
    slice = { flow, parts: [], headY: continued ? y : null }
    page.push(slice)
    if (continued) top += flow.headHeight
  }
  slice.parts.push({ index, y: top })
  return top + part.height
}

/** A box as a flow of one part. */
export const wholeFlow = (box: Box, { gap = 0, after = 0, keepWithNext = false } = {}): Flow => {
  return {
    gap,
    after,
    parts: [{ height: box.height, glued: keepWithNext }],
    headHeight: 0,
    draw: (pen, parent, { parts }) => {
      for (const { y } of parts) box.draw(pen, page.left, y, parent)
    },
  }
}
