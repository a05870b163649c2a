import { randomBytes } from 'node:crypto'
import type { Knex } from 'knex'
import { recordAudit } from '../audit/record-audit.ts'
import type { SystemActor } from '../may.ts'
import type { Office } from '../office.ts'
import { insertGatewayKey, revokeGatewayKeys } from './gateway-key-store.ts'

/**
 * Makes a key for a channel that vouches for its users itself (the cabinet, a mobile application) and gives it, to be told
 * once: only its keyed index is stored. Keys made earlier under the same name are revoked.
 */
export const makeGatewayKey = async (
  trx: Knex.Transaction,
  office: Pick<Office, 'clock' | 'seal'>,
  actor: SystemActor,
  name: string,
): Promise<string> => {
  const key = randomBytes(32).toString('base64url')
  const now = office.clock.now().toISOString()
  const revoked = await revokeGatewayKeys(trx, name, now)
  const id = await insertGatewayKey(trx, { name, keyIndex: office.seal.index(key), createdAt: now })
  const note = `${name}, ${revoked} revoked`
  await recordAudit(trx, office, actor, { action: 'create', resource: 'gateway_keys', resourceId: id, note })
  return key
}
