// What kind of room a file stands in: architecture §1 and §2, as patterns over its path.

const primitives = new Set(['db', 'http', 'pdf', 'xlsx', 'lifecycle', 'money', 'time', 'seal', 'wording'])
const workshops = new Set(['testing', 'bench'])

const folderOf = (path: string): string => /^server\/([^/]+)\//.exec(path)?.[1] ?? ''

/** The primitive that a file belongs to (`db`, `http` …), or null. */
export const primitiveOf = (path: string): string | null => {
  const folder = folderOf(path)
  return primitives.has(folder) ? folder : null
}

/** The domain that a file belongs to (`orders`, `staff` …), or null. Files right in server/ wire the house: no domain. */
export const domainOf = (path: string): string | null => {
  const folder = folderOf(path)
  return folder === '' || primitives.has(folder) || workshops.has(folder) ? null : folder
}

/** Tests, what they lean on, benchmarks: they look into every room. */
export const isForTests = (path: string): boolean =>
  /\.test\.tsx?$|-fixture\.ts$|^server\/(testing|bench)\/|^admin\/e2e\//.test(path)

export const isStore = (path: string): boolean => path.endsWith('-store.ts')

/** Where queries are built. Seeds fill an empty database by hand. */
export const mayQuery = (path: string): boolean =>
  isStore(path) || path.endsWith('-views.ts') || primitiveOf(path) === 'db' || path.startsWith('seeds/')

/** Who speaks Express: the edge itself, the session's wiring and the doors of the gateway. */
export const mayServe = (path: string): boolean =>
  path === 'server/app.ts' ||
  primitiveOf(path) === 'http' ||
  /^server\/(staff\/(open-sessions|session-store|limit-sign-ins|first-things-first)|gateway\/(gateway-router|channel-door|limit-channel))\.ts$/.test(
    path,
  ) ||
  path.endsWith('-routes.ts')

const shared = [
  /^server\/(errors|may|field-rules|issue-words)\.ts$/,
  /^server\/(lifecycle|money|time)\//,
  /^server\/.*-(schema|lifecycle|policy)\.ts$/,
  /^server\/staff\/roles\.ts$/,
  /^server\/orders\/(order-inputs|order-attachment-kinds|pass-on|asked-period)\.ts$/,
  /^server\/files\/file-limits\.ts$/,
  /^server\/xlsx\/csv\.ts$/,
  /^server\/statements\/parsed-statement\.ts$/,
  /^server\/matching\/line-to-match\.ts$/,
  /^server\/readings\/reading-(flags|window)\.ts$/,
  /^server\/accounts\/(account-number|eic|identity-document|look-alikes|phone|replacing-signs|rnokpp)\.ts$/,
]

/** ◇ Browser-safe: the console may import it. */
export const isShared = (path: string): boolean => shared.some((each) => each.test(path)) && !isForTests(path)
