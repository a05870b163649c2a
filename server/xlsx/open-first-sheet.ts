import { posix } from 'node:path'
import { openPackage, type Package, WorkbookUnread } from './open-package.ts'
import { type CellStyles, noStyles, readCellStyles } from './read-cell-styles.ts'
import { readSharedStrings } from './read-shared-strings.ts'
import { attributeOf, hearXml } from './walk-xml.ts'

/** The first sheet that a user sees, packed out, and what its cells refer to. */
export interface OpenedSheet {
  xml: Uint8Array
  strings: readonly string[]
  styles: CellStyles
  /** Whether days are counted from 1904, as old Macs do. */
  from1904: boolean
}

/** A part that tells but of other parts, sheets or styles has some hundred kilobytes. */
const mostOfSmallPart = 8 * 1024 * 1024

interface Relation {
  id: string
  /** The last word of its type: `worksheet`, `sharedStrings`, … the same in both editions of the standard. */
  kind: string
  path: string
}

const relationsOf = async ({ part }: Package, of: string): Promise<Relation[]> => {
  const folder = posix.dirname(of)
  const relations: Relation[] = []
  const bytes = await part(posix.join(folder, '_rels', `${posix.basename(of)}.rels`), mostOfSmallPart)
  if (bytes === null) return relations
  hearXml(bytes, {
    opens: (name, attributes) => {
      if (name !== 'Relationship') return
      const path = posix.resolve('/', folder, attributeOf(attributes, 'Target'))
      const kind = posix.basename(attributeOf(attributes, 'Type'))
      relations.push({ id: attributeOf(attributes, 'Id'), kind, path })
    },
  })
  return relations
}

const sheetsOf = (workbook: Uint8Array): { sheets: { relation: string; hidden: boolean }[]; from1904: boolean } => {
  const sheets: { relation: string; hidden: boolean }[] = []
  let from1904 = false
  hearXml(workbook, {
    opens: (name, attributes) => {
      if (name === 'workbookPr') from1904 = ['1', 'true'].includes(attributeOf(attributes, 'date1904'))
      if (name !== 'sheet') return
      const hidden = attributeOf(attributes, 'state').toLowerCase().endsWith('hidden')
      sheets.push({ relation: attributeOf(attributes, 'id'), hidden })
    },
  })
  return { sheets, from1904 }
}

/** What a zip is that has no workbook of the open kind in it. */
const unread = ({ has }: Package): WorkbookUnread => {
  if (has('content.xml')) return new WorkbookUnread('opendocument', 'a table of LibreOffice')
  if (has('xl/workbook.bin')) return new WorkbookUnread('binary', 'a binary workbook')
  return new WorkbookUnread('no_workbook', 'a package without a workbook')
}

/**
 * Opens an .xlsx workbook at its first sheet that is not hidden (a chart alone is no sheet). Throws `WorkbookUnread` where it
 * is too big, locked or something else, another error where it is damaged.
 */
export const openFirstSheet = async (bytes: Uint8Array): Promise<OpenedSheet> => {
  const opened = await openPackage(bytes)
  const path = (await relationsOf(opened, '')).find(({ kind }) => kind === 'officeDocument')?.path ?? 'xl/workbook.xml'
  const workbook = path.endsWith('.bin') ? null : await opened.part(path, mostOfSmallPart)
  if (workbook === null || posix.basename(posix.dirname(path)) === 'word') throw unread(opened)
  const relations = await relationsOf(opened, path)
  const { sheets, from1904 } = sheetsOf(workbook)
  const worksheets = new Map(relations.flatMap(({ id, kind, path: to }) => (kind === 'worksheet' ? [[id, to]] : [])))
  const found = sheets.filter(({ relation }) => worksheets.has(relation))
  const first = found.find(({ hidden }) => !hidden) ?? found[0]
  const xml = first ? await opened.part(worksheets.get(first.relation) ?? '') : null
  if (xml === null) throw new Error('a workbook without a sheet')
  const referred = (kind: string) => relations.find((relation) => relation.kind === kind)?.path
  const strings = await opened.part(referred('sharedStrings') ?? '')
  const stylesAt = referred('styles')
  const styles = await opened.part(stylesAt ?? '', mostOfSmallPart)
  // Every date of it would be read as a number; a text that is missing is missed by its cell.
  if (stylesAt !== undefined && styles === null) throw new Error('a workbook that lacks its styles')
  return {
    xml,
    strings: strings ? readSharedStrings(strings) : [],
    styles: styles ? readCellStyles(styles) : noStyles,
    from1904,
  }
}
