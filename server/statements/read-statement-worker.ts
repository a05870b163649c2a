import { parentPort } from 'node:worker_threads'
import { Refusal } from '../errors.ts'
import { type CsvSuggestion, suggestMapping } from './csv-mapping.ts'
import type { CsvMapping } from './csv-mapping-schema.ts'
import type { ParsedLine, ParsedStatement } from './parsed-statement.ts'
import { readStatement } from './read-statement.ts'

/** What a worker is asked: to read a file, to guess its columns, or to hand over the next lines of what it has read. */
export type ReadRequest =
  | { read: Uint8Array<ArrayBuffer>; mapping: CsvMapping | undefined }
  | { suggest: Uint8Array<ArrayBuffer> }
  | { next: true }

/** What it answers: the statement without its lines, then lines in slices until one is the last; a guess; or a refusal. */
export type ReadReply =
  | { statement: Omit<ParsedStatement, 'lines'> }
  | { lines: ParsedLine[]; last: boolean }
  | { suggested: CsvSuggestion }
  | { refusal: { code: string; message: string; errors: Refusal['errors']; extra: Refusal['extra'] } }
  | { failure: string }

/** Receiving a line costs the office microseconds: a slice of this size stays far below a millisecond's pause. */
const sliceSize = 400

let waiting: ParsedLine[] = []
let sent = 0

const answer = (request: ReadRequest): ReadReply => {
  if ('suggest' in request) return { suggested: suggestMapping(request.suggest) }
  if ('read' in request) {
    const { lines, ...statement } = readStatement(request.read, request.mapping)
    ;[waiting, sent] = [lines, 0]
    return { statement }
  }
  const lines = waiting.slice(sent, sent + sliceSize)
  sent += lines.length
  const last = sent >= waiting.length
  if (last) waiting = []
  return { lines, last }
}

const refusalOf = (error: unknown): ReadReply => {
  if (!(error instanceof Refusal)) {
    return { failure: error instanceof Error ? (error.stack ?? error.message) : String(error) }
  }
  const { code, message, errors, extra } = error
  return { refusal: { code, message, errors, extra } }
}

parentPort?.on('message', (request: ReadRequest) => {
  let reply: ReadReply
  try {
    reply = answer(request)
  } catch (error) {
    reply = refusalOf(error)
  }
  parentPort?.postMessage(reply)
})
