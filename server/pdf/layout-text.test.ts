import { expect, test } from 'vitest'
import { type Face, loadFonts } from './fonts.ts'
import { layoutText } from './layout-text.ts'

const fonts = await loadFonts()
const set = (text: string, width: number, face: Face = 'regular') => layoutText([{ text, face }], 10, width, fonts)
const plain = (lines: ReturnType<typeof set>) =>
  lines.map(({ segments }) =>
    segments
      .map(({ text }) => text)
      .join('')
      .trimEnd(),
  )

test('lines break at spaces and hold at most their width', () => {
  const lines = set('Перевірка правильності роботи розрахункових засобів обліку електричної енергії споживача', 120)
  expect(lines.length).toBeGreaterThan(3)
  for (const line of lines) expect(line.width).toBeLessThanOrEqual(120.01)
  expect(plain(lines).join(' ')).toBe(
    'Перевірка правильності роботи розрахункових засобів обліку електричної енергії споживача',
  )
})

test('a number, a sum and a company’s name with no-break spaces are never broken, and print with plain spaces', () => {
  const text = 'Рахунок Д-2026-000123 на 1\u00a0234\u00a0567,50\u00a0грн від АТ\u00a0«Житомиробленерго»'
  const lines = plain(set(text, 125))
  for (const whole of ['Д-2026-000123', '1 234 567,50 грн', 'АТ «Житомиробленерго»']) {
    expect(lines.some((line) => line.includes(whole))).toBe(true)
  }
})

test('a one-letter preposition and № do not end a line, a dash does not begin one', () => {
  for (let width = 60; width < 220; width += 7) {
    for (const line of plain(
      set('Договір № 15 укладено у місті Житомирі з метою перевірки в строк — десять днів', width),
    )) {
      expect(line).not.toMatch(/(?:^| )(?:№|у|з|в)$/)
      expect(line).not.toMatch(/^—/)
    }
  }
})

test('a word wider than the line is cut between letters and nothing of it is lost', () => {
  const lines = set(`початок ${'довге'.repeat(30)} кінець`, 100)
  for (const line of lines) expect(line.width).toBeLessThanOrEqual(100.01)
  expect(plain(lines).join('').replaceAll(' ', '')).toBe(`початок${'довге'.repeat(30)}кінець`)
})

test('a long name with no-break spaces is cut at its spaces when no line holds it', () => {
  const lines = plain(set('ПРИВАТНЕ\u00a0АКЦІОНЕРНЕ\u00a0ТОВАРИСТВО\u00a0«ДОВГА\u00a0НАЗВА\u00a0ОБЛЕНЕРГО»', 130))
  expect(lines.length).toBeGreaterThan(1)
  expect(lines.join(' ')).toBe('ПРИВАТНЕ АКЦІОНЕРНЕ ТОВАРИСТВО «ДОВГА НАЗВА ОБЛЕНЕРГО»')
})

test('faces change inside a line and each stretch stands where the one before it ends', () => {
  const [line] = layoutText(
    [
      { text: 'Усього: ', face: 'regular' },
      { text: '100,00', face: 'bold' },
    ],
    10,
    300,
    fonts,
  )
  expect(line?.segments.map(({ face }) => face)).toEqual(['regular', 'bold'])
  expect(line?.segments[1]?.x).toBeCloseTo(fonts.widthOf('Усього: ', 'regular', 10))
})

test('a line feed ends the line', () => {
  expect(plain(set('перший\nдругий', 300))).toEqual(['перший', 'другий'])
})

test('signs that the font lacks, control and invisible signs never reach the page', () => {
  expect(plain(set('Їжак 😀\u202e\u200b №\u0007₴ ʼ', 300))).toEqual(['Їжак ? № ₴ ʼ'])
})
