import type { OrderResult } from '../../server/orders/order-inputs.ts'

/** Results of finished works by kind of service, as crews and commissions would report them. */
export const newMeter: OrderResult = {
  kind: 'meter',
  oldReadings: [32_108],
  newNumber: '07419931',
  digits: 6,
  zones: 1,
  firstReadings: [0],
}

export const zonalMeter: OrderResult = {
  kind: 'meter',
  oldReadings: [18_440],
  newNumber: '11204875',
  digits: 6,
  zones: 2,
  firstReadings: [0, 0],
}

export const seals: OrderResult = { kind: 'seals', sealsOff: ['К 0048121'], sealsOn: ['К 0061730', 'К 0061731'] }

export const expertise: OrderResult = {
  kind: 'expertise',
  conclusion: 'Похибка в межах класу точності 1,0; слідів втручання немає.',
  fit: true,
}

/** Control readings as the consumption history of 08-080808 has them (ZH, контрольний огляд 29.12.2024: 7880). */
export const controlReadings = (takenOn: string): OrderResult => ({ kind: 'readings', readings: [7_880], takenOn })

export const commission = (satOn: string): OrderResult => ({
  kind: 'commission',
  satOn,
  decision: 'Нарахування за серпень переглянути за контрольними показами.',
  minutesNumber: '14/2',
})
