import { dirname, join } from 'node:path/posix'
import { type ParseResult, Visitor } from 'oxc-parser'
import { literalOf, nameOf } from './syntax.ts'

/** What a source file brings in: a path from the repository's top where it is ours, a package's name where it is not. */
export interface Import {
  to: string
  ours: boolean
  /** Erased before the program runs. */
  typeOnly: boolean
}

const importOf = (path: string, specifier: string, typeOnly: boolean): Import => {
  const ours = specifier.startsWith('.')
  const packageName = specifier.split('/', specifier.startsWith('@') ? 2 : 1).join('/')
  return { to: ours ? join(dirname(path), specifier.replace(/\?.*$/, '')) : packageName, ours, typeOnly }
}

/** All a file imports, in whatever way: statements, re-exports, `import()`, types by `import()`, files started by URL. */
export const readImports = (path: string, text: string, { program, module }: ParseResult): Import[] => {
  const imports: Import[] = []
  const brings = (specifier: string, typeOnly: boolean) => imports.push(importOf(path, specifier, typeOnly))
  for (const { moduleRequest, entries } of module.staticImports) {
    brings(moduleRequest.value, entries.length > 0 && entries.every((each) => each.isType))
  }
  for (const { moduleRequest, isType } of module.staticExports.flatMap((each) => each.entries)) {
    if (moduleRequest) brings(moduleRequest.value, isType)
  }
  if (!/\bimport\(|\bnew URL\(/.test(text)) return imports
  new Visitor({
    ImportExpression({ source }) {
      brings(literalOf(source) ?? '(computed)', false)
    },
    TSImportType({ source }) {
      brings(source.value, true)
    },
    NewExpression({ callee, arguments: [address] }) {
      const started = nameOf(callee) === 'URL' ? literalOf(address) : null
      if (started && /^\..*\.(ts|tsx|mjs)$/.test(started)) brings(started, false)
    },
  }).visit(program)
  return imports
}
