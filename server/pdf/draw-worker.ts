import { Refusal } from '../errors.ts'
import { drawDocument, type PdfJob } from './draw-document.ts'
import { sheetSchemas } from './sheets.ts'

/** What a worker says: that it is there; then of each job the file, a refusal of the wording, or a failure that is nobody's input. */
export type DrawReply =
  | { ready: true }
  | { bytes: Uint8Array<ArrayBuffer> }
  | { refusal: { code: string; message: string; errors: Refusal['errors'] } }
  | { failure: string }

// Who stops the office from a terminal stops this process too: it first draws what was asked for, and ends with the office.
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => undefined)
process.once('disconnect', () => process.exit())

process.on('message', (job: PdfJob) => {
  answer(job).then((reply) => process.send?.(reply))
})
process.send?.({ ready: true } satisfies DrawReply)

const answer = async (job: PdfJob): Promise<DrawReply> => {
  try {
    sheetSchemas[job.kind].parse(job.data)
    return { bytes: new Uint8Array(await drawDocument(job)) }
  } catch (error) {
    if (!(error instanceof Refusal))
      return { failure: error instanceof Error ? (error.stack ?? error.message) : String(error) }
    const { code, message, errors } = error
    return { refusal: { code, message, errors } }
  }
}
