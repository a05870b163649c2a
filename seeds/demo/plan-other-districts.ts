import { planOf } from './order-plan.ts'
import * as results from './results.ts'
import * as s from './steps.ts'

const korosten = planOf('08', [
  { service: 'out_of_schedule_check', ago: [1, 4, 5] },
  { service: 'meter_fault', ago: [1] },
  { service: 'sealing', ago: [3], channel: 'phone' },
  { service: 'meter_replacement_zonal', ago: [2, 5], steps: [s.accept(1)] },
  {
    service: 'out_of_schedule_check',
    ago: [4],
    steps: [s.accept(1), s.note(2, 'Перевірити, чи не той самий ввід, що в сусіда.')],
  },
  {
    service: 'reconnection',
    ago: [2],
    steps: [s.ask(1, 'Чек про сплату боргу нечитний: надішліть, будь ласка, ще раз.', 'receipt')],
    disconnectedForDebt: true,
  },
  { service: 'out_of_schedule_check', ago: [3], steps: [s.accept(0), s.offer(1)] },
  { service: 'multifunction_meter', ago: [6], steps: [s.accept(1), s.offer(3)] },
  { service: 'repair_replacement', ago: [7], steps: [s.accept(0), s.offer(1), s.join(2)] },
  { service: 'sealing', ago: [15], steps: [s.accept(1), s.bill(2)] },
  { service: 'out_of_schedule_check', ago: [10], steps: [s.accept(1), s.offer(1), s.join(2), s.pay(4)] },
  {
    service: 'out_of_schedule_check',
    ago: [14],
    steps: [s.accept(1), s.offer(2), s.join(3), s.pay(5), s.planForDay(6, 1)],
  },
  { service: 'sealing', ago: [9], steps: [s.accept(1), s.bill(1), s.pay(3), s.planForDay(4, 0)] },
  { service: 'meter_fault', ago: [3], steps: [s.accept(0), s.start(0), s.planForDay(1, 2)] },
  {
    service: 'metering_node',
    ago: [36],
    steps: [s.accept(1), s.bill(2), s.expire(15), s.pay(17), s.reinstate(18), s.planForDay(20, 4)],
  },
  {
    service: 'control_readings',
    ago: [24],
    account: '08-080808',
    steps: [
      s.accept(0),
      s.offer(1),
      s.join(1),
      s.plan(2, 2),
      s.complete(4, 'Контрольні покази знято.', results.controlReadings),
    ],
  },
  {
    service: 'out_of_schedule_check',
    ago: [40],
    steps: [
      s.accept(1),
      s.offer(2),
      s.join(2),
      s.pay(4),
      s.plan(5, 6),
      s.complete(11, 'Перевірено: порушень не виявлено.'),
    ],
  },
  {
    service: 'meter_expertise',
    ago: [45],
    steps: [
      s.accept(1),
      s.bill(2),
      s.pay(4),
      s.plan(6, 3),
      s.complete(20, 'Лічильник визнано придатним, його повернуто на місце.', results.expertise),
    ],
  },
  {
    service: 'repair_replacement',
    ago: [31],
    steps: [
      s.accept(0),
      s.offer(1),
      s.join(2),
      s.pay(3),
      s.plan(4, 3),
      s.complete(7, 'Автомат вводу та лічильник замінено.', results.newMeter),
    ],
  },
  {
    service: 'meter_replacement_green',
    ago: [12],
    steps: [s.accept(1), s.withdraw(3, 'Відклав встановлення панелей до весни.')],
  },
  {
    service: 'out_of_schedule_check',
    ago: [8],
    steps: [s.reject(1, 'Таку перевірку цього рахунку проведено два тижні тому: акт надіслано листом.')],
  },
  { service: 'out_of_schedule_check', ago: [27], steps: [s.accept(1), s.offer(2), s.join(3), s.expire(17)] },
  {
    service: 'sealing',
    ago: [33],
    steps: [
      s.accept(1),
      s.bill(1),
      s.pay(3),
      s.plan(4, 2),
      s.failVisit(6, 'unsafe', 'Обвислий ввід торкається даху.'),
      s.closeUnperformed(7, 'До ремонту вводу роботи небезпечні.'),
    ],
  },
])

const berdychiv = planOf('04', [
  { service: 'out_of_schedule_check', ago: [2] },
  { service: 'meter_fault', ago: [1], account: '04-000004' },
  { service: 'meter_replacement_zonal', ago: [4], steps: [s.accept(1)] },
  { service: 'sealing', ago: [4], steps: [s.accept(1), s.bill(1)] },
  { service: 'out_of_schedule_check', ago: [9], steps: [s.accept(1), s.offer(2), s.join(3), s.pay(5)] },
  {
    service: 'reconnection',
    ago: [5],
    steps: [s.accept(0), s.offer(0), s.join(1), s.pay(2), s.planForDay(3, 0)],
    disconnectedForDebt: true,
  },
  {
    service: 'meter_replacement_zonal',
    ago: [29],
    steps: [
      s.accept(1),
      s.bill(2),
      s.pay(3),
      s.plan(5, 4),
      s.complete(9, 'Перехід на двозонний облік завершено.', results.zonalMeter),
    ],
  },
  {
    service: 'sealing',
    ago: [18],
    steps: [s.accept(0), s.bill(1), s.pay(2), s.plan(3, 1), s.complete(4, 'Пломби встановлено.', results.seals)],
  },
])

const zviahel = planOf('07', [
  {
    service: 'out_of_schedule_check',
    ago: [1],
    account: '07-070707',
    note: 'Дзвоніть, будь ласка, попередньо: далеко від траси, взимку дорогу замітає.',
  },
  { service: 'sealing', ago: [3] },
  { service: 'control_readings', ago: [2], steps: [s.accept(1)] },
  { service: 'out_of_schedule_check', ago: [5], steps: [s.accept(1), s.offer(3)] },
  { service: 'meter_fault', ago: [4], steps: [s.accept(0), s.start(1), s.planForDay(2, 1)] },
  {
    service: 'out_of_schedule_check',
    ago: [38],
    steps: [
      s.accept(1),
      s.offer(2),
      s.join(3),
      s.pay(4),
      s.plan(6, 5),
      s.complete(11, 'Перевірку проведено, лічильник справний.'),
    ],
  },
])

const elsewhere = [
  ...planOf('11', [{ service: 'meter_fault', ago: [1] }]),
  ...planOf('12', [{ service: 'out_of_schedule_check', ago: [2] }]),
]

/** Коростенський, Бердичівський, Звягельський РЕМ and two whose first order has just arrived. */
export const planOtherDistricts = [...korosten, ...berdychiv, ...zviahel, ...elsewhere]
