import type { z } from 'zod'
import type { companyRequisites } from '../../server/company/company-schema.ts'

/**
 * The operator's requisites (domain §8 for the telephones). Name and ЄДРПОУ are public; bank account, VAT number and
 * director are examples, the IBAN with a check number that holds.
 */
export const company: z.output<typeof companyRequisites> = {
  name: 'Акціонерне товариство «Житомиробленерго»',
  shortName: 'АТ «Житомиробленерго»',
  edrpou: '22048622',
  iban: 'UA313116470000026008301122048',
  bank: 'АТ «Ощадбанк», м. Житомир',
  address: '10003, м. Житомир, вул. Пушкінська, 32/8',
  phones: ['(0412) 55-92-82', '0800-30-92-82', '067-155-92-82', '095-655-92-82'],
  email: 'office@oblik.example',
  vatNumber: '220486206250',
  directorPosition: 'Голова правління',
  directorName: 'Приходько Андрій Васильович',
}

/** What the consumer agrees to with version 1 of the text (the order form of KH, point 3.6). */
export const consent = {
  version: '1',
  text:
    'Даю згоду АТ «Житомиробленерго» на обробку моїх персональних даних, зазначених у заявці та доданих документах, ' +
    'для розгляду заявки, укладення договору, виставлення рахунка та виконання замовленої послуги.',
}
