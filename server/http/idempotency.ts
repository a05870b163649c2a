import type { Knex } from 'knex'
import { conflict, invalid } from '../errors.ts'
import type { Office } from '../office.ts'
import type { Seal } from '../seal/seal.ts'
import { openOwn, sealOwn } from '../seal/sealed-text.ts'
import { sha256Of } from '../seal/sha256-of.ts'
import { claimKey, keepAnswer, keptAnswer } from './answer-store.ts'
import type { Reply, UploadedFile } from './route.ts'

/** A call that may be repeated: who asks (`scope`), under which key, with which content. */
export interface Repeatable {
  scope: string
  key: string
  fingerprint: string
}

/**
 * What makes two calls the same: the address, the parsed fields and the hashes of the files, in their order. Keyed by the
 * seal: from a plain hash a passport's number could be found by trying them all.
 */
export const fingerprintOf = async (
  seal: Seal,
  address: string,
  body: unknown,
  files: readonly UploadedFile[],
): Promise<string> => {
  const told = [address, JSON.stringify(body ?? null)]
  for (const file of files) told.push(file.name, await sha256Of(file.bytes))
  return seal.index(told.join('\0'))
}

/**
 * The answer first given under this key, or null where it is new. Refuses `key_reused` (422) when the key came with
 * other content, `still_running` (409) while its first call has not been answered.
 */
export const findAnswer = async (knex: Knex, seal: Seal, asked: Repeatable): Promise<Reply | null> => {
  const row = await keptAnswer(knex, asked.scope, asked.key)
  if (!row) return null
  if (row.fingerprint !== asked.fingerprint) {
    throw invalid('key_reused', 'Цей ключ повтору вже використано для іншого запиту: надішліть із новим ключем.', {
      'Idempotency-Key': 'Візьміть новий ключ для нового запиту.',
    })
  }
  if (row.status === 0) throw conflict('still_running', 'Такий самий запит ще виконується: зачекайте й повторіть.')
  return { status: row.status, body: JSON.parse(openOwn(seal, row.answer)) }
}

/** Runs `work` and remembers its answer in the same transaction; a twin that committed meanwhile answers instead. */
export const answerOnce = async (
  trx: Knex.Transaction,
  { clock, seal }: Pick<Office, 'clock' | 'seal'>,
  asked: Repeatable,
  work: (trx: Knex.Transaction) => Promise<Reply>,
): Promise<Reply> => {
  if (!(await claimKey(trx, asked, clock.now()))) {
    const answer = await findAnswer(trx, seal, asked)
    if (answer) return answer
  }
  const reply = await work(trx)
  const status = 'status' in reply && reply.status ? reply.status : 200
  const body = 'body' in reply ? reply.body : null
  // It may hold a one-time password and does hold personal data.
  await keepAnswer(trx, asked, { status, answer: sealOwn(seal, JSON.stringify(body)) })
  return reply
}
