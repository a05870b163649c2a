import { crc32, inflateRawSync } from 'node:zlib'

/** Why a workbook is not read: a stable word for which `read-rows.ts` has the sentence. */
export type WhyUnread = 'too_big' | 'damaged' | 'protected' | 'opendocument' | 'binary' | 'no_workbook'

/** Thrown where a file is told to be something else than a workbook that can be read. */
export class WorkbookUnread extends Error {
  readonly why: WhyUnread

  constructor(why: WhyUnread, message: string) {
    super(message)
    this.why = why
  }
}

/** The zip that a workbook is, by its own directory. */
export interface Package {
  has: (path: string) => boolean
  /** A part's bytes by its path, whatever case and slashes its writer used; null where there is none. */
  part: (path: string, most?: number) => Uint8Array | null
}

/** Unpacked, a workbook of 200 000 lines has some 60 MB; one that promises more than this is a bomb. */
const mostUnpacked = 250 * 1024 * 1024
const mostParts = 500

interface Entry {
  at: number
  method: number
  locked: boolean
  crc: number
  packed: number
  unpacked: number
}

const marks = { file: 0x04034b50, entry: 0x02014b50, end: 0x06054b50, longEnd: 0x06064b50, longEndPlace: 0x07064b50 }
const endLength = 22
const longestComment = 0xffff
/** Where a number has no room in four bytes, it stands in eight elsewhere. */
const elsewhere = 0xffff_ffff
const longNumbers = 1

const samePath = (path: string): string => path.replaceAll('\\', '/').replace(/^\//, '').toLowerCase()

/** Where the directory begins and how many entries it has. */
const directoryOf = (bytes: Buffer): { at: number; count: number } => {
  const from = Math.max(0, bytes.length - endLength - longestComment)
  const end = bytes.subarray(from).lastIndexOf(Buffer.from('PK\x05\x06')) + from
  if (end < from) throw new Error('a zip without its directory')
  const place = end - 20
  if (place < 0 || bytes.readUInt32LE(place) !== marks.longEndPlace) {
    return { at: bytes.readUInt32LE(end + 16), count: bytes.readUInt16LE(end + 10) }
  }
  const long = Number(bytes.readBigUInt64LE(place + 8))
  if (bytes.readUInt32LE(long) !== marks.longEnd) throw new Error('a zip without its directory')
  return { at: Number(bytes.readBigUInt64LE(long + 48)), count: Number(bytes.readBigUInt64LE(long + 32)) }
}

/** The numbers of eight bytes that an entry adds for those that had no room in it. */
const longNumbersIn = (extra: Buffer): number[] => {
  for (let at = 0; at + 4 <= extra.length; ) {
    const length = extra.readUInt16LE(at + 2)
    if (extra.readUInt16LE(at) === longNumbers) {
      const block = extra.subarray(at + 4, at + 4 + length)
      return Array.from({ length: Math.floor(block.length / 8) }, (_, place) =>
        Number(block.readBigUInt64LE(place * 8)),
      )
    }
    at += 4 + length
  }
  return []
}

const entriesOf = (bytes: Buffer): Map<string, Entry> => {
  const entries = new Map<string, Entry>()
  let { at, count } = directoryOf(bytes)
  let promised = 0
  if (count > mostParts) throw new WorkbookUnread('too_big', `${count} parts`)
  for (; count > 0; count -= 1) {
    if (bytes.readUInt32LE(at) !== marks.entry) throw new Error('an entry that is none')
    const name = at + 46
    const extra = name + bytes.readUInt16LE(at + 28)
    const next = extra + bytes.readUInt16LE(at + 30)
    const long = longNumbersIn(bytes.subarray(extra, next))
    const sized = (place: number): number => {
      const number = bytes.readUInt32LE(at + place)
      return number === elsewhere ? (long.shift() ?? number) : number
    }
    // In this order they stand among the long ones too.
    const [unpacked, packed, begins] = [sized(24), sized(20), sized(42)]
    entries.set(samePath(bytes.toString('utf8', name, extra)), {
      ...{ at: begins, packed, unpacked },
      method: bytes.readUInt16LE(at + 10),
      locked: (bytes.readUInt16LE(at + 8) & 1) !== 0,
      crc: bytes.readUInt32LE(at + 16),
    })
    promised += unpacked
    at = next + bytes.readUInt16LE(at + 32)
  }
  if (promised > mostUnpacked) throw new WorkbookUnread('too_big', `${promised} bytes`)
  return entries
}

const unpack = (bytes: Buffer, { at, method, locked, crc, packed, unpacked }: Entry, most: number): Uint8Array => {
  if (locked) throw new WorkbookUnread('protected', 'a zip with a password')
  if (unpacked > most) throw new WorkbookUnread('too_big', `a part of ${unpacked} bytes`)
  if (bytes.readUInt32LE(at) !== marks.file) throw new Error('a part that is none')
  const begins = at + 30 + bytes.readUInt16LE(at + 26) + bytes.readUInt16LE(at + 28)
  const kept = bytes.subarray(begins, begins + packed)
  if (method !== 0 && method !== 8) throw new Error('a part packed in an unknown way')
  // Unpacked into one piece of its size, and not into small ones that are joined, for both would be held at once.
  const room = unpacked + 64
  const part = method === 0 ? kept : inflateRawSync(kept, { chunkSize: room, maxOutputLength: room })
  // A figure of which a sign has changed on the way would be read as another figure.
  if (part.length !== unpacked || crc32(part) !== crc) throw new Error('a part that is not what was packed')
  return part
}

/**
 * Opens a zip at its directory. Throws `WorkbookUnread` where it has more than 500 parts or would unpack to more than
 * 250 MB, another error where it is no zip; `part` throws where a part is not what its writer packed, is locked by a
 * password, or is larger than it may be.
 */
export const openPackage = (given: Uint8Array): Package => {
  const bytes = Buffer.from(given.buffer, given.byteOffset, given.byteLength)
  const entries = entriesOf(bytes)
  return {
    has: (path) => entries.has(samePath(path)),
    part: (path, most = mostUnpacked) => {
      const entry = entries.get(samePath(path))
      return entry ? unpack(bytes, entry, most) : null
    },
  }
}
