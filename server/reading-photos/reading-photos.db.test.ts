import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { largestPhotoFile, mostPhotosOfReading } from '../files/file-limits.ts'
import { decide, givenReading, home, inKorosten, neighbour, readingNow } from '../readings/reading-fixture.ts'
import { makeApp, type TestApp } from '../testing/make-app.ts'
import { exifOf, filmData, filmOf, heicSample, jpegOf } from './photo-fixture.ts'

let app: TestApp
let clerk: Awaited<ReturnType<TestApp['as']>>
beforeAll(async () => {
  app = await makeApp()
  clerk = await app.as('clerkZhytomyr')
})
afterAll(() => app.close())

const zhytomyr = { latitude: '50/1 15/1 1692/100', longitude: '28/1 39/1 3132/100' }

let day = 0
/** A reading of its own month each, so that none changes another. */
const given = (account = home) => {
  day += 1
  const takenOn = `${2023 + Math.floor(day / 12)}-${String((day % 12) + 1).padStart(2, '0')}-20`
  return givenReading(app, 5000 + day, { account, takenOn })
}

const send = (id: number, files: [Buffer, string][], agent = clerk, key?: string) => {
  const call = agent.post(`/api/readings/${id}/photos`)
  if (key) call.set('Idempotency-Key', key)
  for (const [bytes, name] of files) call.attach('files', bytes, name)
  return call
}

const sendByCabinet = (id: number, bytes: Buffer, name = 'фото.jpg') =>
  app.gateway().post(`/gateway/v1/readings/${id}/photos`).attach('files', bytes, name)

describe('photos of a reading', () => {
  it('come as pictures and films at once, are told by their content and shown without what the camera wrote', async () => {
    const id = await given()
    const jpeg = await jpegOf(1, { exif: exifOf('2026:10:31 10:21:07', null, zhytomyr) })
    const { status, body } = await send(id, [
      [jpeg, 'Лічильник.PNG'],
      [await heicSample(), 'IMG_1.HEIC'],
      [filmOf(), 'Відео.mp4'],
    ])
    expect([status, body.photos]).toEqual([201, 3])
    const taken = { capturedAt: '2026-10-31T08:21:07.000Z', capturedPlace: { latitude: 50.2547, longitude: 28.6587 } }
    expect(body.photoFiles).toMatchObject([
      { kind: 'image', mediaType: 'image/jpeg', name: 'Лічильник.jpg', ...taken, hints: [] },
      { kind: 'image', mediaType: 'image/jpeg', name: 'IMG_1.jpg', ...taken },
      { kind: 'video', mediaType: 'video/mp4', name: 'Відео.mp4', ...taken },
    ])
    const [image, , film] = body.photoFiles
    const shown = await clerk.get(image.url).responseType('blob')
    expect([shown.status, shown.headers['content-type'], shown.body.length]).toEqual([200, 'image/jpeg', image.size])
    expect(shown.body.includes('Spy camera')).toBe(false)
    const watched = await clerk.get(film.url).responseType('blob')
    expect(watched.body.includes(filmData.shown)).toBe(true)
    expect(watched.body.includes('+50.25')).toBe(false)
    // Where it was taken is where somebody lives.
    const seen = (await (await app.as('operator')).get(`/api/readings/${id}`)).body.photoFiles
    expect(seen).toMatchObject([{ capturedAt: taken.capturedAt, capturedPlace: null }, {}, {}])
  })

  it('are sent to be saved and never run, kept by the browser, and asked for anew by their tag', async () => {
    const id = await given()
    const [{ url, downloadUrl }] = (await send(id, [[await jpegOf(2), '\u202Egpj.exe.jpg']])).body.photoFiles
    const shown = await clerk.get(url)
    expect(shown.headers).toMatchObject({
      'x-content-type-options': 'nosniff',
      'content-disposition': "attachment; filename*=UTF-8''gpj.exe.jpg",
      'content-security-policy': "default-src 'none'; frame-ancestors 'none'; sandbox",
      'cache-control': 'private, max-age=600',
      vary: 'Cookie',
    })
    expect((await clerk.get(url).set('If-None-Match', shown.headers.etag ?? '')).status).toBe(304)
    const saved = await clerk.get(downloadUrl)
    expect(saved.headers).toMatchObject({ 'cache-control': 'no-store', 'x-content-type-options': 'nosniff' })
    expect(saved.headers['content-disposition']).toContain('attachment')
  })

  it('are given in parts, as players ask for them', async () => {
    const id = await given()
    const [{ url, size }] = (await send(id, [[filmOf({ brand: 'qt  ' }), 'a.mov']])).body.photoFiles
    const part = async (range: string) => {
      const { status, headers, body } = await clerk.get(url).set('Range', range).responseType('blob')
      return [status, headers['content-range'], body.length]
    }
    expect(await part('bytes=0-3')).toEqual([206, `bytes 0-3/${size}`, 4])
    expect(await part('bytes=-5')).toEqual([206, `bytes ${size - 5}-${size - 1}/${size}`, 5])
    expect(await part(`bytes=-${size + 7}`)).toEqual([206, `bytes 0-${size - 1}/${size}`, size])
    expect(await part(`bytes=${size}-`)).toEqual([416, `bytes */${size}`, 0])
    const stale = await clerk.get(url).set('Range', 'bytes=0-3').set('If-Range', '"another"').responseType('blob')
    expect([stale.status, stale.body.length]).toEqual([200, size])
  })

  it('sent again under their key are added once', async () => {
    const id = await given()
    const jpeg = await jpegOf(3)
    const first = await send(id, [[jpeg, 'a.jpg']], clerk, 'photo-once')
    const again = await send(id, [[jpeg, 'a.jpg']], clerk, 'photo-once')
    expect([again.status, again.body]).toEqual([201, first.body])
    expect((await send(id, [[await jpegOf(4), 'a.jpg']], clerk, 'photo-once')).status).toBe(422)
    expect((await readingNow(app, id)).version).toBe(1)
  })

  it('are nobody’s outside the REM, and an operator may add them where a dispatcher may only look', async () => {
    const id = await given(inKorosten)
    const jpeg = await jpegOf(5)
    expect((await send(id, [[jpeg, 'a.jpg']])).status).toBe(404)
    const [{ url }] = (await send(id, [[jpeg, 'a.jpg']], await app.as('operator'))).body.photoFiles
    expect((await clerk.get(url)).status).toBe(404)
    expect((await clerk.get(`${url}/file`)).status).toBe(404)
    const other = await given()
    expect((await clerk.get(url.replace(`/${id}/`, `/${other}/`))).status).toBe(404)
    expect((await send(other, [[jpeg, 'a.jpg']], await app.as('dispatcherZhytomyr'))).status).toBe(403)
    expect((await app.anonymous().get(url)).status).toBe(401)
  })
})

describe('a photo from the cabinet', () => {
  it('answers what was asked: the reading waits for the office again', async () => {
    const id = await given()
    await decide(app, id, 'ask_photo', { message: 'Щоб було видно номер.' })
    const told = await app.office.db.reader('notifications').where({ reading_id: id, event: 'ask_photo' }).orderBy('id')
    expect(told.map(({ channel }) => channel)).toEqual(['email', 'sms'])
    expect(told[0].body).toContain('Щоб було видно номер.')
    const { status, body } = await sendByCabinet(id, await jpegOf(6))
    expect([status, body]).toMatchObject([201, { id, state: 'new', photos: 1, todo: null }])
    const page = (await clerk.get(`/api/readings/${id}`)).body
    // It goes to the photo desk, and not among those accepted in bulk.
    expect(page).toMatchObject({
      doubtful: true,
      flags: expect.arrayContaining([expect.objectContaining({ code: 'photographed' })]),
    })
    expect(page.history.map(({ event }: { event: string }) => event)).toEqual(['submit', 'ask_photo', 'photograph'])
  })

  it('or another figure instead of it, or after it, is looked at all the same', async () => {
    const before = await given()
    const id = await given()
    await decide(app, id, 'ask_photo')
    const seen = async () => (await clerk.get(`/api/readings/${id}`)).body
    const told = expect.objectContaining({
      doubtful: true,
      flags: expect.arrayContaining([expect.objectContaining({ code: 'photographed' })]),
    })
    await decide(app, id, 'change', { zones: [7] }, 'operator')
    expect(await seen()).toEqual(told)
    await sendByCabinet(id, await jpegOf(16))
    await decide(app, id, 'change', { zones: [8] }, 'operator')
    expect(await seen()).toEqual(told)
    await decide(app, id, 'reject', { reason: 'Не той лічильник.' })
    await decide(app, id, 'reopen', { reason: 'Той самий.' }, 'manager')
    expect(await seen()).toEqual(told)
    // Judged anew with what is accepted before it.
    await decide(app, before, 'accept')
    expect(await seen()).toEqual(told)
  })

  it('is refused kindly once the reading was decided on, and reaches the key’s own consumer alone', async () => {
    const id = await given(neighbour)
    const jpeg = await jpegOf(7)
    await decide(app, id, 'accept')
    const late = await sendByCabinet(id, jpeg)
    expect([late.status, late.body.code, late.body.current]).toMatchObject([
      409,
      'photos_closed',
      { state: 'accepted' },
    ])
    const open = await given(neighbour)
    const stranger = await app.office.db.reader('accounts').where('number_digits', home).first('consumer_id')
    const bind = (consumerId: number | null) =>
      app.office.db.transaction((trx) => trx('gateway_keys').update({ consumer_id: consumerId }))
    await bind(stranger.consumer_id)
    expect((await sendByCabinet(open, jpeg)).status).toBe(404)
    await bind(null)
    expect((await sendByCabinet(open, jpeg)).status).toBe(201)
    expect(
      (await app.anonymous().post(`/gateway/v1/readings/${open}/photos`).attach('files', jpeg, 'a.jpg')).status,
    ).toBe(401)
  })

  it('is named where it is refused, and nothing of what came with it stays', async () => {
    const id = await given()
    const answer = async (...files: [Buffer, string][]) => {
      const { status, body } = await send(id, files)
      return [status, body.code, body.errors.files]
    }
    const good: [Buffer, string] = [await jpegOf(14), 'a.jpg']
    const svg = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>')
    expect(await answer(good, [svg, 'Фото 🔥.jpg'])).toEqual([
      422,
      'file_type',
      expect.stringContaining('«Фото 🔥.jpg»'),
    ])
    expect(await answer(good, [Buffer.alloc(0), 'b.jpg'])).toEqual([
      422,
      'empty_file',
      expect.stringContaining('«b.jpg»'),
    ])
    const large = Buffer.alloc(largestPhotoFile + 1)
    expect(await answer(good, [large, '\u202Eлист.mp4'])).toEqual([
      422,
      'file_too_big',
      'Файл «лист.mp4» завеликий: не більше 16 МБ кожен.',
    ])
    expect(await app.office.db.reader('reading_photos').where('reading_id', id)).toEqual([])
    expect(await readingNow(app, id)).toMatchObject({ version: 0 })
  })

  it('is one of at most thirty', async () => {
    const id = await given()
    await app.office.db.transaction((trx) => trx('readings').where({ id }).update({ photos: mostPhotosOfReading }))
    const refused = await sendByCabinet(id, await jpegOf(8))
    expect([refused.status, refused.body.code]).toEqual([409, 'too_many_photos'])
    expect((await app.gateway().post(`/gateway/v1/readings/${id}/photos`).field('files', '')).status).toBe(422)
  })
})

describe('where a photo was taken', () => {
  const seen = async (id: number) => (await clerk.get(`/api/readings/${id}`)).body.photoFiles
  const forgetKey = async (id: number) => {
    const { consumer_id } = await app.office.db
      .reader('readings')
      .join('accounts', 'accounts.id', 'readings.account_id')
      .where('readings.id', id)
      .first('consumer_id')
    await app.office.db.transaction((trx) => trx('consumers').where('id', consumer_id).update({ wrapped_key: null }))
  }

  it('lies sealed, and is erased with the photo by forgetting the consumer’s key, though a new key comes later', async () => {
    const account = neighbour
    const before = await givenReading(app, 300, { account, takenOn: '2022-08-31' })
    await send(before, [[await jpegOf(21, { exif: exifOf('2022:08:31 09:00:00', null, zhytomyr) }), 'a.jpg']])
    await decide(app, before, 'accept')
    const id = await givenReading(app, 400, { account, takenOn: '2022-09-30' })
    const kyiv = { latitude: '50/1 27/1 0/1', longitude: '30/1 31/1 0/1' }
    await send(id, [[await jpegOf(22, { exif: exifOf('2022:09:30 09:00:00', null, kyiv) }), 'b.jpg']])
    const [photo] = await seen(id)
    expect(photo).toMatchObject({ capturedPlace: { latitude: 50.45 }, hints: [{ code: 'taken_elsewhere' }] })
    const rows = await app.office.db.reader('reading_photos').whereIn('reading_id', [before, id])
    expect(rows).toHaveLength(2)
    for (const row of rows) expect(JSON.stringify(row)).not.toMatch(/50\.(25|45)/)

    await forgetKey(id)
    expect((await clerk.get(photo.url)).body.code).toBe('erased')
    expect(await seen(id)).toMatchObject([{ capturedPlace: null, hints: [] }])

    await send(id, [[await jpegOf(23, { exif: exifOf('2022:09:30 09:01:00', null, kyiv) }), 'c.jpg']])
    // The place before it is gone for good: there is nothing left to be far from.
    expect(await seen(id)).toMatchObject([
      { capturedPlace: null, hints: [] },
      { capturedPlace: { latitude: 50.45 }, hints: [] },
    ])
  })
})

describe('what a photo gives away', () => {
  const hintsOf = async (id: number, agent = clerk) =>
    (await agent.get(`/api/readings/${id}`)).body.photoFiles.map(({ hints }: { hints: object[] }) => hints)

  it('the same picture again is told on both readings, scaled and pressed though it was', async () => {
    const [first, again, elsewhere] = [await given(), await given(neighbour), await given(inKorosten)]
    await send(first, [[await jpegOf(9), 'a.jpg']])
    await send(again, [[await jpegOf(9, { side: 200, quality: 40 }), 'b.jpg']])
    await send(
      elsewhere,
      [
        [await jpegOf(9), 'c.jpg'],
        [await jpegOf(10), 'd.jpg'],
      ],
      await app.as('operator'),
    )
    expect(await hintsOf(again)).toMatchObject([[{ code: 'same_photo', readingId: first }]])
    // Another REM's reading is told of, and not named.
    expect(await hintsOf(first)).toMatchObject([[{ readingId: again }, { readingId: null }]])
    expect(await hintsOf(elsewhere, await app.as('operator'))).toMatchObject([[{ readingId: first }], []])
  })

  it('the same film again is told too', async () => {
    const [first, again] = [await given(), await given()]
    await send(first, [[filmOf({ seed: 1 }), 'a.mp4']])
    await send(again, [
      [filmOf({ seed: 1 }), 'b.mp4'],
      [filmOf({ seed: 2 }), 'c.mp4'],
    ])
    expect(await hintsOf(again)).toMatchObject([[{ code: 'same_photo', readingId: first }], []])
  })

  it('a photo from before the window and far from the meter’s other photos is told of', async () => {
    const before = await givenReading(app, 100, { account: neighbour, takenOn: '2026-09-30' })
    await send(before, [[await jpegOf(11, { exif: exifOf('2026:09:30 09:00:00', '+03:00', zhytomyr) }), 'a.jpg']])
    await decide(app, before, 'accept')
    const id = await givenReading(app, 200, { account: neighbour, takenOn: '2026-10-31' })
    const kyiv = { latitude: '50/1 27/1 0/1', longitude: '30/1 31/1 0/1' }
    await send(id, [[await jpegOf(12, { exif: exifOf('2026:10:29 23:59:59', null, kyiv) }), 'a.jpg']])
    await send(id, [[await jpegOf(13, { exif: exifOf('2026:10:30 00:00:01', null, zhytomyr) }), 'b.jpg']])
    expect(await hintsOf(id)).toMatchObject([[{ code: 'older_than_window' }, { code: 'taken_elsewhere' }], []])
    expect(await hintsOf(before)).toEqual([[]])
  })
})
