import type { SameKeys } from '../i18n/same-keys.ts'

export const uk = {
  resources: {
    refunds: {
      fields: {
        dueSince: 'Винні з',
        amount: 'Сума, грн',
        payer: 'Кому',
        cause: 'Чому',
        invoiceNumber: 'Рахунок',
        orderNumber: 'Заявка',
        state: 'Стан',
      },
      filters: { from: 'Винні від', to: 'Винні до' },
      tab: { due: 'До повернення', cancelled: 'Скасовані', all: 'Усі' },
      none: { due: 'Повертати нічого: ніхто не переплатив.', cancelled: 'Скасованих повернень немає.' },
      empty: 'Повертати нічого: ніхто не переплатив.',
      state: { due: 'До повернення', cancelled: 'Скасовано' },
      cause: {
        withdrawn: 'Споживач відмовився від послуги',
        not_performed: 'Роботи виявилися неможливими',
        overpaid: 'Сплачено більше, ніж треба',
      },
    },
  },
}

export const en: SameKeys<typeof uk> = {
  resources: {
    refunds: {
      fields: {
        dueSince: 'Owed since',
        amount: 'Amount, UAH',
        payer: 'To whom',
        cause: 'Why',
        invoiceNumber: 'Invoice',
        orderNumber: 'Order',
        state: 'State',
      },
      filters: { from: 'Owed from', to: 'Owed until' },
      tab: { due: 'To be returned', cancelled: 'Cancelled', all: 'All' },
      none: { due: 'Nothing is to be returned: nobody overpaid.', cancelled: 'No return was cancelled.' },
      empty: 'Nothing is to be returned: nobody overpaid.',
      state: { due: 'To be returned', cancelled: 'Cancelled' },
      cause: {
        withdrawn: 'The consumer gave the service up',
        not_performed: 'The works proved impossible',
        overpaid: 'More was paid than needed',
      },
    },
  },
}
