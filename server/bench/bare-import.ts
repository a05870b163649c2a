import { rmSync } from 'node:fs'
import { join } from 'node:path'
import BetterSqlite3 from 'better-sqlite3'
import { parse } from 'csv-parse/sync'
import { XMLParser } from 'fast-xml-parser'
import type { ParsedLine, StatementForm } from '../statements/parsed-statement.ts'

const xml = new XMLParser({ ignoreAttributes: false, parseTagValue: false })

/** What the libraries alone make of a file: a tree, objects, rows of cells; nobody asks what they mean. */
const parsers: Record<StatementForm, (bytes: Buffer) => unknown> = {
  camt053: (bytes) => xml.parse(bytes.toString('utf8')),
  privatbank: (bytes) => JSON.parse(bytes.toString('utf8')),
  client_bank: (bytes) => bytes.toString('utf8').split('\r\n'),
  csv: (bytes) => parse(bytes, { delimiter: ';' }),
}

const columns =
  'direction, booked_on, amount, party, party_code, party_iban, document_number, purpose, reference, bank_id'

/** A table without an index or a rule, on a disk that is written as durably as the office's. */
export const openBareImport = (folder: string) => {
  const path = join(folder, 'bare-import.sqlite')
  for (const ending of ['', '-wal', '-shm']) rmSync(path + ending, { force: true })
  const file = new BetterSqlite3(path)
  file.pragma('journal_mode = WAL')
  file.pragma('synchronous = FULL')
  file.exec(`create table lines (id integer primary key, ${columns})`)
  const add = file.prepare(`insert into lines (${columns}) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`)
  const addAll = file.transaction((lines: readonly ParsedLine[]) => {
    for (const line of lines) {
      const { direction, bookedOn, amount, party, partyCode, partyIban, documentNumber, purpose, reference } = line
      add.run(direction, bookedOn, amount, party, partyCode, partyIban, documentNumber, purpose, reference, line.bankId)
    }
  })
  return {
    /** Parses the file with the bare library and stores the same lines with one prepared insert, in one transaction. */
    import: (form: StatementForm, bytes: Buffer, lines: readonly ParsedLine[]): void => {
      parsers[form](bytes)
      addAll(lines)
    },
    close: () => file.close(),
  }
}
