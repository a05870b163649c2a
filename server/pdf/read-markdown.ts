import { lexer, type Token, type Tokens } from 'marked'
import { space } from './box.ts'
import { blockName } from './fill-template.ts'
import type { Face, Fonts } from './fonts.ts'
import type { Span } from './layout-text.ts'
import { colour, contentWidth, text } from './page-style.ts'
import { type Flow, wholeFlow } from './paginate.ts'
import { paragraph } from './paragraph.ts'
import type { Pen, Tag } from './pen.ts'
import { type Column, table } from './table.ts'

/** How a kind of document sets its wording, and the blocks that stand where the wording says `{{> name}}`. */
export type Setting = { fonts: Fonts; titleAlign: 'left' | 'center'; block: (name: string) => Flow[] }

/** The flows of a filled template, and the text of its first heading, which is the document's title. */
export const readMarkdown = (markdown: string, setting: Setting): { title: string; flows: Flow[] } => {
  const tokens = lexer(markdown)
  const heading = tokens.find((token) => token.type === 'heading')
  const title = heading
    ? spansOf(heading, 'regular')
        .map(({ text }) => text)
        .join('')
    : ''
  return { title, flows: tokens.flatMap((token) => flowsOf(token, setting)) }
}

const flowsOf = (token: Token, setting: Setting): Flow[] => {
  switch (token.type) {
    case 'space':
    case 'def':
      return []
    case 'heading':
      return [headingFlow(token, setting)]
    case 'list':
      return isList(token) ? listFlows(token, setting, 1) : []
    case 'table':
      return isTable(token) ? [tableFlow(token, setting)] : []
    case 'hr':
      return [wholeFlow(space(1, { width: contentWidth, ink: colour.line }), { gap: 8 })]
    case 'blockquote':
      return [paragraph(spansOf(token, 'regular'), text.small, setting.fonts, { gap: 6 })]
    default: {
      const block = blockName(token.raw)
      return block === null ? [clauseOrParagraph(token, setting)] : setting.block(block)
    }
  }
}

/** «#» is the title, «###» the line under it, «##» heads a section. */
const headingFlow = (token: Token, { fonts, titleAlign: align }: Setting): Flow => {
  const depth = 'depth' in token ? Number(token.depth) : 2
  if (depth === 1) {
    return paragraph(spansOf(token, 'bold'), text.title, fonts, { gap: 12, type: 'H1', align, keepWithNext: true })
  }
  if (depth === 2) {
    return paragraph(spansOf(token, 'bold'), text.heading, fonts, { gap: 13, type: 'H2', keepWithNext: true })
  }
  return paragraph(spansOf(token, 'regular'), text.subtitle, fonts, { gap: 2, align, keepWithNext: true })
}

/** «1.1. Text» hangs its number in the margin of the text. */
const clauseOrParagraph = (token: Token, { fonts }: Setting): Flow => {
  const spans = spansOf(token, 'regular')
  const number = /^\d{1,2}(?:\.\d{1,2}){1,2}\.?(?=\s)/.exec(token.raw)?.[0]
  const [first, ...rest] = spans
  if (!number || !first?.text.startsWith(number)) return paragraph(spans, text.body, fonts, { gap: 5 })
  const body = [{ ...first, text: first.text.slice(number.length).trimStart() }, ...rest]
  const label = { spans: [{ text: number, face: first.face }], x: 0 }
  return paragraph(body, text.body, fonts, { gap: 4, indent: 30, label })
}

const listFlows = (list: Tokens.List, setting: Setting, level: number): Flow[] => {
  let root: Tag | null = null
  const tag = (pen: Pen, parent: Tag) => {
    root ??= pen.tag(parent, 'L')
    return root
  }
  return list.items.flatMap((item, index) => {
    const mark = list.ordered ? `${Number(list.start || 1) + index}.` : '•'
    const own = item.tokens.filter(({ type }) => type !== 'list').flatMap((token) => spansOf(token, 'regular'))
    const indent = 16 * level + (list.ordered ? 4 : 0)
    const label = { spans: [{ text: mark, face: 'regular' as const }], x: indent - (list.ordered ? 16 : 11) }
    const inner = item.tokens.filter(isList).flatMap((nested) => listFlows(nested, setting, level + 1))
    return [paragraph(own, text.body, setting.fonts, { gap: 3, indent, label, list: tag }), ...inner]
  })
}

const tableFlow = (token: Tokens.Table, { fonts }: Setting): Flow => {
  const columns = token.header.map(
    (cell): Column => ({ title: inline(cell.tokens, 'regular'), width: { share: 1 }, align: cell.align ?? 'left' }),
  )
  const rows = token.rows.map((row) => row.map((cell) => inline(cell.tokens, 'regular')))
  return table(columns, rows, fonts, { gap: 8, keepWithNext: false })
}

const spansOf = (token: Token, face: Face): Span[] => {
  return 'tokens' in token && token.tokens ? inline(token.tokens, face) : [{ text: plain(token), face }]
}

/** Bold and italic are kept; of a link its text; HTML is printed as it was typed. */
const inline = (tokens: readonly Token[], face: Face): Span[] => {
  return tokens.flatMap((token): Span[] => {
    if (token.type === 'br') return [{ text: '\n', face }]
    if (token.type === 'strong') return spansOf(token, 'bold')
    return spansOf(token, token.type === 'em' && face === 'regular' ? 'italic' : face)
  })
}

const plain = (token: Token): string => {
  return ('text' in token && typeof token.text === 'string' ? token.text : token.raw).replaceAll('\n', ' ')
}

const isList = (token: Token): token is Tokens.List => token.type === 'list' && 'items' in token
const isTable = (token: Token): token is Tokens.Table => token.type === 'table' && 'header' in token
