import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { dependencyRules, type Rule } from './testing/architecture/dependency-rules.ts'
import { edgeRules } from './testing/architecture/edge-rules.ts'
import { readSource } from './testing/architecture/read-source.ts'
import { shapeRules } from './testing/architecture/shape-rules.ts'
import { listedByGit, readSources } from './testing/architecture/source-files.ts'

const rules = { ...dependencyRules, ...edgeRules, ...shapeRules }
type RuleName = keyof typeof rules

const lines = (count: number): string => 'export const line = 1\n'.repeat(count)
const handled = 'import type { Knex } from "knex"\nexport const read = (db: Knex | Knex.Transaction) => '

/** Breaches that each rule must see, each in as few files as it takes. */
const planted: Record<RuleName, Record<string, string>[]> = {
  'a room calls another room’s verbs and views, never its store': [
    { 'server/invoices/planted.ts': "import { findOrder } from '../orders/order-store.ts'" },
    { 'server/invoices/planted.ts': "export { findOrder } from '../orders/order-store.ts'" },
    { 'server/planted.ts': "const { findOrder } = await import('./orders/order-store.ts')" },
  ],
  'no two domains need each other': [
    {
      'server/hats/planted.ts': "import { glove } from '../gloves/planted.ts'",
      'server/gloves/planted.ts': "import type { Scarf } from '../scarves/planted.ts'",
      'server/scarves/planted.ts': "export * from '../hats/planted.ts'",
    },
  ],
  'primitives know no domain, but for the names of permissions': [
    { 'server/http/planted.ts': "import { findOrder } from '../orders/order-views.ts'" },
    { 'server/money/planted.ts': "type Order = import('../orders/order-record.ts').OrderRecord" },
  ],
  'browser-safe files import zod and each other': [
    { 'server/orders/planted-policy.ts': "import { createHash } from 'node:crypto'" },
    { 'server/money/planted.ts': "import { DateTime } from 'luxon'" },
    { 'server/hats/hat-schema.ts': "import type { Hat } from './hat-store.ts'" },
  ],
  'the console imports browser-safe files of the server alone': [
    { 'admin/orders/Planted.tsx': "import { advanceOrder } from '../../server/orders/advance-order.ts'" },
    { 'admin/orders/planted.ts': "import type { OrderRecord } from '../../server/orders/order-record.ts'" },
  ],
  'the server imports nothing of the console': [
    { 'server/orders/planted.ts': "import { tones } from '../../admin/layout/tones.ts'" },
  ],
  'what tests lean on is imported by tests': [
    { 'server/orders/planted.ts': "import { makeApp } from '../testing/make-app.ts'" },
  ],
  'Express is known to the edge alone': [
    { 'server/orders/planted.ts': "import type { Request } from 'express'" },
    { 'server/staff/planted.ts': "import { Passport } from 'passport'" },
  ],
  'queries are built in stores and views alone': [
    { 'server/orders/planted.ts': `${handled}db('orders').first()` },
    { 'server/orders/planted.ts': `${handled}db.raw('select 1')` },
    { 'server/orders/planted.ts': "export const all = (office: Office) => office.db.reader('orders')" },
    { 'server/app.ts': "export const all = (db: Database) => db.transaction((trx) => trx('orders'))" },
    { 'server/orders/planted.ts': 'export const narrow = (query: Knex.QueryBuilder) => query.where({ id: 1 })' },
  ],
  'the database is opened by db alone': [
    { 'server/orders/order-store.ts': "import knex from 'knex'" },
    { 'server/seal/planted.ts': "import Database from 'better-sqlite3'" },
  ],
  'a table is written from one folder': [
    {
      'server/hats/hat-store.ts': `${handled}db('hats').insert({ id: 1 })`,
      'server/gloves/glove-store.ts': `${handled}db('hats').where({ id: 1 }).update({ size: 2 })`,
    },
  ],
  'paper is drawn by pdf alone': [{ 'server/invoices/planted.ts': "import PDFDocument from 'pdfkit'" }],
  'spreadsheets are made by xlsx alone': [{ 'server/orders/planted.ts': "const lazily = () => import('exceljs')" }],
  'settings are read in config.ts alone': [
    { 'server/orders/planted.ts': 'export const port = process.env.PORT' },
    { 'server/orders/planted.ts': 'export const { PORT } = process.env' },
  ],
  'server files are kebab-case, components PascalCase': [
    { 'server/orders/PlantedOrder.ts': '' },
    { 'server/orders/planted_order.ts': '' },
    { 'admin/orders/planted-order.tsx': '' },
  ],
  'there are no barrels': [{ 'server/orders/index.ts': '' }, { 'admin/orders/page/index.ts': '' }],
  'exports have names': [
    { 'server/orders/planted.ts': 'export default 1' },
    { 'server/orders/planted.ts': 'const one = 1\nexport { one as default }' },
  ],
  'there are no drawers': [
    { 'server/utils/planted.ts': '' },
    { 'server/orders/order-helpers.ts': '' },
    { 'server/orders/order-service.ts': '' },
    { 'admin/orders/service.ts': '' },
    { 'server/orders/misc.ts': '' },
    { 'admin/common/Planted.tsx': '' },
  ],
  'there are no classes but errors and what libraries force': [
    { 'server/orders/planted.ts': 'export class OrderManager {}' },
    { 'server/orders/planted.ts': 'export const made = class extends Order {}' },
  ],
  'files are short: at most 250 lines, tests 300': [
    { 'server/orders/planted.ts': lines(251) },
    { 'server/orders/planted.test.ts': lines(301) },
  ],
  'most files are shorter still: half of them under 80 lines, nine of ten under 180': [
    { 'server/orders/planted.ts': lines(81) },
  ],
}

const title = (files: Record<string, string>): string =>
  Object.entries(files)
    .map(([path, text]) => `${path} ${text}`.replaceAll('\n', ' ').slice(0, 100))
    .join('; ')

const plants = (name: string): [string, Record<string, string>][] =>
  Object.entries(planted)
    .filter(([each]) => each === name)
    .flatMap(([, breaches]) => breaches.map((files) => [title(files), files]))

const sources = readSources()
const paths = new Set(sources.map(({ path }) => path))

describe('the walk through the house', () => {
  it('reads every source file that git lists', () => {
    const unread = listedByGit().filter((path) => !paths.has(path))
    expect(unread).toEqual([])
    expect(listedByGit().length).toBeGreaterThan(500)
  })

  it('follows each import of ours to a file that is there', () => {
    const top = join(import.meta.dirname, '..')
    const followed = sources.flatMap(({ path, imports }) =>
      imports.filter(({ ours }) => ours).map(({ to }) => [path, to]),
    )
    expect(followed.filter(([, to]) => !existsSync(join(top, to ?? '')))).toEqual([])
    expect(followed.length).toBeGreaterThan(sources.length)
  })
})

describe.each(Object.entries<Rule>(rules))('%s', (name, rule) => {
  const breaches = rule(sources)

  it('holds', () => {
    expect(breaches).toEqual([])
  })

  it.each(plants(name))('is not blind to %s', (_, files) => {
    expect(rule(Object.entries(files).map(([path, text]) => readSource(path, text)))).not.toEqual([])
  })
})
