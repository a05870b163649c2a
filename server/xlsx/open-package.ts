import { crc32 } from 'node:zlib'
import { type Entry, fromBufferPromise, type ZipFile } from 'yauzl'

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
  part: (path: string, most?: number) => Promise<Uint8Array | null>
}

/** Unpacked, a workbook of 200 000 lines has some 60 MB; one that promises more than this is a bomb. */
const mostUnpacked = 250 * 1024 * 1024
const mostParts = 500

const samePath = (path: string): string => path.replaceAll('\\', '/').replace(/^\//, '').toLowerCase()

const entriesOf = async (zip: ZipFile): Promise<Map<string, Entry>> => {
  if (zip.entryCount > mostParts) throw new WorkbookUnread('too_big', `${zip.entryCount} parts`)
  const entries = new Map<string, Entry>()
  let promised = 0
  for await (const entry of zip.eachEntry()) {
    entries.set(samePath(entry.fileNameRaw.toString('utf8')), entry)
    promised += entry.uncompressedSize
  }
  if (promised > mostUnpacked) throw new WorkbookUnread('too_big', `${promised} bytes`)
  return entries
}

const unpack = async (zip: ZipFile, entry: Entry, most: number): Promise<Uint8Array> => {
  if (entry.isEncrypted()) throw new WorkbookUnread('protected', 'a zip with a password')
  if (entry.uncompressedSize > most) throw new WorkbookUnread('too_big', `a part of ${entry.uncompressedSize} bytes`)
  // Into one piece of its size, and not into small ones that are joined, for both would be held at once.
  const part = Buffer.alloc(entry.uncompressedSize)
  let filled = 0
  for await (const piece of await zip.openReadStreamPromise(entry)) filled += piece.copy(part, filled)
  // A figure of which a sign has changed on the way would be read as another figure; yauzl looks at the sizes alone.
  if (crc32(part) !== entry.crc32) throw new Error('a part that is not what was packed')
  return part
}

/**
 * Opens a zip at its directory. Throws `WorkbookUnread` where it has more than 500 parts or would unpack to more than
 * 250 MB, another error where it is no zip; `part` throws where a part is not what its writer packed, is locked by a
 * password, or is larger than it may be.
 */
export const openPackage = async (bytes: Uint8Array): Promise<Package> => {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  // Names are looked up in the directory alone, never on a disk: they may begin with a slash.
  const zip = await fromBufferPromise(buffer, { decodeStrings: false })
  const entries = await entriesOf(zip)
  return {
    has: (path) => entries.has(samePath(path)),
    part: async (path, most = mostUnpacked) => {
      const entry = entries.get(samePath(path))
      return entry ? unpack(zip, entry, most) : null
    },
  }
}
