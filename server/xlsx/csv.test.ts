import { describe, expect, it } from 'vitest'
import { csvCell, csvFile } from './csv.ts'

describe('a CSV file', () => {
  it.each([
    '=1+1',
    '+380671234567',
    '-2',
    '@SUM(A1)',
    '\tcmd',
    '|calc',
    ' =1',
    '\n=1',
    '＝1',
    '＋1',
    '－1',
    '＠A1',
    '\u200B=1',
  ])('keeps %j from running as a formula', (text) => {
    expect(csvCell(text).replace(/^"/, '')[0]).toBe("'")
  })

  it('quotes what would break the columns', () => {
    expect(csvCell('вул. «Київська»; буд. "5"')).toBe('"вул. «Київська»; буд. ""5"""')
    expect(csvCell('два\nрядки')).toBe('"два\nрядки"')
  })

  it('writes numbers with the comma of Ukrainian Excel and nothing for what is not there', () => {
    expect(csvCell(12.5)).toBe('12,5')
    expect(csvCell(null)).toBe('')
  })

  it('begins with the mark by which Excel knows Cyrillic and ends each line as Windows does', () => {
    expect(
      csvFile([
        ['№', 'Стан'],
        [555924, 'Відправлена'],
      ]),
    ).toBe('\uFEFF№;Стан\r\n555924;Відправлена\r\n')
  })
})
