import type { SameKeys } from '../i18n/same-keys.ts'

export const uk = {
  resources: {
    'reading-thresholds': {
      page: { show: 'Пороги показів: %{recordRepresentation}', edit: 'Пороги показів: %{recordRepresentation}' },
      fields: {
        district: 'РЕМ',
        spread: 'Звичних відхилень',
        floorKwh: 'Відхилення, кВт·год на місяць',
        floorPercent: 'Відхилення, % звичного',
        powerPercent: 'Межа потужності, %',
      },
      help: {
        spread: 'У скільки разів відхилення може перевищити звичне для лічильника. Від 1 до 20.',
        floorKwh: 'Обсяг, що відрізняється від звичного не більше ніж на стільки, сумніву не викликає.',
        floorPercent: 'Те саме у відсотках звичного обсягу.',
        powerPercent: 'Скільки відсотків дозволеної потужності × годин може становити обсяг. Від 10 до 1000.',
      },
      from: 'Нові пороги діють для показів, що надійдуть після збереження; перевірені раніше позначки не зміняться.',
      brief: '%{spread} відхил. · %{floorKwh} кВт·год · %{floorPercent} % · потужність %{powerPercent} %',
      whose: 'Чиї',
      usual: 'загальні',
      own: 'власні',
    },
  },
}

export const en: SameKeys<typeof uk> = {
  resources: {
    'reading-thresholds': {
      page: {
        show: 'Reading thresholds: %{recordRepresentation}',
        edit: 'Reading thresholds: %{recordRepresentation}',
      },
      fields: {
        district: 'District',
        spread: 'Usual deviations',
        floorKwh: 'Deviation, kWh a month',
        floorPercent: 'Deviation, % of the usual',
        powerPercent: 'Limit of power, %',
      },
      help: {
        spread: 'How many times the meter’s usual deviation is allowed. From 1 to 20.',
        floorKwh: 'A volume that is no further from the usual than this is not doubtful.',
        floorPercent: 'The same in per cent of the usual volume.',
        powerPercent: 'Per cent of contracted power × hours that a volume may reach. From 10 to 1000.',
      },
      from: 'New thresholds hold for readings that come after saving; marks already given do not change.',
      brief: '%{spread} deviations · %{floorKwh} kWh · %{floorPercent} % · power %{powerPercent} %',
      whose: 'Whose',
      usual: 'the company’s',
      own: 'its own',
    },
  },
}
