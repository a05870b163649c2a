import type { SameKeys } from '../i18n/same-keys.ts'

export const uk = {
  resources: {
    'reading-months': {
      page: { show: 'Показники: %{recordRepresentation}' },
      fields: {
        closes: 'На 1-ше число',
        districtName: 'РЕМ',
        accepted: 'Прийнято',
        waiting: 'Чекають',
        estimated: 'Середньодобових',
        missing: 'Без показу',
        state: 'Стан',
      },
      state: { closed: 'Закрито', open: 'Відкрито' },
      empty: 'Місяців із показниками ще немає.',
      closed: 'Місяць закрито: %{by}, %{at}.',
      close: {
        button: 'Закрити місяць',
        title: 'Закрити місяць? %{month}',
        text: 'Прийняті покази підуть у розрахунки, решту лічильників (без показу: %{missing}, чекають: %{waiting}) буде обчислено за середньодобовим. Пізніші зміни перейдуть у наступний місяць. Відкрити місяць знову не можна.',
        open_before:
          'Раніші місяці цього РЕМ ще відкриті: на %{months}. Якщо покази за них ще опрацьовуєте, закрийте спершу їх.',
        not_yet: 'Місяць можна буде закрити з %{day}, коли мине строк подання показів.',
        decide: 'До цих показів',
        leave_waiting: 'Закрити, сумнівні лишити чекати',
        done: 'Місяць закрито, файли для розрахунків готові.',
      },
      billing: {
        title: 'Прийняті покази для розрахункової системи:',
        csv: 'CSV',
        xlsx: 'Excel',
        same: 'Скільки б разів ви не зберігали файл, він лишиться тим самим.',
      },
      missing: {
        title: 'Лічильники без прийнятого показу',
        accounts_title: 'Рахунки без жодного прийнятого показу',
        listed: 'Що показувати',
        meters: 'Лічильники',
        accounts: 'Рахунки',
        none: 'Покази є від усіх лічильників.',
        account: 'Особовий рахунок, лічильник',
        consumer: 'Споживач',
        address: 'Адреса',
        last: 'Останній показ',
        reason: 'Чому немає',
        kwh: 'Обсяг, кВт·год',
      },
    },
  },
}

export const en: SameKeys<typeof uk> = {
  resources: {
    'reading-months': {
      page: { show: 'Readings: %{recordRepresentation}' },
      fields: {
        closes: 'For the 1st',
        districtName: 'REM',
        accepted: 'Accepted',
        waiting: 'Waiting',
        estimated: 'Estimated',
        missing: 'Without a reading',
        state: 'State',
      },
      state: { closed: 'Closed', open: 'Open' },
      empty: 'There are no months of readings yet.',
      closed: 'The month is closed: %{by}, %{at}.',
      close: {
        button: 'Close the month',
        title: 'Close the month? %{month}',
        text: 'Accepted readings go to billing; the other meters (without a reading: %{missing}, waiting: %{waiting}) are estimated by the daily average. Later changes go into the next month. A month cannot be opened again.',
        open_before:
          'Earlier months of this REM are still open: for %{months}. If their readings are still being worked on, close them first.',
        not_yet: 'The month can be closed from %{day} on, when the days for readings are over.',
        decide: 'To these readings',
        leave_waiting: 'Close, leave the doubtful ones waiting',
        done: 'The month is closed, its files for billing are ready.',
      },
      billing: {
        title: 'Accepted readings for the billing system:',
        csv: 'CSV',
        xlsx: 'Excel',
        same: 'However often you save the file, it stays the same.',
      },
      missing: {
        title: 'Meters without an accepted reading',
        accounts_title: 'Accounts without any accepted reading',
        listed: 'What to show',
        meters: 'Meters',
        accounts: 'Accounts',
        none: 'Every meter has a reading.',
        account: 'Account, meter',
        consumer: 'Consumer',
        address: 'Address',
        last: 'Last reading',
        reason: 'Why',
        kwh: 'Volume, kWh',
      },
    },
  },
}
