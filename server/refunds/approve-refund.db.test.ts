import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { makeApp, type TestApp } from '../testing/make-app.ts'
import { ask, givenRefund, proposal, refundNow } from './refund-fixture.ts'

let app: TestApp
beforeAll(async () => {
  app = await makeApp()
})
afterAll(() => app.close())

const page = async (id: number, persona: 'clerkZhytomyr' | 'manager' = 'clerkZhytomyr') =>
  (await (await app.as(persona)).get(`/api/refunds/${id}`)).body

const auditOf = (id: number) =>
  app.office.db
    .reader('audit')
    .where({ resource: 'refunds', resource_id: String(id) })
    .orderBy('id')

describe('a clerk proposes a refund', () => {
  it('to whoever paid, with a purpose that names invoice and order', async () => {
    const id = await givenRefund(app)
    const before = await page(id)
    expect(before).toMatchObject({ state: 'due', stateLabel: 'До повернення', amount: 58_500, cause: 'withdrawn' })
    expect(before.prefill).toEqual({
      payee: 'Українець І. І.',
      payeeIban: '',
      payeeCode: '',
      purpose: `Повернення коштів за рахунком № ${before.invoiceNumber}, заявка № ${before.orderNumber}`,
    })
    expect(before.actions.map(({ event }: { event: string }) => event)).toEqual(['propose'])
    const answer = await ask(app, 'clerkZhytomyr', id, 'propose', proposal)
    expect(answer.status).toBe(200)
    expect(answer.body).toMatchObject({
      ...proposal,
      state: 'proposed',
      purpose: before.prefill.purpose,
      proposedBy: app.actor('clerkZhytomyr').name,
      actions: [],
    })
  })

  it('and the payee’s tax number lies sealed in the database', async () => {
    const id = await givenRefund(app, 'proposed')
    const row = await app.office.db.reader('refunds').where({ id }).first()
    expect(Object.values(row).join(' ')).not.toContain(proposal.payeeCode)
    expect((await page(id, 'manager')).payeeCode).toBe(proposal.payeeCode)
  })

  it('wrong input is named field by field and changes nothing', async () => {
    const id = await givenRefund(app)
    const bad = { payee: '', payeeIban: 'UA213223130000026007233566002', payeeCode: '3184710692', colour: 1 }
    const answer = await ask(app, 'clerkZhytomyr', id, 'propose', bad)
    expect(answer.status).toBe(422)
    expect(Object.keys(answer.body.errors)).toEqual(expect.arrayContaining(['payee', 'payeeIban', 'payeeCode']))
    expect(await refundNow(app, id)).toMatchObject({ state: 'due', version: 0, payee: null })
  })
})

describe('a manager decides', () => {
  it('and approves: the trail tells who did what', async () => {
    const id = await givenRefund(app, 'proposed')
    const answer = await ask(app, 'manager', id, 'approve')
    expect(answer.body).toMatchObject({ state: 'approved', approvedBy: app.actor('manager').name })
    expect((await auditOf(id)).map(({ action, by }) => [action, by])).toEqual([
      ['propose', app.actor('clerkZhytomyr').name],
      ['approve', app.actor('manager').name],
    ])
    expect(answer.body.history).toHaveLength(2)
  })

  it('or sends it back with a reason; what was typed stays for the next try', async () => {
    const id = await givenRefund(app, 'proposed')
    expect((await ask(app, 'manager', id, 'return', { reason: ' ' })).status).toBe(422)
    const answer = await ask(app, 'manager', id, 'return', { reason: 'Це IBAN іншої людини' })
    expect(answer.body).toMatchObject({ state: 'due', reason: 'Це IBAN іншої людини', proposedBy: null })
    expect(answer.body.prefill).toMatchObject({ payeeIban: proposal.payeeIban })
    expect((await ask(app, 'clerkZhytomyr', id, 'propose', proposal)).body).toMatchObject({
      state: 'proposed',
      reason: null,
    })
  })

  it('or takes an approval back while no list holds it', async () => {
    const id = await givenRefund(app, 'approved')
    expect((await ask(app, 'manager', id, 'return', { reason: 'Уточніть' })).body).toMatchObject({
      state: 'due',
      approvedBy: null,
    })
  })

  it('never on their own proposal: neither over the API nor in the database itself', async () => {
    const id = await givenRefund(app, 'proposed')
    const { id: staffId } = app.actor('clerkZhytomyr')
    const become = (role: string) =>
      app.office.db.transaction((trx) => trx('staff').where({ id: staffId }).update({ role }))
    await become('manager')
    const promoted = await page(id)
    expect(promoted.actions[0]).toMatchObject({
      event: 'approve',
      enabled: false,
      reason: 'own_proposal',
      reasonText: expect.stringContaining('інший керівник'),
    })
    for (const [event, input] of [
      ['approve', {}],
      ['return', { reason: 'Ні' }],
    ] as const) {
      const answer = await ask(app, 'clerkZhytomyr', id, event, input)
      expect([answer.status, answer.body.code]).toEqual([409, 'own_proposal'])
    }
    await become('clerk')
    await expect(
      app.office.db.transaction((trx) =>
        trx('refunds').where({ id }).update({ state: 'approved', approved_by: staffId }),
      ),
    ).rejects.toThrow('refunds_two_persons')
    expect((await refundNow(app, id)).state).toBe('proposed')
  })

  it('once: of twenty approvals one wins, nineteen learn who it was', async () => {
    const id = await givenRefund(app, 'proposed')
    const manager = await app.as('manager')
    const answers = await Promise.all(
      Array.from({ length: 20 }, () =>
        manager.post(`/api/refunds/${id}/events`).send({ event: 'approve', input: {}, version: 1 }),
      ),
    )
    expect(answers.map(({ status }) => status).sort()).toEqual([200, ...Array(19).fill(409)])
    const [late] = answers.filter(({ status }) => status === 409)
    expect(late?.body).toMatchObject({
      code: 'refund_changed',
      current: { state: 'approved', stateLabel: 'Погоджено', last: { by: app.actor('manager').name } },
    })
    expect(await auditOf(id)).toHaveLength(2)
  })
})

describe('nobody else', () => {
  it('proposes, approves or even sees it', async () => {
    const id = await givenRefund(app, 'proposed')
    for (const persona of ['dispatcherZhytomyr', 'operator', 'administrator'] as const) {
      expect((await (await app.as(persona)).get('/api/refunds')).status, persona).toBe(403)
      expect((await ask(app, persona, id, 'approve')).status, persona).toBe(403)
    }
    expect((await ask(app, 'clerkZhytomyr', id, 'approve')).status).toBe(403)
    expect((await ask(app, 'manager', id, 'propose', proposal)).status).toBe(403)
    expect((await ask(app, 'manager', id, 'settle')).status).toBe(403)
    expect((await ask(app, 'manager', id, 'fly')).status).toBe(422)
    expect((await refundNow(app, id)).state).toBe('proposed')
  })

  it('of another REM', async () => {
    const id = await givenRefund(app)
    const foreign = await app.as('clerkKorosten')
    expect((await foreign.get(`/api/refunds/${id}`)).status).toBe(404)
    expect((await ask(app, 'clerkKorosten', id, 'propose', { payee: '' })).status).toBe(404)
    expect((await foreign.get('/api/refunds')).body).toEqual([])
  })
})
