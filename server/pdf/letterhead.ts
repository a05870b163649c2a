import { type Box, beside, space, stack, textBox } from './box.ts'
import type { Fonts } from './fonts.ts'
import { colour, contentWidth, text } from './page-style.ts'
import type { Company } from './sheets.ts'
import { phoneList, unbroken } from './unbroken.ts'

/** The company at the top of the first page: name and address on the left, codes and phones on the right, a rule below. */
export const letterhead = (company: Company, fonts: Fonts): Box => {
  const right = 250
  const left = contentWidth - right - 16
  const codes = [
    `ЄДРПОУ ${company.edrpou}${company.vatNumber ? ` · ІПН ${company.vatNumber}` : ''}`,
    phoneList(company.phones),
    company.email ?? '',
  ]
  const name = stack(
    [textBox(unbroken(company.name), text.letterhead, left, fonts), textBox(company.address, text.small, left, fonts)],
    2,
  )
  const contacts = stack(
    codes.filter(Boolean).map((line) => textBox(line, text.small, right, fonts, { align: 'right' })),
  )
  const both = beside(
    [
      { box: name, x: 0 },
      { box: contacts, x: contentWidth - right },
    ],
    'bottom',
  )
  return stack([both, space(11, { width: contentWidth, ink: colour.accent, thickness: 1.2 })])
}
