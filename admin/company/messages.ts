import type { SameKeys } from '../i18n/same-keys.ts'

export const uk = {
  resources: {
    company: {
      page: { show: 'Реквізити', edit: 'Реквізити' },
      fields: {
        name: 'Повна назва',
        shortName: 'Скорочена назва',
        edrpou: 'Код ЄДРПОУ',
        iban: 'IBAN',
        bank: 'Банк',
        address: 'Адреса',
        phones: 'Телефони',
        email: 'Електронна пошта',
        vatNumber: 'Податковий номер платника ПДВ',
        directorPosition: 'Посада керівника',
        directorName: 'Керівник',
      },
      help: {
        shortName: 'Стоїть у рахунках і QR-кодах.',
        phones: 'По одному в рядку, не більше шести.',
        issued: 'Нові реквізити стоятимуть у нових документах; видані документи не зміняться.',
      },
    },
  },
}

export const en: SameKeys<typeof uk> = {
  resources: {
    company: {
      page: { show: 'Requisites', edit: 'Requisites' },
      fields: {
        name: 'Full name',
        shortName: 'Short name',
        edrpou: 'EDRPOU code',
        iban: 'IBAN',
        bank: 'Bank',
        address: 'Address',
        phones: 'Phones',
        email: 'E-mail',
        vatNumber: 'VAT payer’s number',
        directorPosition: 'Position of the head',
        directorName: 'Head',
      },
      help: {
        shortName: 'Stands in invoices and QR codes.',
        phones: 'One a line, six at most.',
        issued: 'New requisites stand in new documents; issued ones do not change.',
      },
    },
  },
}
