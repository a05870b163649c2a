import { Router } from 'express'
import { mountRoutes } from '../http/mount-routes.ts'
import type { Office } from '../office.ts'
import { openChannelDoor } from './channel-door.ts'
import { gatewayConsumptionRoutes } from './gateway-consumption-routes.ts'
import { gatewayDocumentRoutes } from './gateway-document-routes.ts'
import { gatewayReadingRoutes } from './gateway-reading-routes.ts'
import { gatewayRoutes } from './gateway-routes.ts'
import { limitChannel } from './limit-channel.ts'

/** The consumer channel's HTTP face, to be mounted at `/gateway/v1`: key, limit, routes. */
export const gatewayRouter = (office: Office): Router => {
  const { authenticate, refuseWrongKey, doorkeeper } = openChannelDoor(office)
  const router = Router()
  router.use(authenticate, limitChannel(doorkeeper), refuseWrongKey)
  router.use(
    mountRoutes(
      [...gatewayRoutes, ...gatewayConsumptionRoutes, ...gatewayReadingRoutes, ...gatewayDocumentRoutes],
      office,
      doorkeeper,
    ),
  )
  return router
}
