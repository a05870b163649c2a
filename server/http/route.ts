import type { Knex } from 'knex'
import type { ZodType, z } from 'zod'
import type { Actor, StaffActor } from '../may.ts'
import type { Office } from '../office.ts'
import type { Permission } from '../staff/roles.ts'

/** Who may call a route: a staff permission, anybody signed in, a gateway key, or (written out) the public. */
export type Access = Permission | 'signed_in' | 'channel' | 'public'

/** A file as it came in a multipart form: whole in memory, its name decoded as UTF-8, its type not yet believed. */
export interface UploadedFile {
  field: string
  name: string
  bytes: Buffer
}

/** The door of the staff session; every entrance gives the session a new id. */
export interface SessionDoor {
  /** Checks the username and password of the body and opens a session. Refuses `wrong_credentials`, `blocked` (401). */
  signIn: () => Promise<StaffActor>
  /** Opens the session anew after a change of one's own password. */
  renew: () => Promise<void>
  signOut: () => Promise<void>
  /** Drops what is remembered of a member of staff: to be called after a change, so that it holds at once. */
  forget: (staffId: number) => void
}

/** One request as a handler sees it: parsed, permitted, without Express. */
export interface Call<P, Q, B> {
  office: Office
  actor: Actor
  params: P
  query: Q
  body: B
  files: UploadedFile[]
  session: SessionDoor
  ip: string
  /**
   * Opens the call's one transaction and answers with what `work` returns. Under an `Idempotency-Key` the answer is
   * remembered in the same transaction, and a repeated call gets it again instead of doing the work twice.
   */
  commit: (work: (trx: Knex.Transaction) => Promise<Reply>) => Promise<Reply>
}

/** A page of a list; the edge turns `total` into Content-Range. */
export interface ListReply {
  resource: string
  rows: readonly unknown[]
  offset: number
  total: number
}

export interface FileReply {
  bytes: Buffer
  mediaType: string
  name: string
}

/** A file that is sent as it is read, a long one never whole in memory. */
export interface FlowReply {
  chunks: AsyncIterable<Buffer>
  size: number
  mediaType: string
  name: string
}

/** A picture or film that a page shows, in byte ranges where asked; `tag` changes with its content. */
export interface MediaReply {
  mediaType: string
  name: string
  size: number
  tag: string
  /** Called only when its bytes are to be sent. */
  open: () => Promise<Buffer>
}

export type Reply =
  | { status?: number; body: unknown; headers?: Record<string, string> }
  | { list: ListReply }
  | { file: FileReply }
  | { flow: FlowReply }
  | { media: MediaReply }
  | { status: 204 }

export interface Route {
  method: 'get' | 'post' | 'put' | 'delete'
  path: string
  may: Access
  params?: ZodType
  query?: ZodType
  body?: ZodType
  /** Takes multipart files (field `files`) of at most this many bytes each; `orJson`: or a plain JSON body without any. */
  upload?: { largest: number; most: number; orJson?: true }
  /** Asked before the body is looked at: throws 404 where the record lies outside the actor's scope. */
  scope?: (office: Office, actor: Actor, params: never) => Promise<unknown>
  handler: (call: Call<never, never, never>) => Promise<Reply>
}

type Parsed<T extends ZodType | undefined> = T extends ZodType ? z.output<T> : undefined

/** Declares a route. Without `may` it does not compile; `params`, `query` and `body` type what the handler gets. */
export const route = <
  P extends ZodType | undefined = undefined,
  Q extends ZodType | undefined = undefined,
  B extends ZodType | undefined = undefined,
>(
  declared: Omit<Route, 'params' | 'query' | 'body' | 'scope' | 'handler'> & {
    params?: P
    query?: Q
    body?: B
    scope?: (office: Office, actor: Actor, params: Parsed<P>) => Promise<unknown>
    handler: (call: Call<Parsed<P>, Parsed<Q>, Parsed<B>>) => Promise<Reply>
  },
): Route => declared as Route
