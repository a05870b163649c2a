import { eicOf } from '../../server/accounts/eic.ts'
import { createRandom, type Random } from '../random.ts'
import { type KnownAccount, knownConsumers } from './known-consumers.ts'
import { inventPerson, type PersonName } from './people.ts'
import { inventAddress } from './places.ts'

export interface SeedMeter {
  number: string
  model: string
  digits: number
  zones: number
  installedOn: string
  removedOn: string | null
}

export interface SeedPoint {
  eic: string
  place: string
  contractedWatts: number
  meters: SeedMeter[]
}

export interface SeedAccount {
  number: string
  districtCode: string
  address: string
  points: SeedPoint[]
}

export interface SeedConsumer {
  name: PersonName
  phone: string | null
  email: string | null
  accounts: SeedAccount[]
}

/** How many accounts each РЕМ has in the demo; the РЕМ of the manuals and of the demo staff have most. */
const accountsPerDistrict: Readonly<Record<string, number>> = {
  '01': 118,
  '02': 4,
  '03': 4,
  '04': 34,
  '05': 3,
  '06': 4,
  '07': 24,
  '08': 62,
  '09': 6,
  '10': 3,
  '11': 5,
  '12': 4,
  '13': 4,
  '14': 4,
  '15': 4,
  '16': 3,
  '17': 3,
  '18': 3,
  '19': 4,
}

const models = [
  'НІК 2102-02 М1В',
  'НІК 2104 АР2Т.1802',
  'Меркурій 201.5',
  'MTX 1A10.DF',
  'GAMA 100 G1M',
  'ЦЭ6807П',
] as const
const pointPlaces = [
  'житловий будинок',
  'квартира',
  'квартира',
  'гараж',
  'господарська будівля',
  'літня кухня',
] as const
const pad = (number: number, width: number): string => String(number).padStart(width, '0')

/** Gives every metering point an EIC whose check sign is right: `62Z`, the РЕМ and a running number. */
const createEicSource = (): ((districtCode: string) => string) => {
  let running = 4_100_000
  return (districtCode) => {
    for (;;) {
      running += 17
      const eic = eicOf('62', 'Z', `${districtCode}${pad(running, 10)}`)
      if (eic) return eic
    }
  }
}

const inventMeter = (random: Random, installedOn: string, removedOn: string | null): SeedMeter => ({
  number: pad(random.between(100_000, 9_999_999), 7),
  model: random.pick(models),
  digits: random.pick([5, 5, 6, 6, 7]),
  zones: random.pick([1, 1, 1, 1, 2, 2, 3]),
  installedOn,
  removedOn,
})

const inventPoint = (random: Random, eic: string): SeedPoint => {
  const since = `${random.between(2012, 2024)}-${pad(random.between(1, 12), 2)}-${pad(random.between(1, 28), 2)}`
  const older = random.oneIn(6) ? [inventMeter(random, '2004-06-15', since)] : []
  return {
    eic,
    place: random.pick(pointPlaces),
    contractedWatts: random.pick([3_000, 5_000, 5_000, 7_000, 10_000, 15_000]),
    meters: [...older, inventMeter(random, since, null)],
  }
}

/** A mobile number in the first thousand of a network, which no subscriber is given; one in nine has a landline only. */
const inventPhone = (random: Random, running: number): string =>
  random.oneIn(9)
    ? `+3804${random.pick(['12', '14', '13'])}00${pad(running, 4)}`
    : `+380${random.pick(['67', '50', '63', '95', '96', '99'])}000${pad(running, 4)}`

const accountNumber = (districtCode: string, running: number): string => {
  const digits = pad(running, 8)
  if (districtCode !== '01') return `${districtCode}-${digits.slice(2)}`
  return running % 4 === 0 ? `01${digits}` : `01-${digits.slice(0, 2)}/${digits.slice(2, 5)}/${digits.slice(5)}`
}

const pointsFor = (random: Random, eicFor: () => string): SeedPoint[] =>
  Array.from({ length: random.oneIn(7) ? 2 : 1 }, () => inventPoint(random, eicFor()))

const knownAccount = (random: Random, known: KnownAccount, eicFor: () => string): SeedAccount => {
  const point = inventPoint(random, eicFor())
  const meter = known.meter
    ? [{ number: known.meter, model: models[0], digits: 5, zones: 1, installedOn: '2016-03-11', removedOn: null }]
    : point.meters
  return { ...known, points: [{ ...point, meters: meter }] }
}

/**
 * The demo's consumers: those whom the manuals and the console's page name, then invented ones, some of them with a
 * second account. Always the same, whenever it is called.
 */
export const planAccounts = (): SeedConsumer[] => {
  const random = createRandom(22_048_622)
  const nextEic = createEicSource()
  const plan: SeedConsumer[] = knownConsumers.map((known) => ({
    name: known.name,
    phone: known.phone,
    email: known.email,
    accounts: known.accounts.map((account) => knownAccount(random, account, () => nextEic(account.districtCode))),
  }))
  let running = 0
  for (const [districtCode, count] of Object.entries(accountsPerDistrict).toSorted()) {
    for (let made = 0; made < count; made += 1) {
      running += 1
      const account: SeedAccount = {
        number: accountNumber(districtCode, 2_000_000 + running * 1_307),
        districtCode,
        address: inventAddress(random, districtCode),
        points: pointsFor(random, () => nextEic(districtCode)),
      }
      const owner = plan.at(-1)
      if (made > 0 && owner && random.oneIn(14)) owner.accounts.push(account)
      else plan.push(inventConsumer(random, running, account))
    }
  }
  return plan
}

const inventConsumer = (random: Random, running: number, account: SeedAccount): SeedConsumer => ({
  name: inventPerson(random),
  phone: inventPhone(random, running),
  email: random.oneIn(3) ? null : `consumer${running}@example.com`,
  accounts: [account],
})
