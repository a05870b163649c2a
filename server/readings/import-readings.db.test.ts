import excel from 'exceljs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { makeApp, type TestApp } from '../testing/make-app.ts'
import type { PersonaName } from '../testing/personas.ts'
import { decide, givenAccepted, givenReading, home, inKorosten, neighbour } from './reading-fixture.ts'

let app: TestApp
beforeAll(async () => {
  app = await makeApp()
})
afterAll(() => app.close())

const head = 'Особовий рахунок;Номер лічильника;Показ;Зона 2;Зона 3;Дата зняття'
const line = (account: string, figure: string | number, date: string, meter = '') =>
  `${account};${meter};${figure};;;${date}`
const file = (...lines: string[]): string => [head, ...lines].join('\r\n')

const bring = async (content: string, mode?: string, persona: PersonaName = 'clerkZhytomyr', path = 'import') => {
  const call = (await app.as(persona)).post(`/api/readings/${path}`)
  if (mode) call.field('mode', mode)
  return call.attach('files', Buffer.from(content), 'обхід-10.csv')
}
const readings = (where: object = {}) =>
  app.office.db
    .reader('readings')
    .where({ channel: 'file', ...where })
    .orderBy('id')

describe('a file of a round', () => {
  it('is previewed without changing anything, and then brought in, judged like any reading', async () => {
    await givenAccepted(app, 500, { takenOn: '2026-05-31' })
    const content = file(line('01-01/010/101', 560, '30.06.2026'), line(neighbour, '7', '2026-06-30', '4134202'))
    const preview = await bring(content, undefined, 'clerkZhytomyr', 'import/preview')
    const counts = {
      rows: 2,
      added: 2,
      changed: 0,
      repeated: 0,
      refused: 0,
      doubtful: 0,
      changedDoubtful: 0,
      faults: [],
    }
    const lines = [{ line: 2 }, { line: 3 }].map((each) => expect.objectContaining(each))
    expect([preview.status, preview.body]).toEqual([200, { ...counts, lines, alreadyImported: null }])
    expect(await readings()).toEqual([])
    const { status, body } = await bring(content)
    expect([status, body]).toMatchObject([201, { ...counts, name: 'обхід-10.csv', importedBy: expect.any(String) }])
    expect(await readings()).toMatchObject([
      { closes: 202607, counts_on: '2026-07-01', zone1: 560, volume: 60, state: 'new', flags: 0 },
      { zone1: 7, volume: null },
    ])
    const listed = await (await app.as('clerkZhytomyr')).get('/api/reading-imports')
    expect(listed.body).toMatchObject([{ id: body.id, rows: 2, added: 2 }])
    expect(await app.office.db.reader('audit').where('resource', 'reading-imports')).toHaveLength(1)
  })

  it('brought twice, or by several at once, is one import; a line that stands already is repeated', async () => {
    const content = file(line(home, 610, '31.07.2026'), line(neighbour, 17, '31.07.2026'))
    const answers = await Promise.all([bring(content), bring(content), bring(content)])
    expect(new Set(answers.map(({ body }) => body.id)).size).toBe(1)
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 200, 201])
    const longer = file(
      line(home, 610, '31.07.2026'),
      line(neighbour, 17, '2026-07-31'),
      line('0102022412', 1, '31.07.2026'),
    )
    const again = await bring(longer)
    expect([again.status, again.body.added, again.body.repeated]).toEqual([422, undefined, undefined])
    const right = await bring(longer, 'what_is_right')
    expect(right.body).toMatchObject({ added: 0, repeated: 2, refused: 1 })
    const preview = await bring(content, undefined, 'clerkZhytomyr', 'import/preview')
    expect(preview.body).toMatchObject({ repeated: 2, alreadyImported: { id: answers[0]?.body.id } })
    expect(await readings({ closes: 202608 })).toHaveLength(2)
  })

  it('changes what an earlier file brought while it waits, and flags what was accepted since', async () => {
    await bring(file(line(home, 700, '31.08.2026'), line(neighbour, 27, '31.08.2026')))
    const [first, second] = await readings({ closes: 202609 })
    await decide(app, second.id, 'accept')
    const { body } = await bring(file(line(home, 710, '31.08.2026'), line(neighbour, 28, '31.08.2026')))
    expect(body).toMatchObject({ added: 1, changed: 1, doubtful: 1 })
    const [changed, kept, duplicate] = await readings({ closes: 202609 })
    expect(changed).toMatchObject({ id: first.id, zone1: 710, version: 1 })
    expect(kept).toMatchObject({ id: second.id, zone1: 27, state: 'accepted' })
    expect(duplicate).toMatchObject({ zone1: 28, state: 'new', flags: 512 + 32 })
  })

  it('with wrong lines is refused whole and every line named, or taken as far as it is right', async () => {
    const content = file(
      line(home, 800, '30.09.2026'),
      line('99-999999', 1, '30.09.2026'),
      line(home, 'сто', '30.09.2026'),
      line(home, 801, '30.09.2026'),
      line(neighbour, 100_000, '30.09.2026'),
      line(neighbour, 1, '30.11.2026'),
      line(neighbour, 1, '30.09.2026', '77'),
      line(inKorosten, 1, '30.09.2026'),
    )
    const refused = await bring(content)
    expect([refused.status, refused.body.code]).toEqual([422, 'damaged_readings'])
    const told = refused.body.errors.files.split('\n')
    expect(told.map((each: string) => each.slice(0, 8))).toEqual([3, 4, 5, 6, 7, 8, 9].map((at) => `Рядок ${at}:`))
    expect(told[2]).toContain('рядка 2')
    expect(await readings({ closes: 202610 })).toEqual([])
    const { status, body } = await bring(content, 'what_is_right')
    expect([status, body]).toMatchObject([201, { rows: 8, added: 1, refused: 7 }])
    expect(body.faults).toHaveLength(7)
    expect(await readings({ closes: 202610 })).toMatchObject([{ zone1: 800 }])
    const again = await bring(content, 'what_is_right')
    expect([again.status, again.body]).toMatchObject([200, { rows: 8, added: 0, repeated: 1, refused: 7 }])
  })

  it('flags figures that are not as many as the zones, and the REM must decide', async () => {
    const { body } = await bring(`${head}\n${home};;900;10;;31.10.2026`)
    expect(body).toMatchObject({ added: 1, doubtful: 1 })
    const [reading] = await readings({ closes: 202611 })
    const clerk = await app.as('clerkZhytomyr')
    const page = (await clerk.get(`/api/readings/${reading.id}`)).body
    expect(page.flags).toMatchObject([{ code: 'zones' }])
    expect(page.actions).toContainEqual(expect.objectContaining({ event: 'accept', reason: 'wrong_zones' }))
    await decide(app, reading.id, 'correct_and_accept', { zones: [900] })
  })

  it('changes no waiting reading to figures that are not as many as the zones', async () => {
    await bring(file(line(home, 40, '28.02.2026'), line(neighbour, 5, '28.02.2026')))
    const content = `${file(line(neighbour, 6, '28.02.2026'))}\n${home};;41;10;;28.02.2026`
    const preview = (await bring(content, undefined, 'clerkZhytomyr', 'import/preview')).body
    const counts = {
      changed: 1,
      refused: 1,
      faults: [{ line: 3, fault: expect.stringContaining('Зон у лічильника: 1') }],
    }
    expect(preview).toMatchObject(counts)
    expect((await bring(content)).body).toMatchObject({ errors: { files: expect.stringContaining('Рядок 3') } })
    expect((await bring(content, 'what_is_right')).body).toMatchObject(counts)
    expect(await readings({ closes: 202603 })).toMatchObject([{ zone1: 40 }, { zone1: 6 }])
  })

  it('may name a meter without the zeros in front of it, which tables drop', async () => {
    const content = file(line(inKorosten, 9, '28.02.2026', '0'), line(inKorosten, 9, '28.02.2026', '10'))
    const { body } = await bring(content, 'what_is_right', 'clerkKorosten')
    expect(body).toMatchObject({ added: 1, faults: [{ line: 3, fault: expect.stringContaining('№ 000000') }] })
  })

  it('may be a workbook', async () => {
    const book = new excel.Workbook()
    const taken = new Date('2026-04-30T00:00:00.000Z')
    book.addWorksheet('Обхід').addRows([
      ['Дата', 'Рахунок', 'Показ'],
      [taken, '01-01/010/101', 450],
      [taken, '08-080808', 450],
    ])
    const clerk = await app.as('clerkZhytomyr')
    const { status, body } = await clerk
      .post('/api/readings/import')
      .field('mode', 'what_is_right')
      .attach('files', Buffer.from(await book.xlsx.writeBuffer()), 'обхід.xlsx')
    expect([status, body]).toMatchObject([201, { rows: 2, added: 1, refused: 1, faults: [{ line: 3 }] }])
    expect(await readings({ closes: 202605 })).toMatchObject([{ zone1: 450, taken_on: '2026-04-30' }])
  })

  it('may tell of one meter on as many lines as it has', async () => {
    const same = line('01-02/002/614', 5, '31.10.2026')
    const content = file(...Array.from({ length: 70_000 }, () => same), line('01-02/002/614', 6, '31.10.2026'))
    const { status, body } = await bring(content, 'what_is_right')
    const counts = { rows: 70_001, added: 1, repeated: 69_999, refused: 1, faults: [{ line: 70_002 }] }
    expect([status, body]).toMatchObject([201, counts])
  })

  it('of hundreds of lines goes through slice by slice', async () => {
    await givenReading(app, 3, { takenOn: '2023-01-31' })
    const days = Array.from({ length: 330 }, (_, day) =>
      new Date(Date.UTC(2023, 0, 15 + day)).toISOString().slice(0, 10),
    )
    const content = file(...days.map((day, at) => line(home, 100 + at, day)))
    // The same lines in a file so large that a thread reads and checks them.
    const large = content.replaceAll('\r\n', `;${' '.repeat(300)}\r\n`)
    const preview = (await bring(large, undefined, 'clerkZhytomyr', 'import/preview')).body
    const { body } = await bring(content, 'what_is_right')
    // One reading a month: the other days of it are told as repeating its line.
    expect(body).toMatchObject({ rows: 330, added: 12, refused: 318 })
    const { added, changed, repeated, refused, doubtful, faults } = preview
    expect(body).toMatchObject({ added, changed, repeated, refused, doubtful, faults })
    const again = (await bring(large, 'what_is_right')).body
    expect(again).toMatchObject({ added: 0, repeated: 12, refused: 318 })
    expect(body.faults).toHaveLength(318)
  })
})

describe('who brings files in', () => {
  it('a clerk, for the accounts of the own REM', async () => {
    const content = file(line(home, 1, '31.12.2025'))
    for (const persona of ['operator', 'dispatcherZhytomyr', 'manager', 'administrator'] as const) {
      expect([persona, (await bring(content, undefined, persona)).status]).toEqual([persona, 403])
    }
    const foreign = await bring(content, undefined, 'clerkKorosten')
    expect(foreign.body.errors.files).toContain('рахунка 0101010101 не знайдено')
    const empty = await (await app.as('clerkZhytomyr')).post('/api/readings/import').field('mode', 'all_or_nothing')
    expect([empty.status, empty.body.code]).toEqual([422, 'no_file'])
    expect((await bring(content, 'somehow')).body.errors).toHaveProperty('mode')
  })
})
