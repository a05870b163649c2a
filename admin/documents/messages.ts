import type { SameKeys } from '../i18n/same-keys.ts'

export const uk = {
  resources: {
    documents: {
      page: { show: '%{recordRepresentation}' },
      fields: {
        title: 'Документ',
        number: 'Номер',
        issuedOn: 'Видано',
        account: 'Особовий рахунок',
        orderNumber: 'Заявка',
        withdrawnOn: 'Стан',
        state: 'Стан',
        sha256: 'Відбиток SHA-256',
      },
      filters: { from: 'Видано від', to: 'Видано до' },
      search: '№ документа чи заявки, рахунок, прізвище',
      empty: 'Документів ще не видавали.',
      tab: {
        all: 'Усі',
        contract: 'Договори',
        invoice: 'Рахунки',
        act: 'Акти',
        statement: 'Звіряння',
        withdrawn: 'Відкликані',
      },
      none: {
        contract: 'Договорів ще не видавали.',
        invoice: 'Рахунків ще не виставляли.',
        act: 'Актів ще не складали.',
        statement: 'Актів звіряння та відомостей ще не видавали.',
        withdrawn: 'Жодного документа не відкликали.',
      },
      in_force: 'Чинний',
      withdrawn: 'Відкликано %{day}',
      save: 'Зберегти',
      export_hint: 'Зберегти весь відбір таблицею Excel',
      zip: 'Завантажити ZIP',
      choose: 'Вибрати: %{title}',
      frozen: 'Виданий документ не змінюється: збережено саме цей файл.',
    },
  },
}

export const en: SameKeys<typeof uk> = {
  resources: {
    documents: {
      page: { show: '%{recordRepresentation}' },
      fields: {
        title: 'Document',
        number: 'Number',
        issuedOn: 'Issued',
        account: 'Account',
        orderNumber: 'Order',
        withdrawnOn: 'State',
        state: 'State',
        sha256: 'SHA-256',
      },
      filters: { from: 'Issued from', to: 'Issued until' },
      search: 'Document or order no., account, surname',
      empty: 'No document was issued yet.',
      tab: {
        all: 'All',
        contract: 'Contracts',
        invoice: 'Invoices',
        act: 'Acts',
        statement: 'Reconciliation',
        withdrawn: 'Withdrawn',
      },
      none: {
        contract: 'No contract was issued yet.',
        invoice: 'No invoice was issued yet.',
        act: 'No act was drawn up yet.',
        statement: 'No reconciliation act or statement was issued yet.',
        withdrawn: 'No document was withdrawn.',
      },
      in_force: 'In force',
      withdrawn: 'Withdrawn %{day}',
      save: 'Save',
      export_hint: 'Save the whole filter as an Excel workbook',
      zip: 'Download ZIP',
      choose: 'Choose: %{title}',
      frozen: 'An issued document never changes: this very file is kept.',
    },
  },
}
