import { parentPort } from 'node:worker_threads'
import { PhotoError, type PhotoFault } from './photo-error.ts'
import { type ReadPhoto, readPhoto } from './read-photo.ts'

/** What the worker says: that it is there; then of each photo what became of it, why it is not taken, or a failure that is nobody's input. */
export type PhotoReply =
  | { ready: true }
  | { photo: Omit<ReadPhoto, 'copy'> & { copy: Uint8Array<ArrayBuffer> } }
  | { fault: PhotoFault }
  | { failure: string }

const answer = async (bytes: Uint8Array): Promise<PhotoReply> => {
  try {
    const { copy, ...photo } = await readPhoto(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength))
    return { photo: { ...photo, copy: new Uint8Array(copy) } }
  } catch (error) {
    if (error instanceof PhotoError) return { fault: error.fault }
    return { failure: error instanceof Error ? (error.stack ?? error.message) : String(error) }
  }
}

parentPort?.on('message', (bytes: Uint8Array) => {
  answer(bytes).then((reply) => parentPort?.postMessage(reply, 'photo' in reply ? [reply.photo.copy.buffer] : []))
})
parentPort?.postMessage({ ready: true } satisfies PhotoReply)
