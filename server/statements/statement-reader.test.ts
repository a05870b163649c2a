import { afterAll, expect, test, vi } from 'vitest'
import { ibanOf, inventLines, inventStatement } from '../testing/invent-lines.ts'
import { writeStatement, writtenCsvMapping } from '../testing/statement-files.ts'
import { suggestMapping } from './csv-mapping.ts'
import { statementForms } from './parsed-statement.ts'
import { readStatement } from './read-statement.ts'
import { createStatementReader, type StatementReader } from './statement-reader.ts'

// a worker takes a second to start on a quiet machine
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 })

const iban = ibanOf(322313, 26_007_233_566_001)
const own: StatementReader[] = []
const open = (timeoutMs = 30_000) => {
  const reader = createStatementReader({ timeoutMs })
  own.push(reader)
  return reader
}
const shared = open()
afterAll(async () => {
  await Promise.all(own.map((reader) => reader.close()))
})
const small = writeStatement('camt053', inventStatement(iban, inventLines(1, 3)))

test.each(statementForms)('a worker reads a %s of 2 000 lines as the office itself does', async (form) => {
  const bytes = writeStatement(form, inventStatement(iban, inventLines(2, 2_000)))
  expect(await shared.read(bytes, writtenCsvMapping)).toEqual(readStatement(bytes, writtenCsvMapping))
})

test('files asked for at once are read in turn, each for itself, and the bytes stay the caller’s', async () => {
  const files = [1, 2, 3].map((seed) => writeStatement('camt053', inventStatement(iban, inventLines(seed, 900))))
  const before = files.map((bytes) => Buffer.from(bytes))
  const read = await Promise.all(files.map((bytes) => shared.read(bytes)))
  expect(read).toEqual(files.map((bytes) => readStatement(bytes)))
  expect(files.every((bytes, index) => bytes.equals(before[index] ?? Buffer.alloc(0)))).toBe(true)
})

test('a refusal comes back as the same refusal, and the next file is read', async () => {
  const cut = shared.read(small.subarray(0, 400))
  const next = shared.read(small)
  await expect(cut).rejects.toMatchObject({
    code: 'damaged_statement',
    status: 422,
    errors: { files: expect.any(String) },
  })
  expect((await next).lines).toHaveLength(3)
})

test('a CSV without a mapping is refused with the guess that `suggest` gives', async () => {
  const bytes = writeStatement('csv', inventStatement(iban, inventLines(4, 30)))
  const guess = suggestMapping(bytes)
  await expect(shared.read(bytes)).rejects.toMatchObject({ code: 'csv_mapping_needed', extra: { ...guess } })
  expect(await shared.suggest(bytes)).toEqual(guess)
})

test('a file that takes too long is refused with 503, and a new worker reads the next one', async () => {
  const reader = open(1)
  await expect(reader.read(small)).rejects.toMatchObject({ code: 'statement_reader_unavailable', status: 503 })
  expect((await shared.read(small)).lines).toHaveLength(3)
})

test('closing finishes what was asked for and refuses what comes later', async () => {
  const reader = open()
  const asked = reader.read(small)
  await Promise.all([reader.close(), reader.close()])
  expect((await asked).lines).toHaveLength(3)
  await expect(reader.read(small)).rejects.toMatchObject({ code: 'statement_reader_unavailable' })
})
