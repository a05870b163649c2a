import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { openFile } from '../files/open-file.ts'
import { bring, givenOrder, orderNow } from '../testing/given-order.ts'
import { makeApp, type TestApp } from '../testing/make-app.ts'
import { readPdf } from '../testing/read-pdf.ts'
import { testNow } from '../testing/test-template.ts'

let app: TestApp
beforeAll(async () => {
  app = await makeApp()
})
beforeEach(() => app.clock.set(testNow))
afterAll(() => app.close())

const actsOf = (orderId: number): Promise<{ id: number; number: string; withdrawn_on: string | null }[]> =>
  app.office.db
    .reader('documents')
    .where({ order_id: orderId, kind: 'act' })
    .orderBy('id')
    .select('id', 'number', 'withdrawn_on')

const textOf = async (documentId: number): Promise<string> => {
  const row = await app.office.db.reader('documents').where({ id: documentId }).first('file_id')
  return (await readPdf((await openFile(app.office.db.reader, app.office, row.file_id)).bytes)).text
}

describe('the act of services rendered', () => {
  it('is issued when the work is done, with everything a primary document must have', async () => {
    const id = await givenOrder(app, 'done')
    const [act] = await actsOf(id)
    expect(act?.number).toMatch(/^А-2026-\d{6}$/)
    expect(act?.withdrawn_on).toBeNull()
    const invoice = await app.office.db.reader('invoices').where({ order_id: id }).first('number')
    const contract = await app.office.db.reader('contracts').where({ order_id: id }).first('number')
    const text = await textOf(act?.id ?? 0)
    for (const said of [
      `Акт наданих послуг № ${act?.number}`,
      'м. Житомир',
      '18 листопада 2026 р.',
      'Акціонерне товариство',
      'Українець Іван Іванович',
      `№ ${contract.number}`,
      `№ ${invoice.number}`,
      'Послугу надано 18.11.2026',
      'Лічильник справний',
      '585,00 грн',
      'п’ятсот вісімдесят п’ять гривень 00 копійок',
      '97,50',
      'Голова правління',
      '(підпис)',
    ]) {
      expect(text.replaceAll('\u00a0', ' ').toLowerCase()).toContain(said.toLowerCase())
    }
  })

  it('corrected is issued anew, the earlier one withdrawn; both stay', async () => {
    const id = await givenOrder(app, 'done')
    await bring(app, id, 'correct')
    const acts = await actsOf(id)
    expect(acts.map((act) => act.withdrawn_on)).toEqual(['2026-11-18', null])
    expect(new Set(acts.map((act) => act.number)).size).toBe(2)
    expect(await textOf(acts[1]?.id ?? 0)).toContain('пломбу замінено')
  })

  it('of a reopened order is withdrawn, and done again it gets a new one', async () => {
    const id = await givenOrder(app, 'done')
    await bring(app, id, 'reopen')
    expect((await actsOf(id)).map((act) => act.withdrawn_on)).toEqual(['2026-11-18'])
    await bring(app, id, 'complete')
    expect((await actsOf(id)).map((act) => act.withdrawn_on)).toEqual(['2026-11-18', null])
  })

  it('is not written for a free service: there is no sum to be the primary document of', async () => {
    const id = await givenOrder(app, 'accepted', { service: 'meter_fault' })
    await bring(app, id, 'start')
    const { version } = await orderNow(app, id)
    const meter = { kind: 'meter', oldReadings: [100], newNumber: '77', digits: 5, zones: 1, firstReadings: [0] }
    const input = { completedOn: '2026-11-18', reply: 'Замінено', result: meter }
    const clerk = await app.as('clerkZhytomyr')
    await clerk.post(`/api/orders/${id}/events`).send({ event: 'complete', input, version }).expect(200)
    expect((await orderNow(app, id)).state).toBe('done')
    expect(await actsOf(id)).toEqual([])
  })

  it('says the results of the works in words', async () => {
    const id = await givenOrder(app, 'accepted', { service: 'sealing' })
    const contracted = (await app.office.db.reader('services').where({ code: 'sealing' }).first()).needs_contract
    await bring(app, id, ...(contracted ? ['offer', 'join'] : ['bill']), 'pay', 'plan')
    const { version } = await orderNow(app, id)
    const result = { kind: 'seals', sealsOff: ['А111'], sealsOn: ['Б222', 'Б223'] }
    const clerk = await app.as('clerkZhytomyr')
    const input = { completedOn: '2026-11-18', reply: 'Пломби замінено.', result }
    const answer = await clerk.post(`/api/orders/${id}/events`).send({ event: 'complete', input, version }).expect(200)
    expect(answer.body.documents.at(-1)).toMatchObject({ kind: 'act', number: expect.stringMatching(/^А-/) })
    const [act] = await actsOf(id)
    expect(await textOf(act?.id ?? 0)).toContain('Зняті пломби: А111. Встановлені пломби: Б222, Б223.')
  })

  it('is shown in the preview and costs no number until the event is carried out', async () => {
    const id = await givenOrder(app, 'in_progress')
    const next = () => app.office.db.reader('number_series').where({ series: 'act' }).first('next')
    const before = await next()
    const clerk = await app.as('clerkZhytomyr')
    const { version } = await orderNow(app, id)
    const input = { completedOn: '2026-11-18', reply: 'Готово' }
    const answer = await clerk.post(`/api/orders/${id}/preview`).send({ event: 'complete', input, version }).expect(200)
    expect(JSON.stringify(answer.body)).toContain('Акт № А-2026-')
    expect(await next()).toEqual(before)
    expect(await actsOf(id)).toEqual([])
  })

  it('is numbered without a gap when many works are done at once', async () => {
    const ids = []
    for (let each = 0; each < 5; each += 1) ids.push(await givenOrder(app, 'in_progress'))
    await Promise.all(ids.map((id) => bring(app, id, 'complete')))
    const rows = await app.office.db.reader('documents').where({ kind: 'act' }).orderBy('id').select('number')
    const places = rows.map(({ number }) => Number(number.slice(-6)))
    expect(places).toEqual(places.map((_, index) => index + 1))
  })

  it('refused for a wrong result leaves neither act nor number behind', async () => {
    const id = await givenOrder(app, 'in_progress')
    const { version } = await orderNow(app, id)
    const before = await app.office.db.reader('number_series').where({ series: 'act' }).first('next')
    const clerk = await app.as('clerkZhytomyr')
    const input = { completedOn: '2026-12-31', reply: 'Готово' }
    await clerk.post(`/api/orders/${id}/events`).send({ event: 'complete', input, version }).expect(422)
    expect(await actsOf(id)).toEqual([])
    expect(await app.office.db.reader('number_series').where({ series: 'act' }).first('next')).toEqual(before)
  })
})
