import { XMLBuilder } from 'fast-xml-parser'
import type { ParsedLine, ParsedStatement } from '../../server/statements/parsed-statement.ts'

/** What a bank would write: a statement of `iban` with its lines. Without balances (null) the form leaves them out. */
export type WrittenStatement = Omit<ParsedStatement, 'form'>

/** Kopiykas as banks write them, `-1250.50`. */
export const decimal = (kopiykas: number): string => {
  const digits = String(Math.abs(kopiykas)).padStart(3, '0')
  return `${kopiykas < 0 ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`
}

const sideOf = (line: ParsedLine): 'Dbtr' | 'Cdtr' => (line.direction === 'credit' ? 'Dbtr' : 'Cdtr')
const markOf = (direction: ParsedLine['direction']): string => (direction === 'credit' ? 'CRDT' : 'DBIT')

const balance = (code: string, kopiykas: number | null, day: string) =>
  kopiykas === null
    ? []
    : {
        Tp: { CdOrPrtry: { Cd: code } },
        Amt: { '@Ccy': 'UAH', '#': decimal(Math.abs(kopiykas)) },
        CdtDbtInd: kopiykas < 0 ? 'DBIT' : 'CRDT',
        Dt: { Dt: day },
      }

const piecesOf = (purpose: string): string[] => purpose.match(/[\s\S]{1,140}/gu) ?? []

const entryOf = (line: ParsedLine) => {
  const side = sideOf(line)
  const refs = {
    ...(line.documentNumber ? { InstrId: line.documentNumber } : {}),
    EndToEndId: line.reference ?? 'NOTPROVIDED',
  }
  const parties = {
    [side]: {
      Pty: {
        ...(line.party ? { Nm: line.party } : {}),
        ...(line.partyCode ? { Id: { OrgId: { Othr: { Id: line.partyCode } } } } : {}),
      },
    },
    ...(line.partyIban ? { [`${side}Acct`]: { Id: { IBAN: line.partyIban } } } : {}),
  }
  return {
    Amt: { '@Ccy': 'UAH', '#': decimal(line.amount) },
    CdtDbtInd: markOf(line.direction),
    Sts: { Cd: 'BOOK' },
    BookgDt: { Dt: line.bookedOn },
    ...(line.bankId ? { AcctSvcrRef: line.bankId } : {}),
    NtryDtls: { TxDtls: { Refs: refs, RltdPties: parties, RmtInf: { Ustrd: piecesOf(line.purpose) } } },
  }
}

const builder = new XMLBuilder({
  ignoreAttributes: false,
  attributeNamePrefix: '@',
  textNodeName: '#',
  suppressEmptyNode: true,
  format: true,
})

/** Writes a camt.053.001.08 as banks do, one statement with one transaction to an entry. */
export const writeCamt = (statement: WrittenStatement, encoding: 'UTF-8' | 'windows-1251' = 'UTF-8'): string => {
  const { iban, startsOn, endsOn, opening, closing, lines } = statement
  const madeAt = `${endsOn}T18:30:00`
  const body = {
    Id: endsOn,
    CreDtTm: madeAt,
    FrToDt: { FrDtTm: `${startsOn}T00:00:00`, ToDtTm: `${endsOn}T23:59:59` },
    Acct: { Id: { IBAN: iban }, Ccy: 'UAH' },
    Bal: [balance('OPBD', opening, startsOn), balance('CLBD', closing, endsOn)].flat(),
    Ntry: lines.map(entryOf),
  }
  return builder.build({
    '?xml': { '@version': '1.0', '@encoding': encoding },
    Document: {
      '@xmlns': 'urn:iso:std:iso:20022:tech:xsd:camt.053.001.08',
      BkToCstmrStmt: { GrpHdr: { MsgId: `${iban}-${endsOn}`, CreDtTm: madeAt }, Stmt: body },
    },
  })
}
