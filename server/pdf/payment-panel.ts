import { formatMoney } from '../money/kopiykas.ts'
import { formatDate } from '../time/iso-date.ts'
import { type Box, beside, panel, space, stack, textBox } from './box.ts'
import { facts } from './facts.ts'
import type { Fonts } from './fonts.ts'
import { contentWidth, text } from './page-style.ts'
import { qrFigure } from './qr-figure.ts'
import type { InvoiceSheet } from './sheets.ts'
import { unbroken } from './unbroken.ts'

/** Who pays on the left, how much and until when on the right. */
export const payerAndSum = (sheet: InvoiceSheet, fonts: Fonts): Box => {
  const right = 176
  const left = contentWidth - right - 20
  const payer = stack([
    textBox('Платник', text.label, left, fonts),
    textBox(sheet.payer.name, text.strong, left, fonts),
    space(2),
    facts(
      [
        ['Адреса', sheet.payer.address],
        ['Особовий рахунок', unbroken(sheet.account)],
        ['Заявка', `№\u00a0${sheet.order.number}`],
        ['Реєстраційний номер', sheet.order.registrationNumber],
      ],
      left,
      fonts,
      { labelWidth: 88 },
    ),
  ])
  const inner = right - 24
  const sum = stack([
    textBox('До сплати', text.label, inner, fonts),
    textBox(formatMoney(sheet.total), { ...text.title, leading: 24 }, inner, fonts),
    space(3),
    textBox(`Сплатити до ${formatDate(sheet.dueOn)}`, text.cell, inner, fonts),
  ])
  return beside([
    { box: payer, x: 0 },
    { box: panel(sum, right, 12), x: contentWidth - right },
  ])
}

/** The bank details with the QR code beside them, on a tinted ground. */
export const paymentPanel = (sheet: InvoiceSheet, fonts: Fonts): Box => {
  const padding = 12
  const side = sheet.qrPayload ? 132 : 0
  const left = side ? side + 18 : 0
  const width = contentWidth - 2 * padding - left
  const details = stack([
    textBox(
      sheet.qrPayload ? 'Скануйте код у застосунку банку або сплатіть за реквізитами' : 'Реквізити для оплати',
      text.strong,
      width,
      fonts,
    ),
    space(4),
    facts(
      [
        ['Отримувач', unbroken(sheet.company.name)],
        ['Код ЄДРПОУ', sheet.company.edrpou],
        ['IBAN', sheet.company.iban],
        ['Банк', sheet.company.bank],
        ['Призначення', sheet.purpose],
      ],
      width,
      fonts,
      { labelWidth: 66 },
    ),
  ])
  const boxes = sheet.qrPayload ? [{ box: qrFigure(sheet.qrPayload, side, fonts), x: 0 }] : []
  return panel(beside([...boxes, { box: details, x: left }], 'middle'), contentWidth, padding)
}
