import sharp from 'sharp'
import { largestPicture } from './file-limits.ts'

// Pictures come from strangers: no loader but those of JPEG and PNG may run (sharp would also read SVG, TIFF, PDF), and
// what belongs to one consumer is not cached for the next. Decoding runs on libuv's threads, one picture on one thread.
// This holds for the whole process, the workers that draw photos among it: they are started by what imports this file.
sharp.block({ operation: ['VipsForeignLoad'] })
sharp.unblock({ operation: ['VipsForeignLoadJpegBuffer', 'VipsForeignLoadPngBuffer'] })
sharp.cache(false)
sharp.concurrency(1)

/** Opens JPEG bytes for decoding. Fails on a cut file and on more than `largestPicture` pixels. */
export const decodeJpeg = (bytes: Buffer) =>
  sharp(bytes, { failOn: 'truncated', limitInputPixels: largestPicture, sequentialRead: true })
