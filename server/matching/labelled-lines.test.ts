import { describe, expect, it } from 'vitest'
import { createRandom } from '../../seeds/random.ts'
import { emptyPool, fillPool } from './invoice-pool.ts'
import { inventInvoices } from './invoice-world-fixture.ts'
import { labelLines } from './labelled-lines-fixture.ts'
import { matchLine } from './match-line.ts'
import { measureMatching } from './measure-matching-fixture.ts'
import { addToBook, emptyBook, pickFromBook } from './open-book.ts'
import { distinct, pickNamed } from './pick-named.ts'
import { readClues } from './read-clues.ts'

const measure = (seed: number) => {
  const random = createRandom(seed)
  const invoices = inventInvoices(random)
  const [pool, book] = [emptyPool(), emptyBook()]
  fillPool(pool, invoices)
  addToBook(
    book,
    invoices.filter(({ state }) => state === 'open'),
  )
  const lines = labelLines(random, invoices, 2_300)
  const verdicts = lines.map(({ line }) => {
    const clues = readClues(line)
    const known = [...pickNamed({ line, clues }, pool), ...pickFromBook(book, line, clues.partyWords)]
    return matchLine(line, distinct(known), clues)
  })
  return { lines, verdicts, ...measureMatching(lines, verdicts) }
}

describe('on 2 300 lines with every kind of noise, in an office crowded with open invoices of one price', () => {
  const measured = measure(20_261_121)

  it('nothing posts to an invoice that its payer did not mean', () => {
    expect(measured.wrong.map(({ line, truth }) => ({ line, truth }))).toEqual([])
    expect(measured.posted).toBeGreaterThan(400)
  })

  it('nothing posts that is meant for several or for none', () => {
    const many = measured.lines.flatMap(({ truth }, place) =>
      truth.length === 1 ? [] : [measured.verdicts[place]?.post],
    )
    expect(many.length).toBeGreaterThan(100)
    expect(many.every((post) => post === null)).toBe(true)
  })

  it('of the lines that name one open invoice readably, at least 97 of 100 post', () => {
    expect(measured.recall).toBeGreaterThanOrEqual(0.97)
  })

  it('of the lines that mean an open invoice, 95 of 100 have it first among their candidates', () => {
    expect(measured.firstTrue).toBeGreaterThanOrEqual(0.95)
  })
})
