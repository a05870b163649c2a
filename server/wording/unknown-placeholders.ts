/** What a template asks for and nobody gives, with its line. */
type Unknown = { name: string; line: number }
type Known = { helpers: readonly string[]; blocks: readonly string[] }
/** The values seen from inside nested `each`; `anything` where a list is empty or a value is null, and its fields cannot be told. */
type Scope = readonly unknown[]

const anything = Symbol('anything')
const blockNames = new Set(['if', 'unless', 'each'])
const loopNames = new Set(['index', 'first', 'last'])

/**
 * Walks the syntax tree of a template and names every placeholder, helper and block that the data and the known lists do not
 * have, those in branches not taken included.
 */
export const unknownPlaceholders = (program: hbs.AST.Program, data: object, known: Known): Unknown[] => {
  return walk(program, [data], known)
}

const walk = (program: hbs.AST.Program | undefined, scope: Scope, known: Known): Unknown[] => {
  return (program?.body ?? []).flatMap((node) => {
    if (isMustache(node)) return inMustache(node, scope, known)
    if (isBlock(node)) return inBlock(node, scope, known)
    if (isPartial(node)) return isPath(node.name) && known.blocks.includes(node.name.original) ? [] : [named(node)]
    return node.type === 'ContentStatement' || node.type === 'CommentStatement' ? [] : [named(node)]
  })
}

const inMustache = (node: hbs.AST.MustacheStatement, scope: Scope, known: Known): Unknown[] => {
  if (node.params.length === 0) return inExpression(node.path, scope)
  const helper = isPath(node.path) && known.helpers.includes(node.path.original)
  return [...(helper ? [] : [named(node.path)]), ...node.params.flatMap((param) => inExpression(param, scope))]
}

const inBlock = (node: hbs.AST.BlockStatement, scope: Scope, known: Known): Unknown[] => {
  const name = isPath(node.path) ? node.path.original : ''
  const subject = node.params[0]
  if (!blockNames.has(name) || !subject) return [named(node.path)]
  const list = name === 'each' && isPath(subject) ? valueAt(subject, scope) : anything
  if (name === 'each' && !mayBeList(list)) return [named(subject)]
  const inner = name === 'each' ? [...scope, firstOf(list)] : scope
  return [...inExpression(subject, scope), ...walk(node.program, inner, known), ...walk(node.inverse, scope, known)]
}

const inExpression = (node: hbs.AST.Expression, scope: Scope): Unknown[] => {
  if (!isPath(node)) return node.type.endsWith('Literal') ? [] : [named(node)]
  if (node.data) return scope.length > 1 && loopNames.has(String(node.parts[0])) ? [] : [named(node)]
  return valueAt(node, scope) === undefined ? [named(node)] : []
}

/** The value a path leads to; undefined when there is no such field, `anything` when that cannot be told. */
const valueAt = (path: hbs.AST.PathExpression, scope: Scope): unknown => {
  return path.parts.reduce<unknown>(
    (value, part) => {
      if (value === anything || value === null) return anything
      return typeof value === 'object' && value !== undefined && Object.hasOwn(value, String(part))
        ? Reflect.get(value, String(part))
        : undefined
    },
    scope.at(-1 - path.depth),
  )
}

const mayBeList = (value: unknown): boolean => value === anything || value === null || Array.isArray(value)

const firstOf = (list: unknown): unknown => {
  return Array.isArray(list) && list.length > 0 ? list[0] : anything
}

const named = (node: hbs.AST.Node): Unknown => {
  const name =
    'name' in node && isPath(node.name)
      ? `{{> ${node.name.original}}}`
      : isPath(node)
        ? `{{${node.original}}}`
        : node.type
  return { name, line: node.loc.start.line }
}

const isPath = (node: unknown): node is hbs.AST.PathExpression => {
  return typeof node === 'object' && node !== null && 'type' in node && node.type === 'PathExpression'
}
const isMustache = (node: hbs.AST.Statement): node is hbs.AST.MustacheStatement => node.type === 'MustacheStatement'
const isBlock = (node: hbs.AST.Statement): node is hbs.AST.BlockStatement => node.type === 'BlockStatement'
const isPartial = (node: hbs.AST.Statement): node is hbs.AST.PartialStatement => node.type === 'PartialStatement'
