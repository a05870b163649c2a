import { type Class, type MemberExpression, type ParseResult, parseSync, Visitor } from 'oxc-parser'
import { type Import, readImports } from './read-imports.ts'
import { type Queries, readQueries } from './read-queries.ts'
import { nameOf } from './syntax.ts'

/** What the rules of the house ask of a source file. */
export interface Source extends Queries {
  /** From the repository's top. */
  path: string
  lines: number
  imports: Import[]
  classes: { name: string; parent: string }[]
  exportsDefault: boolean
  /** Takes settings from the environment, other than by handing all of it to `readConfig`. */
  readsEnvironment: boolean
}

const isEnvironment = (node: MemberExpression): boolean =>
  nameOf(node.object) === 'process' && nameOf(node.property) === 'env'

const readClasses = ({ program }: ParseResult): Source['classes'] => {
  const classes: Source['classes'] = []
  const note = (each: Class) => classes.push({ name: nameOf(each.id), parent: nameOf(each.superClass) })
  new Visitor({ ClassDeclaration: note, ClassExpression: note }).visit(program)
  return classes
}

const readsEnvironment = ({ program }: ParseResult): boolean => {
  let mentioned = 0
  let handedOver = 0
  new Visitor({
    MemberExpression(node) {
      if (isEnvironment(node)) mentioned += 1
    },
    CallExpression({ callee, arguments: [environment] }) {
      if (nameOf(callee) === 'readConfig' && environment?.type === 'MemberExpression') handedOver += 1
    },
  }).visit(program)
  return mentioned > handedOver
}

/** Reads one source file with a parser that knows TypeScript. Throws on what it cannot parse. */
export const readSource = (path: string, text: string): Source => {
  const parsed = parseSync(path, text)
  if (parsed.errors[0]) throw new Error(`${path}: ${parsed.errors[0].message}`)
  const exported = parsed.module.staticExports.flatMap((each) => each.entries)
  return {
    path,
    lines: text.split('\n').length - 1,
    imports: readImports(path, text, parsed),
    classes: text.includes('class ') ? readClasses(parsed) : [],
    exportsDefault: exported.some(({ exportName }) => exportName.kind === 'Default' || exportName.name === 'default'),
    readsEnvironment: text.includes('process.env') && readsEnvironment(parsed),
    ...readQueries(text, parsed),
  }
}
