import { forbidImports, type Rule } from './dependency-rules.ts'
import { domainOf, isForTests, mayQuery, mayServe, primitiveOf } from './rooms.ts'

const web = new Set([
  'express',
  'express-session',
  'express-rate-limit',
  'passport',
  'passport-local',
  'multer',
  'helmet',
])
const drawing = new Set(['pdfkit', 'fontkit', 'subset-font'])
const drivers = new Set(['knex', 'better-sqlite3', 'pg'])

// A table of keys and values, in which several rooms keep a setting of their own.
const common = new Set(['settings'])

/** Rows of a table are written from one folder only, so that its rules cannot be walked around. */
const oneWriter: Rule = (sources) => {
  const writers = new Map<string, Set<string>>()
  for (const { path, writes } of sources) {
    if (isForTests(path) || path.startsWith('seeds/')) continue
    const room = domainOf(path) ?? primitiveOf(path) ?? path
    for (const table of writes) writers.set(table, (writers.get(table) ?? new Set()).add(`${room} (${path})`))
  }
  const roomsOf = (places: Set<string>) => new Set([...places].map((place) => place.split(' ')[0]))
  return [...writers]
    .filter(([table, places]) => !common.has(table) && roomsOf(places).size > 1)
    .map(([table, places]) => `${table}: ${[...places].join(', ')}`)
}

/** Architecture §2, point 2: Express, SQL, paper, spreadsheets and settings stay at their edges. */
export const edgeRules = {
  'Express is known to the edge alone': forbidImports((from, { to }) => web.has(to) && !mayServe(from.path)),
  'queries are built in stores and views alone': (sources) =>
    sources
      .filter(({ path, queries }) => queries.length > 0 && !mayQuery(path) && !isForTests(path))
      .map(({ path, queries }) => `${path}: ${queries[0]}`),
  'the database is opened by db alone': forbidImports(
    (from, { to, typeOnly }) => drivers.has(to) && !typeOnly && primitiveOf(from.path) !== 'db',
  ),
  'a table is written from one folder': oneWriter,
  'paper is drawn by pdf alone': forbidImports((from, { to }) => drawing.has(to) && primitiveOf(from.path) !== 'pdf'),
  'spreadsheets are made by xlsx alone': forbidImports(
    (from, { to }) => to === 'exceljs' && primitiveOf(from.path) !== 'xlsx',
  ),
  'settings are read in config.ts alone': (sources) =>
    sources
      .filter((each) => each.readsEnvironment && each.path !== 'server/config.ts' && !isForTests(each.path))
      .map(({ path }) => path),
} satisfies Record<string, Rule>
