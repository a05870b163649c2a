import { execFileSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { readSource, type Source } from './read-source.ts'

const top = join(import.meta.dirname, '../../..')
const rooms = ['server', 'admin', 'seeds']
const isSource = (path: string): boolean => /\.(ts|tsx|mts|mjs)$/.test(path)

/** Every source file of the house, read and parsed. */
export const readSources = (): Source[] =>
  rooms
    .flatMap((room) =>
      readdirSync(join(top, room), { recursive: true, encoding: 'utf8' }).map((each) => `${room}/${each}`),
    )
    .filter(isSource)
    .map((path) => readSource(path, readFileSync(join(top, path), 'utf8')))

/** The source files that git knows here, as another witness of what there is to read. */
export const listedByGit = (): string[] =>
  execFileSync('git', ['ls-files', '-z', '--', ...rooms], { cwd: top, encoding: 'utf8' })
    .split('\0')
    // Somebody at work may have removed a file that is not yet committed as removed.
    .filter((path) => isSource(path) && existsSync(join(top, path)))
