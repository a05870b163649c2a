import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { actionWords } from './action-words.ts'

const server = join(import.meta.dirname, '../../server')

/** Every literal that the server writes as a deed's `action`. */
const writtenActions = (): string[] =>
  readdirSync(server, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'))
    .map((name) => readFileSync(join(server, name), 'utf8'))
    .filter((code) => /recordAudit|action: 'bulk_|finish\(change/u.test(code))
    .flatMap((code) => [...code.matchAll(/action: ([^,;\n]+)/gu)])
    .flatMap(([, declared = '']) => [...declared.matchAll(/(?:^|[?:|] )'([a-z_]+)'/gu)])
    .map(([, action = '']) => action)

describe('the words of the audit log', () => {
  it('name every deed the server writes down, in both languages', () => {
    const actions = new Set(writtenActions())
    expect(actions.size).toBeGreaterThan(15)
    expect([...actions].filter((action) => !actionWords.has(action))).toEqual([])
  })

  it('name order events as the lifecycle does', () => {
    expect(actionWords.get('accept')?.uk).toBe('Прийняти до розгляду')
  })
})
