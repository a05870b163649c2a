import { afterAll, beforeAll, expect, it } from 'vitest'
import { makeApp, type TestApp } from '../testing/make-app.ts'

let house: TestApp

beforeAll(async () => {
  house = await makeApp()
})
afterAll(() => house.close())

it('all nineteen REMs are known to everybody, in the order of the Ukrainian alphabet', async () => {
  const clerk = await house.as('clerkKorosten')
  const answer = await clerk.get('/api/districts?sort=["name","ASC"]&range=[0,18]').expect(200)
  expect(answer.get('Content-Range')).toBe('districts 0-18/19')
  const names = answer.body.map(({ name }: { name: string }) => name)
  expect(names).toEqual([...names].sort(new Intl.Collator('uk').compare))
  const { body } = await clerk.get('/api/districts/8').expect(200)
  expect(body).toMatchObject({ id: 8, code: '08', name: 'Коростенський РЕМ' })
  await clerk.get('/api/districts/20').expect(404)
})
