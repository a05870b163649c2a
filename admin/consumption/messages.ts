import type { SameKeys } from '../i18n/same-keys.ts'

export const uk = {
  resources: {
    consumption: {
      fields: {
        period: 'Розрахунковий період',
        account: 'Особовий рахунок',
        meter: 'Номер лічильника',
        kind: 'Вид',
        kwh: 'Обсяг, кВт·год',
        zones: 'За зонами',
        marks: 'Позначки',
      },
      from: 'Період від',
      to: 'Період до',
      any: 'усі',
      kwh: 'кВт·год',
      meter_no: 'лічильник № %{meter}',
      empty: 'Обсягів ще немає: вони з’являються, щойно прийнято покази.',
      mark: {
        estimated: 'середньодобове',
        estimated_help:
          'Показу за цей період немає: обсяг обчислено за середньодобовим. Він зміниться, коли показ надійде.',
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
        kinds: 'Вид обсягу',
        span: 'За який час',
        year: 'Рік',
        three_years: '3 роки',
        all: 'Увесь час',
        excel_hint: 'Зберегти показане таблицею Excel',
        chart: 'Обсяг за місяцями, %{from}–%{to}: найбільше %{most}, разом %{total} кВт·год',
        hatched: 'Заштриховане обчислено за середньодобовим.',
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
        meter: 'Meter number',
        kind: 'Kind',
        kwh: 'Volume, kWh',
        zones: 'By zones',
        marks: 'Marks',
      },
      from: 'Period from',
      to: 'Period to',
      any: 'all',
      kwh: 'kWh',
      meter_no: 'meter no. %{meter}',
      empty: 'No volumes yet: they appear as soon as readings are accepted.',
      mark: {
        estimated: 'daily average',
        estimated_help:
          'No reading for this period: the volume goes by the daily average and changes once a reading comes.',
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
        kinds: 'Kind of volume',
        span: 'How far back',
        year: 'Year',
        three_years: '3 years',
        all: 'All',
        excel_hint: 'Save what is shown as an Excel table',
        chart: 'Volume by months, %{from}–%{to}: most %{most}, together %{total} kWh',
        hatched: 'Hatched ones go by the daily average.',
      },
    },
  },
}
