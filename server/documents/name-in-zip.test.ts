import { expect, it } from 'vitest'
import { nameInZip } from './name-in-zip.ts'

const named = (title: string, taken = new Set<string>(), withdrawnOn: string | null = null) =>
  nameInZip({ title, withdrawnOn }, taken)

it('a file is named as the document is, without the number sign, and says that it was withdrawn', () => {
  expect(named('Рахунок № 2026-000123')).toBe('Рахунок 2026-000123.pdf')
  expect(named('Акт № А-2026-000007', new Set(), '2026-11-21')).toBe('Акт А-2026-000007 (відкликано).pdf')
})

it('no two files of a zip have one name, whatever their letters’ size', () => {
  const taken = new Set<string>()
  expect(['Акт', 'акт', 'Акт'].map((title) => named(title, taken))).toEqual(['Акт.pdf', 'акт (2).pdf', 'Акт (3).pdf'])
})

it('a hostile title leads nowhere and is a name on every system', () => {
  expect(named('../../etc/passwd')).toBe('-..-etc-passwd.pdf')
  expect(named('a:b*c?"<>|\u0000d')).toBe('a-b-c-d.pdf')
  expect(named('...')).toBe('Документ.pdf')
  expect(named('я'.repeat(500)).length).toBeLessThan(130)
})
