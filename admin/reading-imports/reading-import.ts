import type { RaRecord } from 'react-admin'
import type { PreviewedLine } from '../../server/readings/reading-file-schema.ts'

/** What is wrong with one line of a file, in words. */
export interface LineFault {
  line: number
  fault: string
}

/** A row of GET /api/reading-imports: a file and what it brought. */
export interface ReadingImport extends RaRecord<number> {
  name: string
  rows: number
  added: number
  repeated: number
  refused: number
  importedAt: string
  importedBy: string
}

/** What bringing a file in would do; the first right and wrong lines, of which there may be more. */
export interface ReadingPreview {
  rows: number
  added: number
  changed: number
  repeated: number
  refused: number
  /** What the checks doubt, of new and changed readings together, and of the changed ones alone. */
  doubtful: number
  changedDoubtful: number
  lines: PreviewedLine[]
  faults: LineFault[]
  alreadyImported: ReadingImport | null
}

/** What bringing a file in has done; a file known before adds nothing. */
export interface ReadingsBrought extends ReadingImport {
  changed: number
  doubtful?: number
  changedDoubtful?: number
  faults?: LineFault[]
}

/** Whether the whole file goes in or what is right in it; asking for the right lines is somebody's own decision. */
export const modeFor = ({ refused }: ReadingPreview): 'all_or_nothing' | 'what_is_right' =>
  refused > 0 ? 'what_is_right' : 'all_or_nothing'

/** How many readings a press of the button would bring or change. */
export const broughtBy = ({ added, changed }: Pick<ReadingPreview, 'added' | 'changed'>): number => added + changed

/** How many lines of a file come to what, in the order in which they are told; `of` is the count that one is a part of. */
export interface ImportCount {
  name: 'rows' | 'added' | 'addedDoubtful' | 'changed' | 'changedDoubtful' | 'repeated' | 'refused'
  count: number
  of?: 'added' | 'changed'
}

/** The counts of a file; what a known file no longer tells is left out, and so is what could only be nought. */
export const countsOf = (file: ReadingPreview | ReadingsBrought): ImportCount[] => {
  const { rows, added, changed, repeated, refused, doubtful, changedDoubtful = 0 } = file
  const counts: (ImportCount | null)[] = [
    { name: 'rows', count: rows },
    { name: 'added', count: added },
    doubtful === undefined || added === 0
      ? null
      : { name: 'addedDoubtful', count: doubtful - changedDoubtful, of: 'added' },
    { name: 'changed', count: changed },
    changed === 0 ? null : { name: 'changedDoubtful', count: changedDoubtful, of: 'changed' },
    { name: 'repeated', count: repeated },
    { name: 'refused', count: refused },
  ]
  return counts.filter((each) => each !== null)
}

/** How many waiting readings a file has changed: every line that was right came to one of three things. */
export const changedBy = ({ rows, added, repeated, refused }: ReadingImport): number =>
  rows - added - repeated - refused
