import { randomUUID } from 'node:crypto'
import type { Server, ServerResponse } from 'node:http'
import type { Duplex } from 'node:stream'
import { problemText } from './problem.ts'

interface Complaint {
  status: number
  reason: string
  code: string
  detail: string
}

const tooLong: Complaint = {
  status: 431,
  reason: 'Request Header Fields Too Large',
  code: 'address_too_long',
  detail: 'Адреса або заголовки запиту задовгі: скоротіть відбір.',
}
const tooSlow: Complaint = {
  status: 408,
  reason: 'Request Timeout',
  code: 'too_slow',
  detail: 'Запит надходив надто довго: надішліть його ще раз.',
}
const unreadable: Complaint = {
  status: 400,
  reason: 'Bad Request',
  code: 'unreadable_request',
  detail: 'Запит не вдалося прочитати: це не правильний HTTP.',
}

const complaints = new Map<unknown, Complaint>([
  ['HPE_HEADER_OVERFLOW', tooLong],
  ['ERR_HTTP_REQUEST_TIMEOUT', tooSlow],
])

const answerOf = ({ status, reason, code, detail }: Complaint): string => {
  const body = problemText({ status, code, detail, id: randomUUID() })
  return [
    `HTTP/1.1 ${status} ${reason}`,
    'Content-Type: application/problem+json; charset=utf-8',
    `Content-Length: ${Buffer.byteLength(body)}`,
    'Cache-Control: no-store',
    'Connection: close',
    '',
    body,
  ].join('\r\n')
}

/**
 * Answers what is no readable HTTP, and so reaches no route, with a problem document as everything else is. A caller who
 * has gone, or is in the middle of an answer, is cut off: a second answer in it would be garbage.
 */
export const refuseUnreadable = (server: Server): void => {
  const latest = new WeakMap<Duplex, ServerResponse>()
  server.on('request', (request, response) => latest.set(request.socket, response))
  server.on('clientError', (error, socket) => {
    const answering = latest.get(socket)
    if (!socket.writable || (answering?.headersSent && !answering.writableFinished)) return socket.destroy()
    const complaint = ('code' in error && complaints.get(error.code)) || unreadable
    socket.end(answerOf(complaint), () => socket.destroy())
  })
}
