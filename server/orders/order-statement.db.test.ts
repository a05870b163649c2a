import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { bring, givenOrder, orderNow } from '../testing/given-order.ts'
import { makeApp, type TestApp } from '../testing/make-app.ts'
import { readPdf } from '../testing/read-pdf.ts'
import { testNow } from '../testing/test-template.ts'

let app: TestApp
beforeAll(async () => {
  app = await makeApp()
  await givenOrder(app, 'awaiting_payment')
})
beforeEach(() => app.clock.set(testNow))
afterAll(() => app.close())

const inWork = async (service: string, change: object = {}): Promise<number> => {
  const id = await givenOrder(app, 'accepted', { service, ...change })
  await bring(app, id, 'start')
  return id
}
const complete = async (id: number, result?: object, event = 'complete') => {
  const clerk = await app.as('clerkZhytomyr')
  const { version } = await orderNow(app, id)
  const input = { completedOn: '2026-11-18', reply: 'Документ готовий', ...(result && { result }) }
  const asked = { event, version, input: event === 'correct' ? { ...input, reason: 'Інший період' } : input }
  return clerk.post(`/api/orders/${id}/events`).send(asked)
}
const papersOf = (orderId: number): Promise<{ kind: string; number: string; withdrawn_on: string | null }[]> =>
  app.office.db.reader('documents').where({ order_id: orderId }).orderBy('id').select('kind', 'number', 'withdrawn_on')
const textOf = async (url: string): Promise<string> => {
  const { body } = await (await app.as('clerkZhytomyr')).get(url).responseType('blob').expect(200)
  return (await readPdf(body)).text.replaceAll('\u00a0', ' ')
}

describe('an order for a paper of the account', () => {
  it('is done with the paper itself: numbered, for the last twelve full months where no period was named', async () => {
    const id = await inWork('reconciliation_act')
    const answer = await complete(id)
    expect(answer.status).toBe(200)
    expect(answer.body.state).toBe('done')
    const [paper] = answer.body.documents
    expect(paper).toMatchObject({ kind: 'reconciliation_act', number: 'АЗ-2026-000001' })
    const text = await textOf(paper.url)
    for (const said of [
      'Акт звіряння взаєморозрахунків № АЗ-2026-000001',
      'за період з 01.11.2025 до 31.10.2026',
      `на підставі заявки № ${answer.body.number}`,
      'взаємної заборгованості немає',
    ]) {
      expect(text).toContain(said)
    }
    expect(text).not.toContain('довідковий примірник')
    expect(answer.body.result).toMatchObject({ kind: 'statement', from: '2025-11-01', to: '2026-10-31' })
  })

  it('is for the period that the consumer asked for, unless the clerk says another', async () => {
    const asked = { periodFrom: '2026-11-01', periodTo: '2026-11-18' }
    const one = (await complete(await inWork('charges_statement', asked))).body
    expect(one.documents[0]).toMatchObject({ kind: 'charges_statement', number: 'ВН-2026-000001' })
    const text = await textOf(one.documents[0].url)
    expect(text).toContain('за період з 01.11.2026 до 18.11.2026')
    expect(text).toContain('до сплати 585,00 грн (П’ятсот вісімдесят п’ять гривень 00 копійок)')
    const said = { kind: 'statement', from: '2026-10-01', to: '2026-10-31' }
    const other = (await complete(await inWork('charges_statement', asked), said)).body
    expect(await textOf(other.documents[0].url)).toContain('за період з 01.10.2026 до 31.10.2026')
  })

  it('corrected gets a new paper, the earlier one is withdrawn; reopened has none that stands', async () => {
    const id = await inWork('charges_statement')
    await complete(id)
    const corrected = await complete(id, { kind: 'statement', from: '2026-01-01', to: '2026-03-31' }, 'correct')
    expect(corrected.status).toBe(200)
    expect((await papersOf(id)).map((paper) => paper.withdrawn_on)).toEqual(['2026-11-18', null])
    await bring(app, id, 'reopen')
    expect((await papersOf(id)).map((paper) => paper.withdrawn_on)).toEqual(['2026-11-18', '2026-11-18'])
  })

  it('is shown in the preview, which takes no number', async () => {
    const id = await inWork('reconciliation_act')
    const next = () => app.office.db.reader('number_series').where({ series: 'reconciliation_act' }).first('next')
    const before = await next()
    const { version } = await orderNow(app, id)
    const input = { completedOn: '2026-11-18', reply: 'Готово' }
    const clerk = await app.as('clerkZhytomyr')
    const answer = await clerk.post(`/api/orders/${id}/preview`).send({ event: 'complete', input, version }).expect(200)
    expect(JSON.stringify(answer.body)).toContain('Акт звіряння № АЗ-2026-')
    expect(await next()).toEqual(before)
    expect(await papersOf(id)).toEqual([])
  })

  it('reaches the consumer through the channel like any other document', async () => {
    const id = await inWork('charges_statement')
    const { body } = await complete(id)
    const seen = await app.gateway().get(`/gateway/v1/orders/${body.number}`).expect(200)
    const [paper] = seen.body.documents
    expect(paper.kind).toBe('charges_statement')
    const pdf = await app.gateway().get(paper.url).responseType('blob').expect(200)
    expect((await readPdf(pdf.body)).text).toContain('Відомість нарахувань та оплат')
  })

  it('is numbered without a gap when many are done at once', async () => {
    const ids = []
    for (let each = 0; each < 4; each += 1) ids.push(await inWork('reconciliation_act'))
    const answers = await Promise.all(ids.map((id) => complete(id)))
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200])
    const rows = await app.office.db.reader('documents').where({ kind: 'reconciliation_act' }).orderBy('id')
    expect(rows.map(({ number }) => Number(number.slice(-6)))).toEqual(rows.map((_, place) => place + 1))
  })
})

describe('a period that cannot be', () => {
  it('is refused under its field, and nothing is issued', async () => {
    const id = await inWork('charges_statement')
    const answer = await complete(id, { kind: 'statement', from: '2026-11-01', to: '2026-12-31' })
    expect(answer.status).toBe(422)
    expect(answer.body).toMatchObject({ code: 'bad_period', errors: { 'result.to': expect.any(String) } })
    expect(await papersOf(id)).toEqual([])
    expect((await orderNow(app, id)).state).toBe('in_progress')
  })

  it('nor does another service take one', async () => {
    const id = await givenOrder(app, 'in_progress')
    const answer = await complete(id, { kind: 'statement', from: '2026-10-01', to: '2026-10-31' })
    expect(answer.body.code).toBe('wrong_result')
  })
})
