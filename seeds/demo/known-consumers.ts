import { type PersonName, personOf } from './people.ts'

/** An account with its own number and address; `meter` where the number of the meter is known too. */
export interface KnownAccount {
  number: string
  districtCode: string
  address: string
  meter?: string
}

/** A consumer whom a manual names, or whose name tries the screens. */
export interface KnownConsumer {
  name: PersonName
  phone: string | null
  email: string | null
  accounts: readonly KnownAccount[]
}

/**
 * Українець Іван Іванович is the ZH manual's own consumer with the accounts of its pictures (choice of account, history
 * of readings, historical data with meter 000000); Українець Ірина Ігорівна shares his initials on purpose. The others
 * try sorting (Ґ, Є, Ї), apostrophes and the longest names and addresses.
 */
export const knownConsumers: readonly KnownConsumer[] = [
  {
    name: personOf('Українець Іван Іванович'),
    phone: '+380670000808',
    email: 'ukrainets@example.com',
    accounts: [
      { number: '01-01/010/101', districtCode: '01', address: 'м. Житомир, вул. Житомирська, буд. 10, кв. 101' },
      { number: '08-080808', districtCode: '08', address: 'м. Коростень, вул. Коростенська, буд. 8', meter: '000000' },
    ],
  },
  {
    name: personOf('Українець Ірина Ігорівна', true),
    phone: '+380500000405',
    email: 'i.ukrainets@example.com',
    accounts: [
      { number: '01-02/030/405', districtCode: '01', address: 'с. Оліївка, вул. Польова, буд. 35' },
      { number: '01-010101', districtCode: '01', address: 'м. Житомир, вул. Київська, буд. 4, кв. 15' },
    ],
  },
  {
    name: personOf('Ґалаґан Їржі В’ячеславович'),
    phone: '+380630000990',
    email: null,
    accounts: [{ number: '01-09/090/909', districtCode: '01', address: 'м. Житомир, пров. Тихий, буд. 9' }],
  },
  {
    name: personOf('Кропив’янська-Прокопенко-Заболотна Олександра-Єлизавета В’ячеславівна', true),
    phone: '+380960000111',
    email: 'oleksandra-yelyzaveta.kropyvianska-prokopenko-zabolotna@example.com',
    accounts: [
      {
        number: '07-070707',
        districtCode: '07',
        address:
          'Звягельський район, Ярунська сільська територіальна громада, с. Новоолександрівка, вул. Захисників України та Героїв Небесної Сотні, буд. 118-А, корп. 2, кв. 34',
      },
    ],
  },
  {
    name: personOf('Є Ян Ілліч'),
    phone: null,
    email: null,
    accounts: [{ number: '04-000004', districtCode: '04', address: 'м. Бердичів, вул. Європейська, буд. 1' }],
  },
]
