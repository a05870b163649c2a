import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Actor } from '../may.ts'
import { makeApp, type TestApp } from '../testing/make-app.ts'
import { listAccounts } from './account-list-views.ts'
import { indexAccount } from './index-account.ts'

let app: TestApp
beforeAll(async () => {
  app = await makeApp()
})
afterAll(() => app.close())

const asked = { sort: null, offset: 0, limit: 1000, conditions: [] }
const search = async (q: string, actor: Actor = app.actor('operator')) => {
  const { rows, total } = await listAccounts(app.office.db.reader, actor, { ...asked, q })
  expect(rows).toHaveLength(total)
  return rows.map((row) => row.number)
}

describe('the search for an account', () => {
  it.each([
    ['with the punctuation of the bill', '01-01/010/101'],
    ['without it', '0101010101'],
    ['by its beginning', '0101010'],
    ['with spaces', '01 01 010 101'],
  ])('finds it by its number %s', async (_how, q) => {
    expect(await search(q)).toContain('01-01/010/101')
  })

  it.each([
    ['the surname', 'Українець'],
    ['the surname in the wrong case', 'уКРАЇНЕЦЬ'],
    ['и for і and no ї', 'украинець'],
    ['the wrong keyboard layout', 'erhf'],
    ['two letters', 'ук'],
    ['one letter', 'у'],
    ['surname and name', 'українець іван'],
    ['a phone as it is spoken', '067 000 08 08'],
    ['the end of a phone', '0000808'],
    ['surname and street', 'українець житомирська'],
  ])('finds its consumer by %s', async (_how, q) => {
    expect(await search(q)).toContain('01-01/010/101')
  })

  it.each(['В’ячеславівна', 'вячеславівна', "В'ячеславівна", 'кропивянська', 'прокопенко'])(
    'does not mind apostrophes and hyphens: %s',
    async (q) => {
      expect(await search(q)).toContain('07-070707')
    },
  )

  it('takes Ґ and Г for one letter, from the first on', async () => {
    for (const q of ['ґа', 'га', 'галаган', 'Ґалаґан']) expect(await search(q)).toContain('01-09/090/909')
  })

  it('finds it by the EIC code and by the meter’s number', async () => {
    const point = await app.office.db.reader('metering_points').orderBy('id').first('eic', 'id')
    const meter = await app.office.db.reader('meters').where('metering_point_id', point.id).first('number')
    expect(await search(point.eic)).toContain('01-01/010/101')
    expect(await search(meter.number)).toContain('01-01/010/101')
  })

  it('finds it by the EIC code from the third sign on, in either alphabet, and by a house with its letter', async () => {
    const point = await app.office.db.reader('metering_points').orderBy('id').first('eic')
    for (let typed = 3; typed <= 16; typed += 1) {
      expect(await search(point.eic.slice(0, typed)), `${typed} signs`).toContain('01-01/010/101')
    }
    expect(await search('62Я0')).toContain('01-01/010/101')
    expect(await search('118-А')).toContain('07-070707')
    expect(await search('2 ук')).toEqual([])
  })

  it('puts those whose surname begins so before those whose street does', async () => {
    const [first] = await search('україн')
    expect(['01-01/010/101', '08-080808', '01-02/030/405', '01-010101']).toContain(first)
  })

  it('finds nothing where nothing fits, and takes signs of its own language for signs', async () => {
    for (const q of [
      'ніхтонетакий',
      '%',
      '_',
      '"',
      "ніхто' or 1=1 --",
      'ніхто*',
      '\\',
      '\u0000',
      'іиеїєґ'.repeat(30),
    ]) {
      expect(await search(q)).toEqual([])
    }
  })

  it('shows a REM’s clerk the accounts of that REM alone', async () => {
    expect(await search('українець', app.actor('clerkKorosten'))).toEqual(['08-080808'])
    expect(await search('01-01/010/101', app.actor('clerkKorosten'))).toEqual([])
    expect(await search('ук', app.actor('clerkKorosten'))).toEqual(['08-080808'])
  })

  it('knows a new phone as soon as the account is indexed again', async () => {
    const { db } = app.office
    const account = await db.reader('accounts').where('number', '04-000004').first('id', 'consumer_id')
    expect(await search('0991234567')).toEqual([])
    await db.transaction(async (trx) => {
      await trx('consumers').where('id', account.consumer_id).update({ phone: '+380991234567' })
      await indexAccount(trx, account.id)
    })
    expect(await search('0991234567')).toEqual(['04-000004'])
  })
})
