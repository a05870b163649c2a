import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { makeApp, type TestApp } from '../testing/make-app.ts'
import type { PersonaName } from '../testing/personas.ts'
import type { ImportCounts } from './import-readings.ts'
import type { PreviewedLine } from './reading-file-schema.ts'
import { decide, givenAccepted, home, inKorosten, neighbour, threeZones } from './reading-fixture.ts'

let app: TestApp
beforeAll(async () => {
  app = await makeApp()
})
afterAll(() => app.close())

const head = 'Особовий рахунок;Номер лічильника;Показ;Зона 2;Зона 3;Дата зняття'
const line = (account: string, zones: string | number, date: string) => `${account};;${zones};;;${date}`
const file = (...lines: string[]): string => [head, ...lines].join('\n')

const bring = async (content: string, persona: PersonaName = 'clerkZhytomyr') =>
  (await app.as(persona))
    .post('/api/readings/import')
    .field('mode', 'what_is_right')
    .attach('files', Buffer.from(content), 'обхід.csv')

const look = async (
  content: string,
  persona: PersonaName = 'clerkZhytomyr',
): Promise<ImportCounts & { lines: PreviewedLine[] }> => {
  const call = (await app.as(persona)).post('/api/readings/import/preview')
  const { status, body } = await call.attach('files', Buffer.from(content), 'обхід.csv')
  expect(status).toBe(200)
  return body
}

const kept = async () => {
  const [row] = await app.office.db.reader('readings').where({ channel: 'file' }).count({ count: '*' })
  return Number(row?.count)
}

describe('a look at a file of readings', () => {
  it('shows its right lines as they will come, doubtful ones first, beside what was accepted before', async () => {
    await givenAccepted(app, 500, { takenOn: '2026-05-31' })
    await givenAccepted(app, 90, { takenOn: '2026-05-31', account: neighbour })
    const content = file(line('01-01/010/101', 560, '30.06.2026'), line(neighbour, 80, '30.06.2026'))
    const { lines } = await look(content)
    expect(lines).toMatchObject([
      { line: 3, deed: 'add', zones: [80], volume: null, doubtful: true, previous: { zones: [90] } },
      { line: 2, deed: 'add', zones: [560], volume: 60, doubtful: false, flags: [], takenOn: '2026-06-30' },
    ])
    expect(lines[0]?.flags).toMatchObject([{ code: 'lower', uk: 'Менший за попередній', doubtful: true }])
    expect(lines[1]).toMatchObject({ account: '01-01/010/101', meter: '8383428', replaces: null })
    expect(lines[1]?.previous).toEqual({ zones: [500], countsOn: '2026-06-01' })
    expect(await kept()).toBe(0)
  })

  it('knows an account again whose first zero a table took, where the line names its meter', async () => {
    const of = (account: string, meter: string) => `${account};${meter};570;;;30.06.2026`
    const { lines, faults } = await look(
      file(of('101010101', '8383428'), of('101010101', ''), of('101010101', '4134202'), of('901010101', '8383428')),
    )
    expect(lines).toMatchObject([{ line: 2, account: '01-01/010/101', meter: '8383428' }])
    expect(faults.map(({ line, fault }) => [line, fault])).toEqual([
      ...[3, 4].map((at) => [
        at,
        'рахунка 101010101 не знайдено. Якщо це 0101010101, впишіть нуль на початку або номер його лічильника.',
      ]),
      [5, 'рахунка 901010101 не знайдено.'],
    ])
    const foreign = await look(file(of('101010101', '8383428')), 'clerkKorosten')
    expect(foreign).toMatchObject({ added: 0, refused: 1, faults: [{ fault: 'рахунка 101010101 не знайдено.' }] })
  })

  it('tells what a line changes, judged as it will be, and what stands already last of all', async () => {
    await bring(file(line(home, 560, '30.06.2026'), line(neighbour, 95, '30.06.2026')))
    const { lines } = await look(
      file(line(neighbour, 95, '30.06.2026'), line(home, 570, '30.06.2026'), `${threeZones};;5;6;7;30.06.2026`),
    )
    expect(lines).toMatchObject([
      { line: 3, deed: 'change', replaces: [560], zones: [570], volume: 70, previous: { zones: [500] } },
      { line: 4, deed: 'add', zones: [5, 6, 7], replaces: null, previous: null, flags: [{ code: 'first' }] },
      { line: 2, deed: 'repeat', zones: [95], flags: [], volume: null },
    ])
    const lower = await look(file(line(home, 490, '30.06.2026')))
    expect(lower.lines).toMatchObject([{ deed: 'change', doubtful: true, flags: [{ code: 'lower' }] }])
  })

  it('counts what is doubtful of new readings and of changes, as the list of doubtful ones will show', async () => {
    const content = file(
      line(home, 480, '30.06.2026'),
      line(neighbour, 96, '30.06.2026'),
      `${threeZones};;5;6;;30.06.2026`,
      line(inKorosten, 5, '30.06.2026'),
    )
    const told = { rows: 4, added: 1, changed: 2, repeated: 0, refused: 1, doubtful: 2, changedDoubtful: 1 }
    expect(await look(content)).toMatchObject(told)
    expect((await bring(content)).body).toMatchObject(told)
    const call = (await app.as('clerkZhytomyr')).get('/api/readings')
    const filter = JSON.stringify({ state: 'new', channel: 'file', doubtful: true })
    const { body } = await call.query({ filter })
    expect(body.map(({ zones }: PreviewedLine) => zones)).toEqual(expect.arrayContaining([[480], [5, 6]]))
    expect(body).toHaveLength(2)
  })

  it('shows what it then does', async () => {
    const content = file(line(home, 640, '31.07.2026'), line(neighbour, 70, '31.07.2026'))
    const { lines } = await look(content)
    await bring(content)
    const rows = await app.office.db.reader('readings').where({ channel: 'file', closes: 202608 }).orderBy('zone1')
    expect(lines.map(({ zones, volume }) => [zones, volume])).toEqual(
      rows.map(({ zone1, volume }) => [[zone1], volume]),
    )
    await decide(app, rows[0]?.id, 'reject', { reason: 'Не той лічильник' })
  })

  it('shows the first two hundred, a doubtful one wherever it stands; those of a large file too', async () => {
    const meters: { account: string; meter: string; zones: number }[] = await app.office.db
      .reader('meters')
      .join('metering_points', 'metering_points.id', 'meters.metering_point_id')
      .join('accounts', 'accounts.id', 'metering_points.account_id')
      .where('accounts.district_id', 1)
      .where('meters.installed_on', '<', '2024-01-01')
      .whereNull('meters.removed_on')
      .orderBy('meters.id')
      .select({ account: 'accounts.number', meter: 'meters.number', zones: 'meters.zones' })
    const months = ['31.01', '29.02', '31.03', '30.04', '31.05', '30.06']
    const lines = months.flatMap((month) =>
      meters.map(({ account, meter, zones }, at) => {
        const isLast = month === '30.06' && at === meters.length - 1
        // One zone too few, or one too many, is for a person to look at.
        const given = isLast ? (zones % 3) + 1 : zones
        return [account, meter, ...[1, 2, 3].map((zone) => (zone <= given ? zone : '')), `${month}.2024`].join(';')
      }),
    )
    expect(lines.length).toBeGreaterThan(250)
    const content = file(...lines)
    const small = await look(content)
    expect(small).toMatchObject({ added: lines.length, refused: 0, doubtful: 1 })
    expect(small.lines.map(({ line: at }) => at)).toEqual([
      lines.length + 1,
      ...Array.from({ length: 199 }, (_, at) => at + 2),
    ])
    expect(small.lines[0]).toMatchObject({ doubtful: true, flags: [{ code: 'zones' }, { code: 'first' }] })
    // The same lines in a file so large that a thread reads and checks them.
    expect(await look(content.replaceAll('\n', `;${' '.repeat(300)}\n`))).toEqual(small)
    await bring(content)
    await givenAccepted(app, 500, { takenOn: '2024-06-20' })
    const changes = await look(
      content.replaceAll(/(\d\d)\.(\d\d)\.2024/g, (_, day, month) => `${day - 1}.${month}.2024`),
    )
    expect(changes).toMatchObject({ added: 0, changed: lines.length - 1, refused: 1 })
    const doubtful = {
      account: '01-01/010/101',
      takenOn: '2024-06-29',
      flags: [{ code: 'lower' }, { code: 'duplicate' }],
    }
    expect(changes.lines.filter((each) => each.doubtful)).toMatchObject([doubtful])
    expect(changes.lines[0]).toMatchObject(doubtful)
  })
})

describe('another REM’s account', () => {
  it('never appears among the lines shown: it is not found, like what is not there', async () => {
    const content = file(line(inKorosten, 5, '31.07.2026'), line(home, 640, '31.07.2026'))
    const mine = await look(content)
    expect(mine.lines.map(({ line: at }) => at)).toEqual([3])
    expect(JSON.stringify(mine.lines)).not.toContain('080808')
    expect(mine.faults).toMatchObject([{ line: 2, fault: `рахунка ${inKorosten} не знайдено.` }])
    const theirs = await look(content, 'clerkKorosten')
    expect(theirs.lines.map(({ line: at, account }) => [at, account])).toEqual([[2, '08-080808']])
  })
})
