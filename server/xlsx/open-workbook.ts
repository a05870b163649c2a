import { posix } from 'node:path'
import { unzipSync } from 'fflate'
import { readDateStyles } from './read-date-styles.ts'
import { readSharedStrings } from './read-shared-strings.ts'
import { attributeOf, hearXml } from './walk-xml.ts'

/** The first sheet that a user sees, packed out, and what its cells refer to. */
export interface OpenedSheet {
  xml: Uint8Array
  strings: readonly string[]
  /** Which styles show a number as a date. */
  dateStyles: ReadonlySet<number>
  /** Whether days are counted from 1904, as old Macs do. */
  from1904: boolean
}

/** Unpacked, a workbook of 200 000 lines has some 60 MB; one that promises more than this is a bomb. */
const mostUnpacked = 250 * 1024 * 1024
const mostParts = 500

interface Package {
  unpacked: number
  parts: number
  /** A part's bytes by its path, whatever case and slashes its writer used; null where there is none. */
  part: (path: string) => Uint8Array | null
}

const samePath = (path: string): string => path.replaceAll('\\', '/').replace(/^\//, '').toLowerCase()

const openPackage = (bytes: Uint8Array): Package => {
  const names = new Map<string, string>()
  let [unpacked, parts] = [0, 0]
  unzipSync(bytes, {
    filter: ({ name, originalSize }) => {
      names.set(samePath(name), name)
      unpacked += originalSize
      parts += 1
      return false
    },
  })
  const part = (path: string) => {
    const name = names.get(samePath(path))
    return name === undefined ? null : (unzipSync(bytes, { filter: (each) => each.name === name })[name] ?? null)
  }
  return { unpacked, parts, part }
}

interface Relation {
  id: string
  /** The last word of its type: `worksheet`, `sharedStrings`, … the same in both editions of the standard. */
  kind: string
  path: string
}

const relationsOf = ({ part }: Package, of: string): Relation[] => {
  const folder = posix.dirname(of)
  const relations: Relation[] = []
  const bytes = part(posix.join(folder, '_rels', `${posix.basename(of)}.rels`))
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

/**
 * Opens an .xlsx workbook at its first sheet that is not hidden (a chart alone is no sheet). Null where it would unpack to
 * more than 250 MB or has more than 500 parts; throws where it is none.
 */
export const openWorkbook = (bytes: Uint8Array): OpenedSheet | null => {
  const opened = openPackage(bytes)
  if (opened.unpacked > mostUnpacked || opened.parts > mostParts) return null
  const path = relationsOf(opened, '').find(({ kind }) => kind === 'officeDocument')?.path ?? 'xl/workbook.xml'
  const workbook = opened.part(path)
  if (workbook === null) throw new Error('a package without a workbook')
  const relations = relationsOf(opened, path)
  const { sheets, from1904 } = sheetsOf(workbook)
  const found = sheets.flatMap(({ relation, hidden }) => {
    const to = relations.find(({ id, kind }) => id === relation && kind === 'worksheet')
    return to ? [{ hidden, path: to.path }] : []
  })
  const first = found.find(({ hidden }) => !hidden) ?? found[0]
  const xml = first ? opened.part(first.path) : null
  if (xml === null) throw new Error('a workbook without a sheet')
  const referred = (kind: string) => opened.part(relations.find((relation) => relation.kind === kind)?.path ?? '')
  const [strings, styles] = [referred('sharedStrings'), referred('styles')]
  return {
    xml,
    strings: strings ? readSharedStrings(strings) : [],
    dateStyles: styles ? readDateStyles(styles) : new Set(),
    from1904,
  }
}
