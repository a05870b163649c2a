import { mkdir, readdir, readFile, rename, stat, writeFile } from 'node:fs/promises'
import { extname, join } from 'node:path'
import { invalid, Refusal } from '../errors.ts'
import type { SystemActor } from '../may.ts'
import type { Office } from '../office.ts'
import { type Importing, importStatement } from './import-statement.ts'
import { mappingThatFits } from './mapping-that-fits.ts'
import { largestStatement } from './statement-schema.ts'

type Watching = Importing & Pick<Office, 'log'>

const theOffice: SystemActor = { kind: 'system', name: 'Система' }

/** A file that changed later than this may still be being written. */
const restMilliseconds = 5_000

const isGone = (error: unknown): boolean => error instanceof Error && 'code' in error && error.code === 'ENOENT'

/** Under its own name, or, where an earlier file has it, under one with the time. */
const placeFor = async (office: Watching, folder: string, name: string): Promise<string> => {
  await mkdir(folder, { recursive: true })
  const taken = new Set(await readdir(folder))
  if (!taken.has(name)) return join(folder, name)
  const ending = extname(name)
  const now = office.clock.now().toISOString().replaceAll(':', '-')
  return join(folder, `${name.slice(0, name.length - ending.length)} ${now}${ending}`)
}

const reasonOf = ({ message, errors }: Refusal): string => {
  const told = [message, ...Object.values(errors).filter((each) => each !== message)]
  return `${told.join('\n')}\n`
}

const bytesOf = async (path: string): Promise<Buffer> => {
  if ((await stat(path)).size <= largestStatement) return readFile(path)
  throw invalid('damaged_statement', 'Файл більший за 20 МБ. Вивантажте виписку за коротший період.')
}

const importFile = async (office: Watching, path: string, name: string): Promise<void> => {
  const shown = name.replaceAll(/[\p{Cc}\p{Cf}]/gu, '')
  const file = { name: shown, bytes: await bytesOf(path), mapping: undefined, source: 'folder' as const }
  try {
    await importStatement(office, theOffice, file)
  } catch (error) {
    if (!(error instanceof Refusal) || error.code !== 'csv_mapping_needed') throw error
    await importStatement(office, theOffice, { ...file, mapping: await mappingThatFits(office, file) })
  }
}

const takeIn = async (office: Watching, watched: string, name: string): Promise<void> => {
  const path = join(watched, name)
  try {
    await importFile(office, path, name)
  } catch (error) {
    if (!(error instanceof Refusal) || error.kind !== 'invalid') throw error
    office.log.warn({ file: name, code: error.code }, 'a statement of the watched folder was refused')
    const place = await placeFor(office, join(watched, 'refused'), name)
    await writeFile(`${place}.txt`, reasonOf(error))
    return rename(path, place)
  }
  await rename(path, await placeFor(office, join(watched, 'done'), name))
}

/**
 * A look into the watched folder (`STATEMENTS_DIR`), to be repeated: every file that lies there unchanged since the last
 * look is imported and moved to `done/`; one that is refused is moved to `refused/` with the reason in a text beside it.
 * A file that was imported before a crash is known by its hash and only moved. Gives the number of files dealt with.
 */
export const watchStatements = (office: Watching): (() => Promise<number>) => {
  const watched = office.config.statementsDir
  if (watched === null) return async () => 0
  const seen = new Map<string, string>()

  const isResting = async (name: string): Promise<boolean> => {
    const { size, mtimeMs } = await stat(join(watched, name))
    const look = `${size} ${mtimeMs}`
    const same = seen.get(name) === look
    seen.set(name, look)
    return same && office.clock.now().getTime() - mtimeMs >= restMilliseconds
  }

  return async () => {
    await mkdir(watched, { recursive: true })
    const entries = await readdir(watched, { withFileTypes: true })
    const names = entries.filter((entry) => entry.isFile() && !entry.name.startsWith('.')).map(({ name }) => name)
    for (const name of seen.keys()) if (!names.includes(name)) seen.delete(name)
    let dealtWith = 0
    for (const name of names.sort()) {
      try {
        if (!(await isResting(name))) continue
        await takeIn(office, watched, name)
        dealtWith += 1
      } catch (error) {
        // Another process of the office took it; or it must not keep the others from being imported.
        if (!isGone(error)) office.log.error({ err: error, file: name }, 'a statement stays in the watched folder')
      }
    }
    return dealtWith
  }
}
