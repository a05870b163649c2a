import { once } from 'node:events'
import { PassThrough, type Readable } from 'node:stream'
import { crc32, createDeflateRaw } from 'node:zlib'
import { Zip, type ZipInputFile } from 'fflate'

/** A part of the zip that is being written; parts come one after another. */
export interface ZipPart {
  /** Waits while whoever takes the zip is busy. */
  write: (text: string) => Promise<void>
  end: () => Promise<void>
}

/** A zip written as it comes; its bytes have to be read from `output` meanwhile. */
export interface ZipPen {
  output: Readable
  begin: (name: string) => ZipPart
  end: () => void
}

/** Level 1 packs three times as fast as 6 and a quarter looser (measured.md §4). */
const level = 1
const chunkSize = 1 << 16
/** Rows are written while others are packed on zlib's thread: so much may wait for it. */
const waitingBytes = 1 << 20
/** A zip without the extension for larger ones counts in four bytes. */
const longest = 0xffff_ffff
/** The zip names no hour, so that the same rows give the same bytes. */
const mtime = new Date(2000, 0, 1, 12)

const tooLarge = (): Error => Object.assign(new Error('the file would be larger than 4 GB'), { code: 'EFBIG' })

/** Begins a zip: packed and summed up by zlib's own threads and code, put together by fflate. */
export const streamZip = (): ZipPen => {
  const output = new PassThrough({ highWaterMark: chunkSize })
  let length = 0
  const zip = new Zip((error, chunk, isLast) => {
    if (error) return void output.destroy(error)
    length += chunk.length
    if (length > longest) return void output.destroy(tooLarge())
    output.write(chunk)
    if (isLast) output.end()
  })
  return {
    output,
    begin: (name) => {
      const file: ZipInputFile = { filename: name, size: 0, crc: 0, compression: 8, mtime }
      zip.add(file)
      const packing = createDeflateRaw({ level, chunkSize, ...{ writableHighWaterMark: waitingBytes } })
      const pump = async (): Promise<void> => {
        for await (const chunk of packing) {
          file.ondata?.(null, new Uint8Array(chunk), false)
          if (output.writableNeedDrain) await once(output, 'drain')
        }
        if (file.size > longest) throw tooLarge()
        file.ondata?.(null, new Uint8Array(0), true)
      }
      const pumping = pump()
      pumping.catch((error) => output.destroy(error))
      return {
        write: async (text) => {
          const bytes = Buffer.from(text)
          file.crc = crc32(bytes, file.crc)
          file.size += bytes.length
          if (!packing.write(bytes)) await Promise.race([once(packing, 'drain'), pumping])
        },
        end: async () => {
          packing.end()
          await pumping
        },
      }
    },
    end: () => zip.end(),
  }
}
