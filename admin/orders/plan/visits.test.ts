import { expect, it } from 'vitest'
import type { OrderRow } from '../order.ts'
import { crewsOf } from './visits.ts'

const visit = (id: number, address: string, crew = 'Бригада 1'): OrderRow => ({
  id,
  number: id,
  registrationNumber: null,
  state: 'in_progress',
  stateLabel: 'В роботі',
  tone: 'crew',
  version: 0,
  serviceCode: 'sealing',
  service: 'Пломбування',
  serviceName: 'Пломбування',
  account: '0101010101',
  accountId: 1,
  consumer: 'Іваненко Іван',
  address,
  phone: '',
  districtId: 1,
  district: 'Житомирський РЕМ',
  orderedOn: '2026-11-02',
  dueOn: '2026-11-20',
  overdue: false,
  ribbon: { clock: 'works', used: 1, term: 5, paused: false, dueOn: '2026-11-20' },
  assigneeId: null,
  assignee: null,
  claimedBy: null,
  invoiceUploadedOn: null,
  fundsReceivedOn: null,
  plannedOn: '2026-11-18',
  crew,
  reply: null,
  doneOn: null,
  total: null,
  documents: [],
})

it('a crew drives along a street by the numbers of its houses', () => {
  const houses = ['10', '2', '10-А', '1'].map((house, at) => visit(at, `вул. Садова, буд. ${house}`))
  const [day] = crewsOf([...houses, visit(9, 'вул. Садова, буд. 3', 'Бригада 2')], '2026-11-18')
  expect(day?.visits.map(({ address }) => address.split('буд. ')[1])).toEqual(['1', '2', '10', '10-А'])
})
