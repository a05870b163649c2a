import type { Random } from '../random.ts'

/** An identity document as the order form of the gateway takes it. */
export type FormIdentity =
  | { kind: 'passport'; series: string; number: string; issuedBy: string; issuedOn: string }
  | { kind: 'id_card'; number: string; unzr: string; validUntil: string; issuedBy: string; issuedOn: string }

const offices = [
  'Корольовським РВ УМВС України в Житомирській області',
  'Богунським РВ УМВС України в Житомирській області',
  'Коростенським МВ УМВС України в Житомирській області',
  'Бердичівським МВ УМВС України в Житомирській області',
  'Новоград-Волинським міськрайонним відділом Управління Державної міграційної служби України в Житомирській області',
] as const

const pad = (number: number, width: number): string => String(number).padStart(width, '0')
const dayIn = (random: Random, from: number, to: number): string =>
  `${random.between(from, to)}-${pad(random.between(1, 12), 2)}-${pad(random.between(1, 28), 2)}`

/** Invents a document: two passport books of the oblast’s series to one ID card. It was valid in 2018 if a book. */
export const inventIdentity = (random: Random, book = !random.oneIn(3)): FormIdentity => {
  if (book) {
    return {
      kind: 'passport',
      series: random.pick(['ВМ', 'ВН']),
      number: pad(random.between(100_000, 999_999), 6),
      issuedBy: random.pick(offices),
      issuedOn: dayIn(random, 1996, 2014),
    }
  }
  const born = dayIn(random, 1950, 2000)
  return {
    kind: 'id_card',
    number: pad(random.between(1_000_000, 9_999_999), 9),
    unzr: `${born.replaceAll('-', '')}-0${pad(random.between(100, 9_999), 4)}`,
    validUntil: dayIn(random, 2031, 2035),
    issuedBy: pad(random.between(1801, 1845), 4),
    issuedOn: dayIn(random, 2021, 2024),
  }
}
