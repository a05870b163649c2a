import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { givenReading, home } from '../readings/reading-fixture.ts'
import { makeApp, type TestApp } from '../testing/make-app.ts'
import { exifOf, jpegOf } from './photo-fixture.ts'
import { sealPlainPlaces } from './seal-plain-places.ts'

let app: TestApp
let clerk: Awaited<ReturnType<TestApp['as']>>
beforeAll(async () => {
  app = await makeApp()
  clerk = await app.as('clerkZhytomyr')
})
afterAll(() => app.close())

const kyiv = { latitude: '50/1 27/1 0/1', longitude: '30/1 31/1 0/1' }

/** A photo as an earlier version kept it. */
const keptPlain = async (seed: number): Promise<number> => {
  const id = await givenReading(app, 5000 + seed, { account: home, takenOn: `2022-0${seed}-20` })
  const photo = await jpegOf(seed, { exif: exifOf(`2022:0${seed}:20 09:00:00`, null, kyiv) })
  await clerk.post(`/api/readings/${id}/photos`).attach('files', photo, 'a.jpg').expect(201)
  const plain = { captured_place: '50.4501,30.5234', place_sealed: null }
  await app.office.db.transaction((trx) => trx('reading_photos').where({ reading_id: id }).update(plain))
  return id
}

const rowOf = (id: number) => app.office.db.reader('reading_photos').where({ reading_id: id }).first()
const placeSeen = async (id: number) => (await clerk.get(`/api/readings/${id}`)).body.photoFiles[0].capturedPlace
const consumerOf = (id: number) =>
  app.office.db.reader('files').where('id', rowOf(id).select('copy_id')).first('consumer_id')

describe('a place that an earlier version kept plain', () => {
  it('is sealed by the office itself and shown as before, though its consumer has moved out', async () => {
    const id = await keptPlain(3)
    const { account_id } = await app.office.db.reader('readings').where({ id }).first('account_id')
    const { consumer_id } = await consumerOf(id)
    const another = await app.office.db.reader('consumers').whereNot('id', consumer_id).first('id')
    const moveIn = (who: number) =>
      app.office.db.transaction((trx) => trx('accounts').where('id', account_id).update({ consumer_id: who }))
    await moveIn(another.id)
    expect(await sealPlainPlaces(app.office)).toBe(1)
    const row = await rowOf(id)
    expect([row.captured_place, String(row.place_sealed).includes('50.45')]).toEqual([null, false])
    expect(await placeSeen(id)).toEqual({ latitude: 50.4501, longitude: 30.5234 })
    expect(await sealPlainPlaces(app.office)).toBe(0)
    await moveIn(consumer_id)
  })

  it('is erased where the consumer’s key was forgotten', async () => {
    const id = await keptPlain(4)
    const { consumer_id } = await consumerOf(id)
    await app.office.db.transaction((trx) => trx('consumers').where('id', consumer_id).update({ wrapped_key: null }))
    expect(await sealPlainPlaces(app.office)).toBe(1)
    expect(await rowOf(id)).toMatchObject({ captured_place: null, place_sealed: null })
  })
})
