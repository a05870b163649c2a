import type { Font } from 'fontkit'
import PDFDocument from 'pdfkit'
import { create } from 'qrcode'
import { amountInWords } from '../money/amount-in-words.ts'
import { formatAmount, formatMoney } from '../money/kopiykas.ts'
import type { InvoiceSheet } from '../pdf/sheets.ts'
import { formatDate } from '../time/iso-date.ts'
import { longDate } from '../time/long-date.ts'

type Style = { bold?: boolean; colour?: string; align?: 'left' | 'right' | 'center' }

/**
 * The bare side of the invoice benchmark: the same tagged A4 page written straight against pdfkit for this one invoice, with
 * shared fonts cut to the same alphabet, and no template, no layout of its own, no pages but the first.
 */
export const drawBareInvoice = (
  data: InvoiceSheet,
  fonts: { regular: Font; bold: Font },
  createdAt: Date,
): Uint8Array => {
  const { company } = data
  const title = `Рахунок на оплату № ${data.number}`
  const doc = new PDFDocument({
    size: 'A4',
    margin: 0,
    font: '',
    pdfVersion: '1.7',
    subset: 'PDF/A-2a',
    tagged: true,
    lang: 'uk-UA',
    displayTitle: true,
    info: { Title: title, Author: company.name, CreationDate: createdAt },
  })
  doc.registerFont('regular', fonts.regular).registerFont('bold', fonts.bold)
  const root = doc.struct('Document')
  doc.addStructure(root)

  const put = (words: string, x: number, y: number, width: number, size: number, style: Style = {}) => {
    doc.font(style.bold ? 'bold' : 'regular', size).fillColor(style.colour ?? '#1b212c')
    doc.text(words, x, y, { width, align: style.align ?? 'left' })
  }
  const say = (type: string, words: string, x: number, y: number, width: number, size: number, style: Style = {}) => {
    root.add(doc.struct(type, {}, () => put(words, x, y, width, size, style)))
  }
  const fact = (label: string, value: string, x: number, y: number, indent: number) => {
    root.add(
      doc.struct('P', {}, () => {
        put(label, x, y + 1, indent, 8, { colour: grey })
        put(value, x + indent, y, 300 - indent, 9.5)
      }),
    )
  }
  const tint = (x: number, y: number, width: number, height: number) => {
    doc.markContent('Artifact', { type: 'Layout' })
    doc.rect(x, y, width, height).fill('#f2f6fa')
    doc.endMarkedContent()
  }
  const right: Style = { align: 'right' }

  say('P', company.name, 62, 52, 230, 12, { bold: true, colour: '#0b4f8c' })
  say('P', company.address, 62, 70, 230, 8, { colour: grey })
  say('P', `ЄДРПОУ ${company.edrpou} · ІПН ${company.vatNumber}`, 300, 48, 250, 8, { ...right, colour: grey })
  say('P', company.phones, 300, 59, 250, 8, { ...right, colour: grey })
  say('P', company.email ?? '', 300, 70, 250, 8, { ...right, colour: grey })
  tint(62, 86, 488, 1.2)
  say('H1', title, 62, 105, 488, 18, { bold: true })
  say('P', `від ${longDate(data.issuedOn)}`, 62, 130, 488, 11, { colour: grey })
  say('P', 'Платник', 62, 162, 280, 8, { colour: grey })
  say('P', data.payer.name, 62, 173, 280, 10, { bold: true })
  fact('Адреса', data.payer.address, 62, 190, 88)
  fact('Особовий рахунок', data.account, 62, 203, 88)
  fact('Заявка', `№ ${data.order.number}`, 62, 216, 88)
  fact('Реєстраційний номер', data.order.registrationNumber ?? '', 62, 229, 88)
  tint(374, 160, 176, 76)
  say('P', 'До сплати', 386, 172, 152, 8, { colour: grey })
  say('P', formatMoney(data.total), 386, 184, 152, 18, { bold: true })
  say('P', `Сплатити до ${formatDate(data.dueOn)}`, 386, 212, 152, 9.5)

  const columns = [
    { title: '№', x: 62, width: 26 },
    { title: 'Послуга', x: 93, width: 190 },
    { title: 'Одиниця', x: 294, width: 52 },
    { title: 'Кількість', x: 340, width: 54 },
    { title: 'Ціна без ПДВ, грн', x: 394, width: 76 },
    { title: 'Сума без ПДВ, грн', x: 470, width: 76 },
  ]
  const table = doc.struct('Table')
  root.add(table)
  const row = (type: 'TH' | 'TD', cells: string[], y: number, size: number, parent: PDFKit.PDFStructureElement) => {
    const line = doc.struct('TR')
    parent.add(line)
    columns.forEach(({ x, width }, at) => {
      const align = at > 2 ? 'right' : 'left'
      const scope = type === 'TH' ? ({ scope: 'Column' } as const) : {}
      line.add(doc.struct(type, scope, () => put(cells[at] ?? '', x, y, width, size, { align })))
    })
  }
  const [head, body] = [doc.struct('THead'), doc.struct('TBody')]
  table.add(head).add(body)
  tint(62, 250, 488, 20)
  row(
    'TH',
    columns.map((column) => column.title),
    256,
    8,
    head,
  )
  let y = 275
  data.lines.forEach((line, index) => {
    const cells = [
      `${index + 1}`,
      line.title,
      line.unit,
      `${line.quantity}`,
      formatAmount(line.price),
      formatAmount(line.sum),
    ]
    row('TD', cells, y, 9.5, body)
    y += line.title.length > 45 ? 34 : 21
    tint(62, y - 4, 488, 0.5)
  })
  const sums = [
    ['Разом без ПДВ', data.net],
    [`ПДВ ${data.vatRate} %`, data.vat],
    ['Усього до сплати', data.total],
  ] as const
  sums.forEach(([label, sum], at) => {
    const style = { ...right, bold: at === 2 }
    say('P', label, 200, y + at * 15, 220, at === 2 ? 12 : 9.5, style)
    say('P', formatMoney(sum), 425, y + at * 15, 120, at === 2 ? 12 : 9.5, style)
  })
  y += 56
  root.add(
    doc.struct('P', {}, () => {
      doc.font('regular', 10).text('Сума прописом: ', 62, y, { width: 488, continued: true })
      doc.font('bold').text(amountInWords(data.total), { continued: true })
      doc.font('regular').text(`, у тому числі ПДВ ${formatMoney(data.vat)}.`)
    }),
  )
  y += 24
  tint(62, y, 488, 156)
  root.add(
    doc.struct('Figure', { alt: 'QR-код для оплати рахунка' }, () =>
      drawCode(doc, data.qrPayload ?? '', 74, y + 12, 132),
    ),
  )
  say('P', 'Скануйте код у застосунку банку або сплатіть за реквізитами', 224, y + 24, 314, 10, { bold: true })
  fact('Отримувач', company.name, 224, y + 42, 66)
  fact('Код ЄДРПОУ', company.edrpou, 224, y + 55, 66)
  fact('IBAN', company.iban, 224, y + 68, 66)
  fact('Банк', company.bank, 224, y + 81, 66)
  fact('Призначення', data.purpose, 224, y + 94, 66)
  const note =
    `Гроші надходять на рахунок компанії протягом 1–3 робочих днів. Щойно вони надійдуть, заявка № ${data.order.number} перейде в роботу; ` +
    `строк надання послуги — ${data.service.term}. Якщо сплачуєте без QR-коду, вкажіть у призначенні платежу номер рахунка `
  root.add(
    doc.struct('P', {}, () => {
      doc.font('regular', 10).text(note, 62, y + 170, { width: 488, continued: true })
      doc.font('bold').text(data.number, { continued: true })
      doc.font('regular').text(', інакше платіж доведеться шукати.')
    }),
  )
  doc.markContent('Artifact', { type: 'Pagination' })
  put(`${title} · ${company.name}`, 62, 806, 370, 8, { colour: grey })
  put('Сторінка 1 з 1', 440, 806, 110, 8, { ...right, colour: grey })
  doc.endMarkedContent()
  root.end()
  doc.end()
  return doc.read()
}

const grey = '#5d6675'

const drawCode = (doc: PDFKit.PDFDocument, payload: string, x: number, y: number, side: number): void => {
  const { modules } = create([{ data: new TextEncoder().encode(payload), mode: 'byte' }], { errorCorrectionLevel: 'M' })
  const unit = side / (modules.size + 8)
  doc.rect(x, y, side, side).fill('#ffffff')
  for (let row = 0; row < modules.size; row++) {
    for (let from = 0; from < modules.size; from++) {
      let to = from
      while (to < modules.size && modules.get(row, to)) to++
      if (to > from) doc.rect(x + (from + 4) * unit, y + (row + 4) * unit, (to - from) * unit, unit)
      from = to
    }
  }
  doc.fill('#1b212c')
  doc.circle(x + side / 2, y + side / 2, side * 0.085).fill('#ffffff')
  doc
    .fillColor('#1b212c')
    .font('bold', side * 0.115)
    .text('₴', x + side / 2 - 5, y + side / 2 - 10, { lineBreak: false })
}
