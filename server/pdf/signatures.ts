import { type Box, beside, space, stack, textBox } from './box.ts'
import { facts } from './facts.ts'
import type { Fonts } from './fonts.ts'
import { colour, contentWidth, text } from './page-style.ts'
import type { ContractSheet } from './sheets.ts'
import { phoneList, unbroken } from './unbroken.ts'

/** Who signs: what contracts, acts and statements of an account say of both parties. */
type Signed = Pick<ContractSheet, 'company' | 'signatory' | 'consumer' | 'account'>

/**
 * Requisites of both parties side by side with a line to sign on under each, level with one another. `titles` names the
 * parties as the document's wording does.
 */
export const signatures = (
  sheet: Signed,
  fonts: Fonts,
  [ourTitle, theirTitle]: readonly [string, string] = ['Виконавець', 'Замовник'],
): Box => {
  const gutter = 28
  const width = (contentWidth - gutter) / 2
  const { company, signatory, consumer } = sheet
  const look = { labelWidth: 56 }
  const ours = stack([
    textBox(ourTitle, text.label, width, fonts),
    textBox(unbroken(company.fullName), text.strong, width, fonts),
    space(3),
    facts(
      [
        ['ЄДРПОУ', company.edrpou],
        ['ІПН', company.vatNumber],
        ['Адреса', company.address],
        ['IBAN', company.iban],
        ['Банк', company.bank],
        ['Телефони', phoneList(company.phones)],
        ['Пошта', company.email],
      ],
      width,
      fonts,
      look,
    ),
  ])
  const theirs = stack([
    textBox(theirTitle, text.label, width, fonts),
    textBox(consumer.name, text.strong, width, fonts),
    space(3),
    facts(
      [
        ['Документ', consumer.identityDocument],
        ['РНОКПП', consumer.taxNumber],
        ['Адреса', consumer.address],
        ['Рахунок', unbroken(sheet.account)],
        ['Телефон', consumer.phone && unbroken(consumer.phone)],
        ['Пошта', consumer.email],
      ],
      width,
      fonts,
      look,
    ),
  ])
  const top = beside([
    { box: ours, x: 0 },
    { box: theirs, x: width + gutter },
  ])
  const bottom = beside(
    [
      { box: signatureLine(signatory.position, signatory.name, width, fonts), x: 0 },
      { box: signatureLine(null, consumer.name, width, fonts), x: width + gutter },
    ],
    'bottom',
  )
  return stack([top, space(14), bottom])
}

/** The operator's line to sign on alone, on the left half of the page. */
export const companySignature = ({ signatory }: Pick<Signed, 'signatory'>, fonts: Fonts): Box =>
  signatureLine(signatory.position, signatory.name, contentWidth / 2, fonts)

const signatureLine = (position: string | null, name: string, width: number, fonts: Fonts): Box => {
  const caption = beside([
    { box: textBox('(підпис)', text.small, width * 0.3, fonts), x: 0 },
    { box: textBox(name, text.small, width * 0.7, fonts, { align: 'right' }), x: width * 0.3 },
  ])
  const title = position ? textBox(position, text.cell, width, fonts) : null
  return stack([title, space(26), space(1, { width, ink: colour.muted }), space(2), caption])
}
