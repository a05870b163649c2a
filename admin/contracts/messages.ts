import type { SameKeys } from '../i18n/same-keys.ts'

export const uk = {
  resources: {
    contracts: {
      page: { show: 'Договір № %{recordRepresentation}' },
      fields: {
        number: 'Номер',
        issuedOn: 'Видано',
        joinedOn: 'Укладено',
        consumer: 'Споживач',
        account: 'Особовий рахунок',
        consumer_account: 'Споживач · рахунок',
        orderNumber: 'Заявка',
        total: 'Сума, грн',
        sum: 'Усього з ПДВ',
        net: 'Без ПДВ',
        vat: 'ПДВ',
        state: 'Стан',
      },
      filters: { from: 'Видано від', to: 'Видано до' },
      search: '№ договору чи заявки, рахунок, прізвище',
      empty: 'Договорів ще немає: вони з’являться, щойно діловод запропонує перший.',
      tab: { all: 'Усі', offered: 'Чекають на споживача', joined: 'Укладені', withdrawn: 'Відкликані' },
      none: {
        offered: 'Жоден договір не чекає на споживача.',
        joined: 'Укладених договорів ще немає.',
        withdrawn: 'Жодного договору не відкликали.',
      },
    },
  },
}

export const en: SameKeys<typeof uk> = {
  resources: {
    contracts: {
      page: { show: 'Contract no. %{recordRepresentation}' },
      fields: {
        number: 'Number',
        issuedOn: 'Issued',
        joinedOn: 'Joined',
        consumer: 'Consumer',
        account: 'Account',
        consumer_account: 'Consumer · account',
        orderNumber: 'Order',
        total: 'Total, UAH',
        sum: 'Total with VAT',
        net: 'Without VAT',
        vat: 'VAT',
        state: 'State',
      },
      filters: { from: 'Issued from', to: 'Issued until' },
      search: 'Contract or order no., account, surname',
      empty: 'There are no contracts yet: they appear as soon as a clerk offers the first.',
      tab: { all: 'All', offered: 'Waiting for the consumer', joined: 'Joined', withdrawn: 'Withdrawn' },
      none: {
        offered: 'No contract waits for a consumer.',
        joined: 'No contract was joined yet.',
        withdrawn: 'No contract was withdrawn.',
      },
    },
  },
}
