import { once } from 'node:events'
import { createWriteStream } from 'node:fs'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { crc32, createDeflateRaw } from 'node:zlib'
import BetterSqlite3 from 'better-sqlite3'
import { consumptionPages, type ExportedAccount } from '../consumption-export/consumption-page-views.ts'
import type { Cells } from '../db/open-snapshot.ts'

// The floor under an export: the same statements, each row written into XML by hand with its references, through zlib of
// the same level, at the same priority; no sealing, no progress, no rule.

const xml = (text: string): string =>
  /[&<>]/.test(text) ? text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;') : text

const textCell = (letter: string, row: number, text: string): string =>
  `<c r="${letter}${row}" s="1" t="inlineStr"><is><t>${xml(text)}</t></is></c>`

const serialOf = (period: number): number =>
  Date.UTC(Math.floor(period / 100), (period % 100) - 1, 1) / 86_400_000 + 25_569

const rowOf = (row: number, account: ExportedAccount, [, period, meter, , hundredths]: Cells): string =>
  `<row r="${row}">${textCell('A', row, account.number)}${textCell('B', row, account.consumer)}${textCell(
    'C',
    row,
    account.address,
  )}${textCell('D', row, account.district)}<c r="E${row}" s="2"><v>${serialOf(Number(period))}</v></c>${textCell(
    'F',
    row,
    String(meter),
  )}${textCell('G', row, 'спожита')}<c r="H${row}" s="3"><v>${Number(hundredths) / 100}</v></c></row>`

/** What the floor is to write. */
export interface BareOrder {
  folder: string
  place: string
  periods: number[]
}

const write = async ({ folder, place, periods }: BareOrder): Promise<number> => {
  const file = new BetterSqlite3(join(folder, 'oblik.sqlite'), { readonly: true })
  const compiled = new Map<string, BetterSqlite3.Statement<unknown[], Cells>>()
  const read = (sql: string, values: readonly (string | number)[]): Cells[] => {
    const statement = compiled.get(sql) ?? file.prepare<unknown[], Cells>(sql).raw()
    compiled.set(sql, statement)
    return statement.all(...values)
  }
  const packed = createDeflateRaw({ level: 1 })
  const flowing = pipeline(packed, createWriteStream(place))
  let [row, sum] = [0, 0]
  for await (const page of consumptionPages(read, { accounts: null, districtId: null, periods, kinds: [1] })) {
    const byId = new Map(page.accounts.map((account) => [account.id, account]))
    let text = ''
    for (const volume of page.volumes) {
      const account = byId.get(Number(volume[0]))
      if (!account) continue
      row += 1
      text += rowOf(row, account, volume)
    }
    const bytes = Buffer.from(text)
    sum = crc32(bytes, sum)
    if (!packed.write(bytes)) await once(packed, 'drain')
  }
  packed.end()
  await flowing
  file.close()
  return row
}

process.once('message', async (order: BareOrder) => {
  process.send?.(await write(order), () => process.exit(0))
})
