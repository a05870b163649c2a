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
  doubtful: number
  lines: PreviewedLine[]
  faults: LineFault[]
  alreadyImported: ReadingImport | null
}

/** What bringing a file in has done; a file known before adds nothing. */
export interface ReadingsBrought extends ReadingImport {
  changed: number
  doubtful?: number
  faults?: LineFault[]
}

/** Whether the whole file goes in or what is right in it; asking for the right lines is somebody's own decision. */
export const modeFor = ({ refused }: ReadingPreview): 'all_or_nothing' | 'what_is_right' =>
  refused > 0 ? 'what_is_right' : 'all_or_nothing'

/** How many readings a press of the button would bring or change. */
export const broughtBy = ({ added, changed }: Pick<ReadingPreview, 'added' | 'changed'>): number => added + changed
