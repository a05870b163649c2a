import { basename, dirname } from 'node:path/posix'
import type { Rule } from './dependency-rules.ts'
import type { Source } from './read-source.ts'

const ending = '(\\.(db|test|config|d))*\\.(ts|tsx|mjs)$'
const kebab = new RegExp(`^[a-z0-9]+(-[a-z0-9]+)*${ending}`)
const pascal = new RegExp(`^[A-Z][a-zA-Z0-9]*${ending}`)
/** A hook may hold markup, a test may be named for what it tests, and the page's own script mounts it all. */
const isComponent = (path: string): boolean =>
  path.startsWith('admin/') && path.endsWith('.tsx') && !/(^|\/)use-|^admin\/main\.tsx$|[a-z]\.test\.tsx$/.test(path)
const wellNamed = (path: string): boolean => {
  const name = basename(path)
  return isComponent(path) ? pascal.test(name) : kebab.test(name) || (pascal.test(name) && name.endsWith('.test.tsx'))
}
// «Service» is a word of this office too: services/ holds the catalogue, and a verb may end in it (change-service.ts).
const drawers = [
  /(^|[/-])(utils?|helpers?|common|misc|manager)(\.tsx?$|\/)/,
  /(?<!\/services)\/(service|shared|lib)(\.tsx?$|\/)/,
  /\/([a-z]+)s\/\1-service\.ts$/,
]

// Libraries that take nothing but a class: Knex its dialects, express-session its stores.
const forcedByLibraries = new Set(['BetterSqlite3Dialect', 'Store'])

/** What may be long because it is a list: wordings, the schema's history, the one table of transitions. */
const isList = (path: string): boolean =>
  /messages\.ts$|^server\/db\/migrations\//.test(path) || path === 'server/orders/order-lifecycle.ts'

const longest = ({ path }: Source): number => (/\.test\.tsx?$/.test(path) ? 300 : 250)

const share = (lengths: readonly number[], part: number): number => lengths[Math.floor(lengths.length * part)] ?? 0

/** Architecture §2, points 3 to 5: how files are named, cut and filled. */
export const shapeRules = {
  'server files are kebab-case, components PascalCase': (sources) =>
    sources.map(({ path }) => path).filter((path) => !wellNamed(path)),
  'there are no barrels': (sources) =>
    sources
      .map(({ path }) => path)
      // A resource of the console is described by its index: admin/<resource>/index.ts.
      .filter((path) => basename(path) === 'index.ts' && !/^admin$/.test(dirname(dirname(path)))),
  'exports have names': (sources) =>
    sources
      .filter(({ path, exportsDefault }) => exportsDefault && !/\.config\.ts$|\.d\.ts$/.test(path))
      .map(({ path }) => path),
  'there are no drawers': (sources) =>
    sources.map(({ path }) => path).filter((path) => drawers.some((each) => each.test(path))),
  'there are no classes but errors and what libraries force': (sources) =>
    sources
      .filter(({ path }) => !path.endsWith('.d.ts'))
      .flatMap(({ path, classes }) =>
        classes
          .filter(({ parent }) => !/Error$|^Refusal$/.test(parent) && !forcedByLibraries.has(parent))
          .map(({ name }) => `${path}: ${name}`),
      ),
  'files are short: at most 250 lines, tests 300': (sources) =>
    sources
      .filter((each) => !isList(each.path) && each.lines > longest(each))
      .map(({ path, lines }) => `${path}: ${lines} lines`),
  'most files are shorter still: half of them under 80 lines, nine of ten under 180': (sources) => {
    const lengths = sources.filter(({ path }) => !isList(path)).map(({ lines }) => lines)
    lengths.sort((one, other) => one - other)
    const [median, ninth] = [share(lengths, 0.5), share(lengths, 0.9)]
    return median <= 80 && ninth <= 180 ? [] : [`median ${median}, nine of ten ${ninth}`]
  },
} satisfies Record<string, Rule>
