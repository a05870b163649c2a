import { amountInWords } from '../money/amount-in-words.ts'
import { formatAmount, formatMoney } from '../money/kopiykas.ts'
import { type Box, beside, space, stack, textBox } from './box.ts'
import type { Fonts } from './fonts.ts'
import type { Span } from './layout-text.ts'
import { colour, contentWidth, type TextStyle, text } from './page-style.ts'
import { type Flow, wholeFlow } from './paginate.ts'
import type { Charges } from './sheets.ts'
import { type Column, table } from './table.ts'

/** The table of what is charged. */
export const chargesTable = ({ lines, pricesIncludeVat, vatRate }: Charges, fonts: Fonts): Flow => {
  const vat = vatRate === 0 ? '' : pricesIncludeVat ? ' з ПДВ' : ' без ПДВ'
  const columns: Column[] = [
    column('№', 26, 'center'),
    column('Послуга', { share: 1 }, 'left'),
    column('Одиниця', 52, 'left'),
    column('Кількість', 54, 'right'),
    column(`Ціна${vat}, грн`, 74, 'right'),
    column(`Сума${vat}, грн`, 80, 'right'),
  ]
  const rows = lines.map((line, index) =>
    [
      String(index + 1),
      line.title,
      line.unit,
      quantity(line.quantity),
      formatAmount(line.price),
      formatAmount(line.sum),
    ].map(regular),
  )
  return table(columns, rows, fonts, { gap: 12, keepWithNext: true })
}

/** Net, VAT and total to the right, the total in words below them; for a free service the word that it is free. */
export const totals = (charges: Charges, totalLabel: string, fonts: Fonts): Flow => {
  const { net, vat, vatRate, total } = charges
  if (total === 0)
    return wholeFlow(textBox('Послуга надається безоплатно.', text.strong, contentWidth, fonts), { gap: 8, after: 8 })
  const split = vatRate > 0
  const withVat = split ? `, у тому числі ПДВ ${formatMoney(vat)}` : ', без ПДВ'
  const sums = stack(
    [
      split ? sumRow('Разом без ПДВ', net, text.cell, fonts) : null,
      split ? sumRow(`ПДВ ${quantity(vatRate)}\u00a0%`, vat, text.cell, fonts) : null,
      sumRow(totalLabel, total, text.total, fonts),
    ],
    2,
  )
  const words: Span[] = [
    { text: 'Сума прописом: ', face: 'regular' },
    { text: amountInWords(total), face: 'bold' },
    { text: `${withVat}.`, face: 'regular' },
  ]
  return wholeFlow(stack([sums, space(8), textBox(words, text.body, contentWidth, fonts)]), { gap: 8, after: 8 })
}

const sumRow = (label: string, sum: number, style: TextStyle, fonts: Fonts): Box => {
  const amount = 120
  const room = contentWidth - amount - 5
  return beside([
    {
      box: textBox(label, style === text.cell ? { ...style, colour: colour.muted } : style, room, fonts, {
        align: 'right',
      }),
      x: 0,
    },
    { box: textBox(formatMoney(sum), style, amount, fonts, { align: 'right' }), x: room },
  ])
}

const column = (title: string, width: Column['width'], align: Column['align']): Column => {
  return { title: regular(title), width, align }
}

const regular = (value: string): Span[] => {
  return [{ text: value, face: 'regular' }]
}

const quantity = (value: number): string => {
  return String(value).replace('.', ',')
}
