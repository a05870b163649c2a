import { invalid, type Refusal } from '../errors.ts'

type Node = hbs.AST.Node
type Context = { readonly here: unknown; readonly above: Context | null }

const isMustache = (node: Node): node is hbs.AST.MustacheStatement => node.type === 'MustacheStatement'
const isBlock = (node: Node): node is hbs.AST.BlockStatement => node.type === 'BlockStatement'
const isPath = (node: Node): node is hbs.AST.PathExpression => node.type === 'PathExpression'
const isHarmless = (node: Node): boolean => node.type === 'ContentStatement' || node.type === 'CommentStatement'

const refusal = (code: string, node: Node, complaint: string): Refusal => {
  const message = `Рядок ${node.loc.start.line}: ${complaint}`
  return invalid(code, message, { wording: message })
}

const unknownPlaceholder = (node: hbs.AST.PathExpression): Refusal =>
  refusal(
    'unknown_placeholder',
    node,
    `підстановки «${node.original}» немає. Оберіть одну з переліку підстановок цього шаблону.`,
  )

const contextAt = (context: Context, depth: number): Context | null => {
  let found: Context | null = context
  for (let step = 0; step < depth; step += 1) found = found?.above ?? null
  return found
}

/** What a placeholder stands for; refuses one that the data does not know, even where it stands in an untaken branch. */
const meaningOf = (node: Node, context: Context): unknown => {
  if (!isPath(node) || node.data) return null
  let value: unknown = contextAt(context, node.depth)?.here
  for (const part of node.parts) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, String(part)))
      throw unknownPlaceholder(node)
    value = Object.getOwnPropertyDescriptor(value, String(part))?.value
  }
  return value
}

const checkMustache = (node: hbs.AST.MustacheStatement, context: Context, helpers: readonly string[]): void => {
  if (node.params.length === 0) {
    meaningOf(node.path, context)
    return
  }
  if (!isPath(node.path) || !helpers.includes(node.path.original)) {
    throw refusal(
      'broken_wording',
      node,
      `тут можна писати лише ${helpers.map((name) => `{{${name} …}}`).join(' і ')}.`,
    )
  }
  for (const parameter of node.params) meaningOf(parameter, context)
}

const checkBlock = (node: hbs.AST.BlockStatement, context: Context, helpers: readonly string[]): void => {
  const value = node.params[0] ? meaningOf(node.params[0], context) : null
  const inverse: hbs.AST.Program | undefined = node.inverse
  if (node.path.original === 'each' && Array.isArray(value)) {
    if (value.length > 0) checkProgram(node.program, { here: value[0], above: context }, helpers)
  } else if (node.path.original === 'if' || node.path.original === 'unless') {
    checkProgram(node.program, context, helpers)
  } else {
    throw refusal('broken_wording', node, 'тут можна писати лише {{#if …}}, {{#unless …}} і {{#each …}} за переліком.')
  }
  if (inverse) checkProgram(inverse, context, helpers)
}

const checkProgram = (program: hbs.AST.Program, context: Context, helpers: readonly string[]): void => {
  for (const node of program.body) {
    if (isMustache(node)) checkMustache(node, context, helpers)
    else if (isBlock(node)) checkBlock(node, context, helpers)
    else if (!isHarmless(node)) throw refusal('broken_wording', node, 'таких вставок у шаблонах немає. Приберіть її.')
  }
}

/** Refuses (`unknown_placeholder`, `broken_wording`) a parsed wording that asks for what the data or the house lacks. */
export const checkWording = (program: hbs.AST.Program, data: unknown, helpers: readonly string[]): void =>
  checkProgram(program, { here: data, above: null }, helpers)
