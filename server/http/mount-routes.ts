import express, { type Request, type RequestHandler, type Response, Router } from 'express'
import { forbidden, invalid, notFound, signedOut } from '../errors.ts'
import { type Actor, may } from '../may.ts'
import type { Office } from '../office.ts'
import { readInput } from '../read-input.ts'
import { answerOnce, findAnswer, fingerprintOf, type Repeatable } from './idempotency.ts'
import type { Access, Reply, Route, SessionDoor } from './route.ts'
import { sendReply } from './send-reply.ts'
import { refuseUnstorable } from './storable-json.ts'
import { readUpload, uploadedFiles } from './upload.ts'

/** Who is calling, as the mounting side knows it: the staff session, or the gateway's key. */
export interface Doorkeeper {
  actorOf: (request: Request) => Actor | null
  sessionOf: (request: Request) => SessionDoor
}

const nobody: Actor = { kind: 'system', name: 'public' }

const permits = (access: Access, actor: Actor): boolean => {
  if (access === 'signed_in') return actor.kind === 'staff'
  if (access === 'channel') return actor.kind === 'consumer'
  return access !== 'public' && may(actor, access)
}

const parseJson = express.json({ limit: '1mb', strict: true })

const bodyReaders = (route: Route): RequestHandler[] => {
  if (!route.upload) return route.body ? [parseJson] : []
  const takeFiles = readUpload(route.upload)
  if (!route.upload.orJson) return [takeFiles]
  return [(request, ...rest) => (request.is('multipart/form-data') ? takeFiles : parseJson)(request, ...rest)]
}

const repeatableOf = async (
  request: Request,
  actor: Actor,
  fingerprint: () => Promise<string>,
): Promise<Repeatable | null> => {
  const key = request.get('idempotency-key')
  if (key === undefined || request.method !== 'POST') return null
  if (key.length < 1 || key.length > 200) {
    throw invalid('bad_key', 'Ключ повтору має 1–200 знаків.', { 'Idempotency-Key': 'Задайте ключ на 1–200 знаків.' })
  }
  const scope =
    actor.kind === 'staff' ? `staff:${actor.id}` : actor.kind === 'consumer' ? `key:${actor.keyId}` : 'public'
  return { scope, key, fingerprint: await fingerprint() }
}

const paramsOf = (route: Route, request: Request): unknown => {
  const params = route.params?.safeParse(request.params)
  if (params && !params.success) throw notFound()
  return params?.data
}

const answer = async (
  route: Route,
  office: Office,
  doorkeeper: Doorkeeper,
  actor: Actor,
  request: Request,
): Promise<Reply> => {
  const params = paramsOf(route, request)
  const query = route.query && readInput(route.query, request.query)
  const files = uploadedFiles(request.files)
  if (route.body) refuseUnstorable(request.body)
  const body: unknown = route.body && readInput(route.body, request.body)
  const repeatable = await repeatableOf(request, actor, () =>
    fingerprintOf(office.seal, request.originalUrl, body, files),
  )
  const earlier = repeatable && (await findAnswer(office.db.reader, office.seal, repeatable))
  if (earlier) return earlier
  const call = {
    office,
    actor,
    params,
    query,
    body,
    files,
    session: doorkeeper.sessionOf(request),
    ip: request.ip ?? '',
    commit: (work: Parameters<typeof answerOnce>[3]) =>
      office.db.transaction((trx) => (repeatable ? answerOnce(trx, office, repeatable, work) : work(trx))),
  }
  return route.handler(call as never)
}

const handlerOf =
  (route: Route, office: Office, doorkeeper: Doorkeeper): RequestHandler =>
  async (request: Request, response: Response) => {
    const actor = doorkeeper.actorOf(request) ?? nobody
    const reply = await answer(route, office, doorkeeper, actor, request)
    await sendReply(response, reply)
  }

/** Refuses what lies outside the actor's scope before a byte of the body is read. */
const gateOf = (route: Route, office: Office, doorkeeper: Doorkeeper): RequestHandler[] => {
  const { scope } = route
  if (!scope) return []
  return [
    async (request, _response, next) => {
      await scope(office, doorkeeper.actorOf(request) ?? nobody, paramsOf(route, request) as never)
      next()
    },
  ]
}

const guardOf =
  (route: Route, doorkeeper: Doorkeeper): RequestHandler =>
  (request, _response, next) => {
    if (route.may === 'public') return next()
    const actor = doorkeeper.actorOf(request)
    if (!actor) return next(signedOut())
    next(permits(route.may, actor) ? undefined : forbidden())
  }

/** The first word of a path: which room answers it. */
const roomOf = (path: string): string => path.split('/', 2)[1] ?? ''

/**
 * Mounts routes on Express, each behind its permission, in this order: permission, scope, body, handler. The room is looked
 * up by the path's first word: trying the patterns of all rooms in turn would cost as much as a page's query.
 */
export const mountRoutes = (routes: readonly Route[], office: Office, doorkeeper: Doorkeeper): Router => {
  const rooms = new Map<string, Router>()
  for (const route of routes) {
    const room = rooms.get(roomOf(route.path)) ?? Router({ caseSensitive: true })
    rooms.set(roomOf(route.path), room)
    room[route.method](
      route.path,
      guardOf(route, doorkeeper),
      ...gateOf(route, office, doorkeeper),
      ...bodyReaders(route),
      handlerOf(route, office, doorkeeper),
    )
  }
  const router = Router({ caseSensitive: true })
  router.use((request, response, next) => {
    const room = rooms.get(roomOf(request.path))
    if (room) room(request, response, next)
    else next()
  })
  return router
}
