import { randomBytes, randomUUID } from 'node:crypto'
import { existsSync, linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const decode = (text: string, where: string): Buffer => {
  const key = Buffer.from(text.trim(), 'base64')
  if (key.length !== 32) {
    throw new Error(`${where} holds no master key: 32 random bytes in base64 are needed (openssl rand -base64 32)`)
  }
  return key
}

/** 32 random bytes repeat a few at most; a placeholder (zeros, one word over and over) is made of few. */
const fewestDifferentBytes = 16

const isPlaceholder = (key: Buffer): boolean => new Set(key).size < fewestDifferentBytes

const isAlreadyThere = (error: unknown): boolean => error instanceof Error && 'code' in error && error.code === 'EEXIST'

/** Writes a new key unless the file exists. It appears whole or not at all: two processes may start at once. */
const makeKeyFile = (dataDir: string, file: string): void => {
  mkdirSync(dataDir, { recursive: true })
  const draft = join(dataDir, `.master-key-${randomUUID()}`)
  writeFileSync(draft, `${randomBytes(32).toString('base64')}\n`, { mode: 0o600, flag: 'wx' })
  try {
    linkSync(draft, file)
  } catch (error) {
    if (!isAlreadyThere(error)) throw error
  } finally {
    rmSync(draft)
  }
}

/**
 * The key above all other keys: from the configuration (base64, 32 bytes), or outside production from
 * `DATA_DIR/master.key`, which the first start creates for its owner alone. In production a missing key stops the start:
 * whoever loses it loses every sealed field and scan, so it must be kept on purpose and apart from the database.
 */
export const readMasterKey = (from: {
  masterKey?: string | undefined
  dataDir: string
  production: boolean
}): Buffer => {
  if (from.masterKey) {
    const key = decode(from.masterKey, 'MASTER_KEY')
    if (from.production && isPlaceholder(key)) {
      throw new Error('MASTER_KEY is a placeholder: production needs 32 random bytes (openssl rand -base64 32)')
    }
    return key
  }
  if (from.production) {
    throw new Error(
      'production needs MASTER_KEY: 32 random bytes in base64 (openssl rand -base64 32), kept apart from the database',
    )
  }
  const file = join(from.dataDir, 'master.key')
  if (!existsSync(file)) makeKeyFile(from.dataDir, file)
  return decode(readFileSync(file, 'utf8'), file)
}
