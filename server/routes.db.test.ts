import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { apiRoutes } from './app.ts'
import { gatewayDocumentRoutes } from './gateway/gateway-document-routes.ts'
import { gatewayRoutes } from './gateway/gateway-routes.ts'
import type { Route } from './http/route.ts'
import { permissions } from './staff/roles.ts'
import { makeApp, type TestApp } from './testing/make-app.ts'

/** The only doors that stand open; a new one is opened here first, on purpose. */
const open = ['delete /session', 'get /session/options', 'post /session']

const openAtTheGateway = ['get /openapi.json', 'get /services']

let house: TestApp

beforeAll(async () => {
  house = await makeApp()
})
afterAll(() => house.close())

const nameOf = ({ method, path }: Route): string => `${method} ${path}`
const addressOf = ({ path }: Route): string => path.replaceAll(/:\w+/g, '1')
const gateway = [...gatewayRoutes, ...gatewayDocumentRoutes]

describe('the routes of the API', () => {
  it('are each mounted once', () => {
    const names = apiRoutes.map(nameOf)
    expect(names.filter((name, place) => names.indexOf(name) !== place)).toEqual([])
  })

  it('stand open to the public only where this page says so', () => {
    expect(
      apiRoutes
        .filter((route) => route.may === 'public')
        .map(nameOf)
        .sort(),
    ).toEqual(open)
  })

  it('stand open at the gateway where it describes itself and publishes the price list', () => {
    expect(
      gateway
        .filter((route) => route.may === 'public')
        .map(nameOf)
        .sort(),
    ).toEqual(openAtTheGateway)
  })

  it('otherwise ask for a permission of the role matrix, or at least for somebody signed in', () => {
    const known = new Set<string>([...Object.keys(permissions), 'signed_in', 'public'])
    expect(apiRoutes.filter((route) => !known.has(route.may)).map(nameOf)).toEqual([])
  })

  it('are not shadowed: a fixed address stands before one with a parameter that would take it', () => {
    const shadowed = apiRoutes.filter((route, place) => {
      if (route.path.includes(':')) return false
      return apiRoutes.slice(0, place).some((earlier) => {
        const pattern = new RegExp(`^${earlier.path.replaceAll(/:\w+/g, '[^/]+')}$`)
        return earlier.method === route.method && earlier.path.includes(':') && pattern.test(route.path)
      })
    })
    expect(shadowed.map(nameOf)).toEqual([])
  })
})

const guarded = apiRoutes.filter((route) => route.may !== 'public')
const named = (routes: readonly Route[]) => routes.map((route) => [nameOf(route), route] as const)

describe('the anonymous', () => {
  it.each(named(guarded))('is refused %s before anything is looked at', async (_name, route) => {
    const { status, body } = await house.anonymous()[route.method](`/api${addressOf(route)}`)
    expect([status, body.code]).toEqual([401, 'signed_out'])
  })

  it.each(named(gateway.filter((route) => route.may !== 'public')))(
    'is refused %s of the gateway',
    async (_name, route) => {
      const { status } = await house.anonymous()[route.method](`/gateway/v1${addressOf(route)}`)
      expect(status).toBe(401)
    },
  )
})

describe('another site', () => {
  it.each(named(apiRoutes.filter(({ method }) => method !== 'get')))('is refused %s', async (_name, route) => {
    const call = house
      .anonymous()
      [route.method](`/api${addressOf(route)}`)
      .set('Origin', 'https://evil.example')
    expect((await call).status).toBe(403)
  })
})
