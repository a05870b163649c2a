import { randomBytes } from 'node:crypto'
import { mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { readMasterKey } from './read-master-key.ts'

const given = randomBytes(32)
let dataDir: string
beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'oblik-key-'))
})
afterEach(() => rmSync(dataDir, { recursive: true }))

describe('the master key', () => {
  it('comes from the configuration where it is given, and writes no file then', () => {
    expect(readMasterKey({ masterKey: given.toString('base64'), dataDir, production: true }).equals(given)).toBe(true)
    expect(readdirSync(dataDir)).toEqual([])
  })

  it('stops the start in production when it is missing', () => {
    expect(() => readMasterKey({ dataDir, production: true })).toThrow('production needs MASTER_KEY')
  })

  it.each(['', 'change me '])('stops the start in production when it is a placeholder', (word) => {
    const masterKey = Buffer.alloc(32, word).toString('base64')
    expect(() => readMasterKey({ masterKey, dataDir, production: true })).toThrow('MASTER_KEY is a placeholder')
    expect(readMasterKey({ masterKey, dataDir, production: false })).toHaveLength(32)
  })

  it('is made once outside production, for its owner alone', () => {
    const nested = join(dataDir, 'data')
    const first = readMasterKey({ dataDir: nested, production: false })
    expect(first).toHaveLength(32)
    expect(readMasterKey({ dataDir: nested, production: false }).equals(first)).toBe(true)
    expect(statSync(join(nested, 'master.key')).mode & 0o777).toBe(0o600)
    expect(readdirSync(nested)).toEqual(['master.key'])
  })

  it('is refused when it is no 32 bytes, in the file as in the configuration', () => {
    expect(() => readMasterKey({ masterKey: 'c2hvcnQ=', dataDir, production: false })).toThrow(
      'MASTER_KEY holds no master key',
    )
    writeFileSync(join(dataDir, 'master.key'), '')
    expect(() => readMasterKey({ dataDir, production: false })).toThrow('master.key holds no master key')
  })
})
