import type { Import } from './read-imports.ts'
import type { Source } from './read-source.ts'
import { domainOf, isForTests, isShared, isStore, primitiveOf } from './rooms.ts'

/** A rule of the house: gives what breaks it, each with the file's path first. */
export type Rule = (sources: readonly Source[]) => string[]

/** Asks a question of every import of every file that is no test; true is a breach. */
export const forbidImports =
  (isBreach: (from: Source, imported: Import) => boolean): Rule =>
  (sources) =>
    sources
      .filter(({ path }) => !isForTests(path))
      .flatMap((from) => from.imports.filter((each) => isBreach(from, each)).map((each) => `${from.path} → ${each.to}`))

/** The shortest way through the domains' imports that comes back to where it began, for each that has one. */
const findCycles: Rule = (sources) => {
  const reached = new Map<string, Set<string>>()
  for (const { path, imports } of sources.filter((each) => !isForTests(each.path))) {
    const domain = domainOf(path)
    if (!domain) continue
    const others = imports.flatMap(({ to }) => domainOf(to) ?? []).filter((other) => other !== domain)
    reached.set(domain, new Set([...(reached.get(domain) ?? []), ...others]))
  }
  const wayBack = (home: string): string[] | null => {
    const ways = [[home]]
    const seen = new Set<string>()
    for (const way of ways) {
      for (const next of reached.get(way.at(-1) ?? '') ?? []) {
        if (next === home) return [...way, home]
        if (!seen.has(next)) ways.push([...way, next])
        seen.add(next)
      }
    }
    return null
  }
  return [...reached.keys()].flatMap((domain) => wayBack(domain)?.join(' → ') ?? [])
}

// Pure functions without Node in them, as good in a browser as zod is.
const pureLibraries = new Set(['zod', 'ibantools'])

/** Architecture §2, points 1 and 2: who may know whom. Types count like values: a type is knowledge too. */
export const dependencyRules = {
  // Seeds fill an empty database through the stores.
  'a room calls another room’s verbs and views, never its store': forbidImports(
    (from, { to }) =>
      from.path.startsWith('server/') && isStore(to) && domainOf(to) !== null && domainOf(to) !== domainOf(from.path),
  ),
  'no two domains need each other': findCycles,
  'primitives know no domain, but for the names of permissions': forbidImports(
    (from, { ours, to }) =>
      primitiveOf(from.path) !== null && ours && domainOf(to) !== null && to !== 'server/staff/roles.ts',
  ),
  'browser-safe files import zod and each other': forbidImports(
    (from, { ours, to }) => isShared(from.path) && !(ours ? isShared(to) : pureLibraries.has(to)),
  ),
  'the console imports browser-safe files of the server alone': forbidImports(
    (from, { ours, to }) => from.path.startsWith('admin/') && ours && /^(server|seeds)\//.test(to) && !isShared(to),
  ),
  'the server imports nothing of the console': forbidImports(
    (from, { ours, to }) => /^(server|seeds)\//.test(from.path) && ours && to.startsWith('admin/'),
  ),
  'what tests lean on is imported by tests': forbidImports((_from, { ours, to }) => ours && isForTests(to)),
} satisfies Record<string, Rule>
