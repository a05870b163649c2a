import { type Node, type ParseResult, Visitor } from 'oxc-parser'
import { literalOf, nameOf } from './syntax.ts'

/** What a file does with the database. */
export interface Queries {
  /** Where a query is built, as written: a handle called, or asked for anything. Handing it on is no query. */
  queries: string[]
  /** The tables whose rows it adds, changes or removes. */
  writes: string[]
}

const writing = new Set(['insert', 'update', 'delete', 'del', 'increment', 'decrement', 'truncate'])

/** Names of connections, transactions and builders in a file: typed as Knex's, and `trx` wherever it comes from. */
const handlesIn = (text: string, program: ParseResult['program']): Set<string> => {
  const names = new Set(['trx'])
  new Visitor({
    Identifier(node) {
      const typed = 'typeAnnotation' in node ? node.typeAnnotation : null
      if (typed && /^:\s*Knex\b/.test(text.slice(typed.start, typed.end))) names.add(node.name)
    },
  }).visit(program)
  return names
}

/** Finds the queries of a file by its handles of the database, `….reader` and `….writer` among them. */
export const readQueries = (text: string, { program }: ParseResult): Queries => {
  const found: Queries = { queries: [], writes: [] }
  if (!/\bKnex\b|\btrx\b|\.(reader|writer)\b/.test(text)) return found
  const handles = handlesIn(text, program)
  const isHandle = (node: Node): boolean =>
    handles.has(nameOf(node)) ||
    (node.type === 'MemberExpression' && ['reader', 'writer'].includes(nameOf(node.property)))
  /** The table at the head of a chain such as `trx('orders').where(…)`. */
  const tableOf = (node: Node): string | null => {
    if (node.type === 'MemberExpression') return tableOf(node.object)
    if (node.type !== 'CallExpression') return null
    return isHandle(node.callee) ? literalOf(node.arguments[0]) : tableOf(node.callee)
  }
  const note = ({ start, end }: Node) => found.queries.push(text.slice(start, end))
  new Visitor({
    CallExpression(node) {
      const { callee } = node
      if (isHandle(callee)) note(node)
      if (callee.type !== 'MemberExpression' || !writing.has(nameOf(callee.property))) return
      const table = tableOf(callee.object)
      if (table) found.writes.push(table)
    },
    MemberExpression(node) {
      if (isHandle(node.object)) note(node)
    },
  }).visit(program)
  return found
}
