import { afterAll, beforeAll, expect, it } from 'vitest'
import { makeApp, type TestApp } from '../testing/make-app.ts'
import { compareAndSetRows } from './compare-and-set-rows.ts'

let app: TestApp
beforeAll(async () => {
  app = await makeApp()
})
afterAll(() => app.close())

it('changes the rows whose version is the one that was read, each in its own columns, and names the others', async () => {
  const { db } = app.office
  const before = await db.reader('staff').orderBy('id').limit(4).select('id', 'version')
  const [one, two, three, four] = before.map(({ id, version }) => ({ id: Number(id), version: Number(version) }))
  if (!one || !two || !three || !four) throw new Error('the template has fewer staff')
  const late = await db.transaction((trx) =>
    compareAndSetRows(trx, 'staff', [
      { ...one, changes: { full_name: 'Перша', must_change_password: true } },
      { ...two, version: two.version + 1, changes: { full_name: 'Друга', must_change_password: true } },
      { ...three, changes: { full_name: 'Третя' } },
      { id: 987_654, version: 0, changes: { full_name: 'Нікого' } },
    ]),
  )
  expect(late.toSorted((left, right) => left - right)).toEqual([two.id, 987_654])
  const after = await db.reader('staff').whereIn('id', [one.id, two.id, three.id, four.id]).orderBy('id')
  expect(after).toMatchObject([
    { full_name: 'Перша', version: one.version + 1 },
    { version: two.version },
    { full_name: 'Третя', version: three.version + 1 },
    { version: four.version },
  ])
  expect([Boolean(after[0].must_change_password), Boolean(after[1].must_change_password)]).toEqual([true, false])
  expect(await db.transaction((trx) => compareAndSetRows(trx, 'staff', []))).toEqual([])
})
