import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Database } from '../db/database.ts'
import { makeApp, type TestApp } from '../testing/make-app.ts'
import { recordAudit } from './record-audit.ts'
import { sealAudit } from './seal-audit.ts'
import { verifyAudit } from './verify-audit.ts'

let house: TestApp
let db: Database

beforeEach(async () => {
  house = await makeApp()
  db = house.office.db
})
afterEach(() => house.close())

const deeds = (count: number): Promise<void> =>
  db.transaction(async (trx) => {
    for (let place = 1; place <= count; place += 1) {
      const deed = { action: 'test', resource: 'tests', resourceId: place, fields: ['поле'], note: 'Її «примітка»' }
      await recordAudit(trx, house.office, house.actor('manager'), deed)
    }
  })

/** What somebody with the database in their hands would do: the guards are taken away first. */
const tamper = (statement: string, table = 'audit'): Promise<void> =>
  db.transaction(async (trx) => {
    const on = db.engine === 'postgres' ? ` on ${table}` : ''
    await trx.raw(`drop trigger ${table}_no_update${on}`)
    await trx.raw(`drop trigger ${table}_no_delete${on}`)
    await trx.raw(statement)
  })

describe('the audit log', () => {
  it('only grows: the database itself refuses to change or delete a row, or a link of the chain', async () => {
    await deeds(1)
    await sealAudit(house.office)
    for (const table of ['audit', 'audit_chain']) {
      await expect(db.transaction((trx) => trx(table).delete())).rejects.toThrow(`${table} is append-only`)
    }
    const change = db.transaction((trx) => trx('audit').update({ note: 'інше' }))
    await expect(change).rejects.toThrow('audit is append-only')
  })

  it('is sealed row after row, each once, and found whole', async () => {
    expect(await sealAudit(house.office)).toBe(0)
    await deeds(3)
    expect(await verifyAudit(db.reader)).toMatchObject({ intact: true, sealed: 0, waiting: true })
    expect(await sealAudit(house.office)).toBe(3)
    expect(await sealAudit(house.office)).toBe(0)
    await deeds(450)
    expect(await sealAudit(house.office)).toBe(450)
    expect(await verifyAudit(db.reader)).toMatchObject({ intact: true, sealed: 453, waiting: false, brokenAt: null })
  })

  it('is sealed by two processes at once without a gap or a double', async () => {
    await deeds(500)
    const sealed = await Promise.all([sealAudit(house.office), sealAudit(house.office), sealAudit(house.office)])
    expect(sealed.reduce((all, part) => all + part)).toBe(500)
    expect(await verifyAudit(db.reader)).toMatchObject({ intact: true, sealed: 500, waiting: false })
  })

  it('shows where somebody rewrote a row', async () => {
    await deeds(5)
    await sealAudit(house.office)
    await tamper("update audit set note = 'нічого не було' where resource_id = '3'")
    expect(await verifyAudit(db.reader)).toMatchObject({ intact: false, brokenAt: { position: 3 } })
  })

  it('shows where somebody took a row and its link out', async () => {
    await deeds(5)
    await sealAudit(house.office)
    await tamper('delete from audit_chain where position = 2', 'audit_chain')
    expect(await verifyAudit(db.reader)).toMatchObject({ intact: false, brokenAt: { position: 2 } })
  })

  it('has another end when its last rows were cut off, which a note of the end then proves', async () => {
    await deeds(5)
    await sealAudit(house.office)
    const { head } = await verifyAudit(db.reader)
    await tamper('delete from audit_chain where position = 5', 'audit_chain')
    expect((await verifyAudit(db.reader)).head).not.toBe(head)
  })
})
