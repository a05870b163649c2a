import type { SameKeys } from '../i18n/same-keys.ts'

export const uk = {
  resources: {
    'supplier-charge-imports': {
      fields: {
        name: 'Файл',
        rows: 'Рядків',
        added: 'Нових',
        changed: 'Змінених',
        charged: 'Нараховано',
        paid: 'Сплачено',
        balance: 'Сальдо',
        importedAt: 'Завантажено',
        importedBy: 'Хто',
      },
      empty:
        'Файлів постачальників ще не завантажували. Акти звіряння та відомості кажуть про це словами й не показують розрахунків за енергію.',
      import: 'Завантажити файл',
      form: 'CSV у UTF-8 або windows-1251, у першому рядку: Особовий рахунок; Період; Нараховано; Сплачено; Сальдо; Постачальник.',
      done: 'Завантажено: нових рядків %{added}, змінених %{changed}.',
      refused: 'Файл не завантажено: %{name}',
      unchanged: 'Нічого не змінено. Виправте файл і завантажте ще раз.',
      close: 'Зрозуміло',
    },
  },
}

export const en: SameKeys<typeof uk> = {
  resources: {
    'supplier-charge-imports': {
      fields: {
        name: 'File',
        rows: 'Lines',
        added: 'New',
        changed: 'Changed',
        charged: 'Charged',
        paid: 'Paid',
        balance: 'Balance',
        importedAt: 'Imported',
        importedBy: 'By',
      },
      empty:
        'No supplier’s file was imported yet. Reconciliation acts and statements of charges say so and show no energy money.',
      import: 'Import a file',
      form: 'CSV in UTF-8 or windows-1251; first line: account; period; charged; paid; balance; supplier.',
      done: 'Imported: %{added} new lines, %{changed} changed.',
      refused: 'The file was not imported: %{name}',
      unchanged: 'Nothing was changed. Mend the file and import it again.',
      close: 'Understood',
    },
  },
}
