import { Worker } from 'node:worker_threads'
import { invalid, ranOutOfMemory, unavailable } from '../errors.ts'
import type { WhyUnread } from './open-package.ts'
import type { RowsReply, RowsRequest } from './read-rows-worker.ts'
import type { WorkbookRow } from './read-sheet.ts'

const start = new URL('./start-read-rows-worker.mjs', import.meta.url)
const resourceLimits = { maxOldGenerationSizeMb: 512 }
const timeoutMs = 60_000

/** A thread takes a core and up to half a gigabyte: one file at a time. */
let turn: Promise<void> = Promise.resolve()

const takeTurn = async (): Promise<() => void> => {
  const before = turn
  let pass = () => {}
  turn = new Promise((resolve) => {
    pass = resolve
  })
  await before
  return pass
}

const words: Readonly<Record<WhyUnread, string>> = {
  too_big: 'Файл Excel розпаковується в надто великий. Збережіть у ньому лише потрібний аркуш або надішліть CSV.',
  damaged: 'Файл Excel пошкоджено. Відкрийте його, збережіть ще раз як .xlsx або надішліть CSV.',
  protected: 'Файл Excel захищено паролем. Зніміть пароль, збережіть файл ще раз і надішліть його.',
  opendocument: 'Це таблиця LibreOffice (.ods). Збережіть її як .xlsx або CSV.',
  binary: 'Це двійкова книга Excel (.xlsb). Збережіть її як звичайну книгу .xlsx.',
  no_workbook:
    'Це архів або документ іншої програми, таблиці Excel у ньому немає. Надішліть саму таблицю: .xlsx або CSV.',
}

const refused = (why: WhyUnread) => invalid('damaged_workbook', 'Файл Excel не прочитано.', { files: words[why] })

const stopped = (reason: string) => {
  const refusal = unavailable('workbook_unavailable', 'Таблицю не вдалося прочитати. Спробуйте ще раз за хвилину.')
  refusal.cause = reason
  return refusal
}

const ask = (worker: Worker, request: RowsRequest): Promise<RowsReply> =>
  new Promise((resolve, reject) => {
    if (worker.threadId < 0) return reject(stopped('the worker ended'))
    const settle = (done: () => void) => {
      clearTimeout(timer)
      worker.off('message', onMessage).off('error', onError).off('exit', onExit)
      done()
    }
    const onMessage = (reply: RowsReply) => settle(() => resolve(reply))
    const onError = (error: Error) =>
      // Memory ran out while unpacking: the file is to blame. For anything else the office is.
      settle(() => (ranOutOfMemory(error) ? resolve({ refused: 'too_big' }) : reject(stopped(error.message))))
    const onExit = () => settle(() => reject(stopped('the worker ended')))
    const timer = setTimeout(() => settle(() => reject(stopped(`no answer in ${timeoutMs} ms`))), timeoutMs)
    worker.on('message', onMessage).on('error', onError).on('exit', onExit)
    worker.postMessage(request)
  })

/** Whether the bytes are those of an .xlsx workbook (a zip), whatever the file is called. */
export const isWorkbook = (bytes: Uint8Array): boolean =>
  bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 0x03 && bytes[3] === 0x04

/**
 * The rows of a workbook's first sheet as texts, one by one, at most `mostRows` of them: read in a thread of its own with
 * capped memory, after the unpacked size was looked at. Refuses `damaged_workbook` (422), and `workbook_unavailable` (503)
 * when the thread failed or took too long. (The streaming reader of exceljs is not used: it loses a part of a good file once
 * in ten thousand, and refuses sheets that stand before the workbook's own part or carry prefixes.)
 */
export async function* readWorkbookRows(bytes: Uint8Array, mostRows: number): AsyncGenerator<WorkbookRow> {
  const pass = await takeTurn()
  const worker = new Worker(start, { resourceLimits })
  // While rows are being taken nobody asks: a thread that dies then is told of when somebody does.
  worker.on('error', () => undefined)
  try {
    const opened = await ask(worker, { open: new Uint8Array(bytes), mostRows })
    if ('refused' in opened) throw refused(opened.refused)
    for (;;) {
      const reply = await ask(worker, { next: true })
      if ('refused' in reply) throw refused(reply.refused)
      if (!('rows' in reply)) throw stopped('the answers are out of order')
      yield* reply.rows
      if (reply.last) return
    }
  } finally {
    await worker.terminate()
    pass()
  }
}
