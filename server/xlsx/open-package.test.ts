import { strToU8, unzipSync, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { openFirstSheet } from './open-first-sheet.ts'
import { openPackage, WorkbookUnread } from './open-package.ts'
import { main, office, packed, rowsOf } from './packed-workbook-fixture.ts'

const small = (): Uint8Array<ArrayBuffer> => packed({ sheet: '<row><c><v>32108</v></c></row>' })
const rows = [{ line: 1, cells: ['32108'] }]

const why = (bytes: Uint8Array): Promise<string> =>
  openFirstSheet(bytes).then(
    () => 'opened',
    (error) => (error instanceof WorkbookUnread ? error.why : String(error)),
  )

/** Where the entries of a zip's directory begin. */
const entriesIn = (bytes: Uint8Array): number[] => {
  const zip = Buffer.from(bytes)
  const found: number[] = []
  for (let at = zip.indexOf('PK\x01\x02'); at >= 0; at = zip.indexOf('PK\x01\x02', at + 1)) found.push(at)
  return found
}

/** The same zip as one that counts in eight bytes, as writers do that do not know how long a part will be. */
const counted8 = (bytes: Uint8Array): Uint8Array => {
  const zip = Buffer.from(bytes)
  const end = zip.length - 22
  const starts = entriesIn(bytes)
  const entries = starts.map((start, place) => {
    const entry = Buffer.from(zip.subarray(start, starts[place + 1] ?? end))
    const long = Buffer.alloc(28)
    long.writeUInt16LE(1, 0)
    long.writeUInt16LE(24, 2)
    for (const [at, from] of [24, 20, 42].entries()) {
      long.writeBigUInt64LE(BigInt(entry.readUInt32LE(from)), 4 + at * 8)
      entry.writeUInt32LE(0xffff_ffff, from)
    }
    entry.writeUInt16LE(28, 30)
    return Buffer.concat([entry, long])
  })
  const directory = Buffer.concat(entries)
  const at = starts[0] ?? 0
  const longEnd = Buffer.alloc(56)
  longEnd.writeUInt32LE(0x06064b50, 0)
  longEnd.writeBigUInt64LE(BigInt(starts.length), 32)
  longEnd.writeBigUInt64LE(BigInt(at), 48)
  const place = Buffer.alloc(20)
  place.writeUInt32LE(0x07064b50, 0)
  place.writeBigUInt64LE(BigInt(at + directory.length), 8)
  const last = Buffer.from(zip.subarray(end))
  last.fill(0xff, 8, 20)
  return Buffer.concat([zip.subarray(0, at), directory, longEnd, place, last])
}

describe('the zip of a workbook', () => {
  it('may keep its parts unpacked, or count in eight bytes', async () => {
    const stored = zipSync(unzipSync(small()), { level: 0 })
    for (const bytes of [small(), stored, counted8(small())]) {
      expect(await rowsOf(bytes)).toEqual(rows)
    }
  })

  it('of which a single sign has changed on the way is not read', async () => {
    const bytes = zipSync(unzipSync(small()), { level: 0 })
    const figure = Buffer.from(bytes).indexOf('32108')
    bytes[figure] = '8'.charCodeAt(0)
    expect(await why(bytes)).toContain('not what was packed')
  })

  it('that promises less than it holds is refused, not unpacked; one that promises too much is not begun', async () => {
    const bytes = packed({ sheet: '<row><c><v>1</v></c></row>'.repeat(20_000) })
    const view = new DataView(bytes.buffer)
    const promised = (entriesIn(bytes)[0] ?? 0) + 24
    view.setUint32(promised, 100, true)
    expect(await why(bytes)).toContain('too many bytes')
    view.setUint32(promised, 260 * 1024 * 1024, true)
    expect(await why(bytes)).toBe('too_big')
  })

  it('is not opened with more parts than any workbook has, nor with a part larger than it may be', async () => {
    const many = Object.fromEntries(Array.from({ length: 501 }, (_, at) => [`${at}.xml`, new Uint8Array()]))
    expect(await why(zipSync(many))).toBe('too_big')
    expect(await why(packed({ sheet: '', styles: ' '.repeat(9 * 1024 * 1024) }))).toBe('too_big')
    const { part } = await openPackage(zipSync({ 'a.xml': strToU8('аб') }))
    expect([(await part('A.xml', 4))?.length, await part('b.xml')]).toEqual([4, null])
  })

  it('with texts by the million is not read on', async () => {
    expect(await why(packed({ sheet: '', strings: '<si/>'.repeat(2_000_001) }))).toBe('too_big')
  })
})

describe('a zip that is no workbook', () => {
  const names = (...paths: string[]) => zipSync(Object.fromEntries(paths.map((path) => [path, strToU8('а')])))

  it('is told to be what it is', async () => {
    expect(await why(names('mimetype', 'content.xml', 'META-INF/manifest.xml'))).toBe('opendocument')
    expect(await why(names('[Content_Types].xml', 'xl/workbook.bin'))).toBe('binary')
    expect(await why(names('обхід.csv'))).toBe('no_workbook')
    const locked = Buffer.from(small())
    for (const at of entriesIn(locked)) locked.writeUInt16LE(1, at + 8)
    expect(await why(locked)).toBe('protected')
  })

  it('or lacks its sheet, its styles or its end is not opened', async () => {
    const workbook = `<workbook ${main} xmlns:r="${office}"><sheets><sheet name="1" r:id="s"/></sheets></workbook>`
    expect(await why(packed({ sheet: '', workbook }))).toContain('without a sheet')
    const { 'xl/styles.xml': lost, ...rest } = unzipSync(packed({ sheet: '', styles: '<cellXfs/>' }))
    expect(lost).toBeDefined()
    expect(await why(zipSync(rest))).toContain('lacks its styles')
    expect(await why(small().subarray(0, 300))).toContain('End of central directory')
  })
})
