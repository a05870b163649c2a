import type { SameKeys } from '../i18n/same-keys.ts'

export const uk = {
  resources: {
    consumption: {
      fields: {
        period: 'Розрахунковий період',
        account: 'Особовий рахунок',
        district: 'РЕМ',
        meter: 'Номер лічильника',
        kind: 'Енергія',
        kwh: 'Обсяг кВт·год',
        zones: 'За зонами',
        marks: 'Позначки',
        origin: 'Звідки',
        estimated: 'Лише середньодобові',
      },
      from: 'Період від',
      to: 'Період до',
      any: 'усі',
      kwh: 'кВт·год',
      meter_no: 'лічильник № %{meter}',
      changes: {
        title: 'Що змінювалося',
        none: 'Обсяг не змінювався.',
        first: 'Записано %{after}.',
        changed: 'Було %{before}, стало %{after}.',
        gone: 'Було %{before}, обсяг знято.',
        elsewhere: 'Різницю %{carried} перенесено в період %{period}: цей місяць уже закрито.',
        carried: 'З них %{carried} перенесено за період %{from}.',
        figure: '%{kwh} кВт·год (%{origin})',
        reading: 'Показ на %{day}',
      },
      empty: 'Обсягів ще немає: вони з’являються, щойно прийнято покази.',
      mark: {
        estimated: 'середньодобове',
        averaged_help:
          'Показу за цей період немає: обсяг обчислено за середньодобовим між показами. Він зміниться, коли показ надійде.',
        by_history_help:
          'Показів немає: обсяг обчислено за середньодобовим попередніх місяців. Він зміниться, коли показ надійде.',
        carried_in: 'перенесено сюди %{kwh}',
        carried_in_help: 'До обсягу додано різницю за інші, вже закриті місяці.',
        carried_out: 'перенесено звідси %{kwh}',
        carried_out_help: 'Частину обсягу цього місяця враховано в іншому.',
      },
      history: {
        title: 'Споживання',
        none: 'За цим рахунком обсягів ще немає.',
        failed: 'Обсяги не завантажилися.',
        total: 'Разом',
        kinds: 'Яка енергія',
        span: 'За який час',
        year: 'Рік',
        three_years: '3 роки',
        all: 'Увесь час',
        excel_hint: 'Зберегти показане таблицею Excel',
        chart: 'Обсяг за місяцями, %{from}–%{to}: найбільше %{most}, разом %{total} кВт·год',
        hatched: 'Заштриховане обчислено за середньодобовим.',
        overbilled:
          'Лічильник № %{meter} знято %{day}. За період %{months} (уже закрито) враховано на %{kwh} кВт·год більше, ніж він порахував. Іншого лічильника на його місці немає, тож у наступних місяцях цей надлишок не врахується: передайте його на перерахунок.',
      },
    },
  },
}

export const en: SameKeys<typeof uk> = {
  resources: {
    consumption: {
      fields: {
        period: 'Billing period',
        account: 'Account',
        district: 'REM',
        meter: 'Meter number',
        kind: 'Energy',
        kwh: 'Volume, kWh',
        zones: 'By zones',
        marks: 'Marks',
        origin: 'How it came about',
        estimated: 'Daily averages only',
      },
      from: 'Period from',
      to: 'Period to',
      any: 'all',
      kwh: 'kWh',
      meter_no: 'meter no. %{meter}',
      changes: {
        title: 'What changed',
        none: 'The volume did not change.',
        first: 'Recorded %{after}.',
        changed: 'It was %{before}, it is %{after}.',
        gone: 'It was %{before}, the volume was taken away.',
        elsewhere: 'The difference of %{carried} went into the period %{period}: this month was closed already.',
        carried: '%{carried} of it belong to the period %{from}.',
        figure: '%{kwh} kWh (%{origin})',
        reading: 'Reading of %{day}',
      },
      empty: 'No volumes yet: they appear as soon as readings are accepted.',
      mark: {
        estimated: 'daily average',
        averaged_help:
          'No reading for this period: the volume goes by the average day between readings and changes once one comes.',
        by_history_help:
          'No readings: the volume goes by the average day of the months before and changes once one comes.',
        carried_in: 'carried here %{kwh}',
        carried_in_help: 'The difference of other months, closed already, was added.',
        carried_out: 'carried away %{kwh}',
        carried_out_help: 'A part of this month’s volume is counted in another.',
      },
      history: {
        title: 'Consumption',
        none: 'The account has no volumes yet.',
        failed: 'The volumes did not load.',
        total: 'Together',
        kinds: 'Which energy',
        span: 'How far back',
        year: 'Year',
        three_years: '3 years',
        all: 'All',
        excel_hint: 'Save what is shown as an Excel table',
        chart: 'Volume by months, %{from}–%{to}: most %{most}, together %{total} kWh',
        hatched: 'Hatched ones go by the daily average.',
        overbilled:
          'Meter no. %{meter} was taken down on %{day}. For the period %{months} (closed already) %{kwh} kWh more than it counted were billed. No other meter stands in its place, so that no later month will make up for it: hand it on to be settled.',
      },
    },
  },
}
