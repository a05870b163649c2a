import type { Face, Fonts } from './fonts.ts'

/** A stretch of text in one face; «\n» in it ends the line. */
export type Span = { text: string; face: Face }
/** One set line: its stretches with their places from the left, and its width, in points. */
export type TextLine = { segments: readonly { text: string; face: Face; x: number }[]; width: number }

/** `spaced` is the width with the space after the word: the two are kerned. */
type Word = { pieces: Span[]; width: number; spaced: number; endsLine: boolean }

/** Words that must not hang alone at the end of a line: one-letter prepositions and the short words before a name or number. */
const clingsToNext = /^[(«]?(?:[А-ЯҐЄІЇа-яґєії]|[А-ЯҐЄІЇ]\.|№|м\.|с\.|смт|вул\.|пл\.|буд\.|кв\.|р-н|тел\.)$/u
const clingsToPrevious = /^(?:[—–−].?|р\.|рр\.|грн|грн\.|коп\.|км|кВт·год|%)[,.;)]?$/u

/**
 * Breaks text into lines of at most `width` points, at spaces only: numbers, names of companies written with no-break
 * spaces, and dates stay whole. A word wider than the line is cut where it must be.
 */
export const layoutText = (spans: readonly Span[], size: number, width: number, fonts: Fonts): readonly TextLine[] => {
  const key = `${size} ${width} ${spans.map(({ text, face }) => `${face}\u0000${text}`).join('\u0000')}`
  let lines = remembered.get(key)
  if (!lines) {
    lines = breakText(spans, size, width, fonts)
    if (remembered.size > 5_000) remembered.clear()
    remembered.set(key, lines)
  }
  return lines
}

/** Most texts of a document are those of the one before it: its labels, the company, the clauses. */
const remembered = new Map<string, readonly TextLine[]>()

const breakText = (spans: readonly Span[], size: number, width: number, fonts: Fonts): TextLine[] => {
  const lines: TextLine[] = []
  let line: Word[] = []
  let used = 0
  const close = () => {
    const last = line.at(-1)
    lines.push({ segments: segmentsOf(line, size, fonts), width: used - (last ? last.spaced - last.width : 0) })
    line = []
    used = 0
  }
  for (const word of words(spans, size, fonts).flatMap((word) => cutToWidth(word, size, width, fonts))) {
    if (line.length > 0 && used + word.width > width + 0.01) close()
    used += word.spaced
    line.push(word)
    if (word.endsLine) close()
  }
  if (line.length > 0) close()
  return lines.map((line, index) => (index < lines.length - 1 ? withLastSpace(line) : line))
}

/** The space at which a line was broken is drawn too: who reads the text by its structure would join the words. */
const withLastSpace = ({ segments, width }: TextLine): TextLine => {
  return {
    segments: segments.map((part, at) => (at === segments.length - 1 ? { ...part, text: `${part.text} ` } : part)),
    width,
  }
}

const words = (spans: readonly Span[], size: number, fonts: Fonts): Word[] => {
  const found: Word[] = []
  let pieces: Span[] = []
  const close = (endsLine: boolean) => {
    if (pieces.length > 0 || endsLine) found.push(measured(pieces, endsLine, size, fonts))
    pieces = []
  }
  for (const { text, face } of spans) {
    for (const token of fonts.printable(text).match(/\n| +|[^ \n]+/g) ?? []) {
      if (token === '\n') close(true)
      else if (token.startsWith(' ')) close(false)
      else pieces.push({ text: token.replaceAll('\u00a0', ' '), face })
    }
  }
  close(false)
  return found.reduce((glued: Word[], word) => glue(glued, word, size, fonts), [])
}

const glue = (before: Word[], word: Word, size: number, fonts: Fonts): Word[] => {
  const previous = before.at(-1)
  if (previous && !previous.endsLine && (clingsToNext.test(lastWord(previous)) || clingsToPrevious.test(plain(word)))) {
    const face = word.pieces[0]?.face ?? 'regular'
    before[before.length - 1] = measured(
      [...previous.pieces, { text: ' ', face }, ...word.pieces],
      word.endsLine,
      size,
      fonts,
    )
  } else {
    before.push(word)
  }
  return before
}

const measured = (pieces: Span[], endsLine: boolean, size: number, fonts: Fonts): Word => {
  const width = pieces.reduce((sum, { text, face }) => sum + fonts.widthOf(text, face, size), 0)
  const last = pieces.at(-1) ?? { text: '', face: 'regular' }
  const room = fonts.widthOf(`${last.text} `, last.face, size) - fonts.widthOf(last.text, last.face, size)
  return { pieces, endsLine, width, spaced: width + room }
}

const plain = (word: Word): string => {
  return word.pieces.map(({ text }) => text).join('')
}

const lastWord = (word: Word): string => {
  return plain(word).split(' ').at(-1) ?? ''
}

/** A word that no line holds is cut at its inner spaces, and where there are none between letters. */
const cutToWidth = (word: Word, size: number, width: number, fonts: Fonts): Word[] => {
  if (word.width <= width) return [word]
  const crumbs = word.pieces.flatMap(({ text, face }) =>
    (text.match(/[^ ]+ ?| +/g) ?? [])
      .flatMap((token) => (fonts.widthOf(token, face, size) > width ? Array.from(token) : [token]))
      .map((token): Span => ({ text: token, face })),
  )
  const parts: Span[][] = []
  let used = Number.POSITIVE_INFINITY
  for (const crumb of crumbs) {
    const crumbWidth = fonts.widthOf(crumb.text, crumb.face, size)
    if (used + crumbWidth > width) {
      parts.push([])
      used = 0
    }
    parts.at(-1)?.push(crumb)
    used += crumbWidth
  }
  return parts.map((pieces, index) =>
    measured(trimmed(pieces), word.endsLine && index === parts.length - 1, size, fonts),
  )
}

const trimmed = (pieces: Span[]): Span[] => {
  const last = pieces.at(-1)
  return last?.text.endsWith(' ') ? [...pieces.slice(0, -1), { ...last, text: last.text.trimEnd() }] : pieces
}

/** Joins the words of a line into as few stretches as its faces allow. */
const segmentsOf = (line: readonly Word[], size: number, fonts: Fonts): TextLine['segments'] => {
  const joined: Span[] = []
  line.forEach((word, index) => {
    word.pieces.forEach(({ text, face }, at) => {
      const last = joined.at(-1)
      const gap = index > 0 && at === 0 ? ' ' : ''
      if (last) last.text += last.face === face ? gap + text : gap
      if (last?.face !== face) joined.push({ text, face })
    })
  })
  let x = 0
  return joined.map((segment, index) => {
    const placed = { ...segment, x }
    if (index < joined.length - 1) x += fonts.widthOf(segment.text, segment.face, size)
    return placed
  })
}
