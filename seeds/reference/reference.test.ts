import { expect, it } from 'vitest'
import { companyRequisites } from '../../server/company/company-schema.ts'
import { attachmentKinds, orderFields } from '../../server/services/service-schema.ts'
import { isIsoDate } from '../../server/time/iso-date.ts'
import { company } from './company.ts'
import { districts } from './districts.ts'
import { holidays } from './holidays.ts'
import { services } from './services.ts'

it('there are the nineteen РЕМ of the domain page, spelled rightly, with codes 01 to 19', () => {
  const codes = Array.from({ length: 19 }, (_, place) => String(place + 1).padStart(2, '0'))
  expect(districts.map(({ code }) => code)).toEqual(codes)
  expect(new Set(districts.map(({ name }) => name)).size).toBe(19)
  expect(districts.find(({ code }) => code === '06')?.name).toBe('Хорошівський РЕМ')
  expect(districts.find(({ code }) => code === '08')?.name).toBe('Коростенський РЕМ')
})

it('the company’s requisites pass the checks an administrator’s entry must pass', () => {
  expect(companyRequisites.parse(company)).toEqual(company)
  expect([company.shortName, company.edrpou]).toEqual(['АТ «Житомиробленерго»', '22048622'])
  expect(company.phones).toEqual(['(0412) 55-92-82', '0800-30-92-82', '067-155-92-82', '095-655-92-82'])
})

it('the catalogue has the fourteen services of the wire contract', () => {
  const codes =
    `out_of_schedule_check metering_node meter_replacement_zonal meter_replacement_green meter_expertise sealing
    meter_fault reconnection repair_replacement multifunction_meter control_readings reconciliation_act charges_statement
    dispute_commission`.split(/\s+/)
  expect(services.map(({ code }) => code)).toEqual(codes)
  expect(services.filter(({ catalogue }) => catalogue === 'KH')).toHaveLength(8)
})

it('some services are paid, some free, and one is priced by distance, which its form then asks for', () => {
  const paid = services.filter(({ prices }) => prices.length > 0)
  expect(paid.length).toBeGreaterThan(5)
  expect(services.length - paid.length).toBeGreaterThan(3)
  const byDistance = services.filter(({ prices }) => prices.some(({ netPerKm }) => netPerKm !== undefined))
  expect(byDistance.map(({ code }) => code)).toEqual(['reconnection'])
  expect(byDistance.every(({ fields }) => fields.includes('distanceKm'))).toBe(true)
  expect(paid.every(({ prices }) => prices[0]?.validFrom === '2018-01-01')).toBe(true)
})

it('the out-of-schedule check is paid, has contract and visit, and asks for the fields of the KH form', () => {
  expect(services.find(({ code }) => code === 'out_of_schedule_check')).toMatchObject({
    name: 'Проведення позачергової технічної перевірки розрахункових засобів обліку',
    contract: 'contract',
    visit: true,
    worksTerm: 20,
    fields: ['identityDocument', 'phone', 'distanceKm'],
    attachments: [],
    result: 'none',
  })
})

it('a service asks only for fields and scans that the order form has', () => {
  expect(services.flatMap(({ fields }) => fields).filter((field) => !(field in orderFields))).toEqual([])
  expect(services.flatMap(({ attachments }) => attachments).filter((kind) => !(kind in attachmentKinds))).toEqual([])
})

it('holidays are real days, each told once', () => {
  const dates = holidays.map(({ date }) => date)
  expect(dates.filter((date) => !isIsoDate(date))).toEqual([])
  expect(new Set(dates).size).toBe(dates.length)
  expect(dates).toEqual(dates.toSorted())
  expect(dates).toEqual(expect.arrayContaining(['2018-05-09', '2026-04-12', '2027-08-24']))
})
