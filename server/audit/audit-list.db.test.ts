import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { makeApp, type TestApp } from '../testing/make-app.ts'
import { recordAudit } from './record-audit.ts'

let house: TestApp

beforeAll(async () => {
  house = await makeApp()
  const manager = house.actor('manager')
  await house.office.db.transaction(async (trx) => {
    for (const districtId of [1, 8, null]) {
      const deed = { action: 'open', resource: 'attachments', resourceId: `scan-${districtId}`, districtId }
      await recordAudit(trx, house.office, manager, deed)
    }
  })
})
afterAll(() => house.close())

const listed = async (persona: 'manager' | 'administrator', filter: object) => {
  const agent = await house.as(persona)
  return agent
    .get('/api/audit')
    .query({ filter: JSON.stringify(filter), sort: '["id","DESC"]' })
    .expect(200)
}

describe('the audit list', () => {
  it('tells who looked at which scan', async () => {
    const { body } = await listed('manager', { resource: 'attachments', resourceId: 'scan-8' })
    expect(body).toMatchObject([
      { by: house.actor('manager').name, action: 'open', resourceId: 'scan-8', at: '2026-11-18T08:00:00.000Z' },
    ])
    const answer = await listed('manager', { q: 'scan-1' })
    expect(answer.get('Content-Range')).toBe('audit 0-0/1')
  })

  it('shows the manager of a REM that REM alone, and no other page of it', async () => {
    const admin = await house.as('administrator')
    const id = house.actor('manager').id
    await admin.put(`/api/staff/${id}`).send({ version: 0, districtId: 8 }).expect(200)
    const { body } = await listed('manager', { resource: 'attachments' })
    expect(body.map(({ resourceId }: { resourceId: string }) => resourceId)).toEqual(['scan-8'])
    const all = await listed('administrator', { resource: 'attachments' })
    expect(all.body).toHaveLength(3)
    const outside = all.body.find(({ districtId }: { districtId: number }) => districtId === 1)
    await (await house.as('manager')).get(`/api/audit/${outside.id}`).expect(404)
  })

  it('is no business of clerks, dispatchers and operators', async () => {
    for (const persona of ['clerkZhytomyr', 'dispatcherZhytomyr', 'operator'] as const) {
      await (await house.as(persona)).get('/api/audit').expect(403)
    }
  })
})
