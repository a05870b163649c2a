import { planOf } from './order-plan.ts'
import * as s from './steps.ts'

const billed = [s.accept(1), s.bill(2)]
const joined = [s.accept(1), s.offer(2), s.join(3)]

/** Orders whose money comes by the demo’s bank statement, and one whose consumer has withdrawn it but pays all the same. */
export const planPayers = [
  ...planOf('01', [
    { service: 'out_of_schedule_check', ago: [7, 8], steps: joined },
    { service: 'sealing', ago: [6], steps: billed },
    { service: 'meter_replacement_zonal', ago: [9], steps: billed },
    { service: 'sealing', ago: [12], steps: [...billed, s.withdraw(4, 'Зробимо навесні разом із ремонтом.')] },
  ]),
  ...planOf('04', [
    { service: 'sealing', ago: [5, 6], steps: billed },
    { service: 'out_of_schedule_check', ago: [7], steps: joined },
  ]),
  ...planOf('07', [
    { service: 'out_of_schedule_check', ago: [6], steps: joined },
    { service: 'sealing', ago: [8], steps: billed },
  ]),
  ...planOf('08', [
    { service: 'out_of_schedule_check', ago: [9], steps: joined },
    { service: 'metering_node', ago: [8], steps: billed },
  ]),
]
