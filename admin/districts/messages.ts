import type { SameKeys } from '../i18n/same-keys.ts'

export const uk = {
  resources: {
    districts: {
      name: 'РЕМ |||| РЕМ |||| РЕМ',
      page: { show: '%{recordRepresentation}' },
      fields: { code: 'Код', name: 'Назва', address: 'Адреса', phone: 'Телефон' },
      one: 'РЕМ',
      any: 'Усі РЕМ',
    },
  },
}

export const en: SameKeys<typeof uk> = {
  resources: {
    districts: {
      name: 'District |||| Districts',
      page: { show: '%{recordRepresentation}' },
      fields: { code: 'Code', name: 'Name', address: 'Address', phone: 'Phone' },
      one: 'District',
      any: 'All districts',
    },
  },
}
