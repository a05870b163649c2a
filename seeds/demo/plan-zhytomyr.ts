import { planOf } from './order-plan.ts'
import * as results from './results.ts'
import * as s from './steps.ts'

const waitingForUs = planOf('01', [
  { service: 'out_of_schedule_check', ago: [1, 1, 2, 3, 4, 5, 5, 6, 8] },
  { service: 'sealing', ago: [1, 1, 2, 3, 3, 4] },
  { service: 'meter_replacement_zonal', ago: [1, 2, 4, 5, 6] },
  { service: 'meter_fault', ago: [1, 1, 2, 3] },
  { service: 'reconnection', ago: [1], disconnectedForDebt: true, note: 'Борг сплачено вчора, чек додаю.' },
  { service: 'reconnection', ago: [2], channel: 'phone' },
  { service: 'metering_node', ago: [2, 5] },
  { service: 'control_readings', ago: [1, 3] },
  { service: 'charges_statement', ago: [1], channel: 'paper' },
  { service: 'reconciliation_act', ago: [2] },
  { service: 'dispute_commission', ago: [3], account: '01-010101' },
  { service: 'out_of_schedule_check', ago: [2, 3, 5], steps: [s.accept(1)] },
  { service: 'meter_expertise', ago: [4, 6], steps: [s.accept(1, 'clerk2')] },
  { service: 'meter_replacement_green', ago: [3, 7], steps: [s.accept(2, 'clerk2')] },
  { service: 'sealing', ago: [3], account: '01-010101', steps: [s.accept(1)] },
  {
    service: 'repair_replacement',
    ago: [2],
    steps: [s.accept(0), s.note(1, 'Просив дзвонити після 17:00, зранку на роботі.')],
  },
  {
    service: 'multifunction_meter',
    ago: [4],
    steps: [
      s.accept(1),
      s.ask(1, 'Скан сторінки 2 паспорта нечитний: надішліть її ще раз.', 'passport'),
      s.answer(2, 'Надсилаю нове фото сторінки 2.'),
    ],
  },
  {
    service: 'dispute_commission',
    ago: [4],
    steps: [s.accept(1), s.note(2, 'Запитано відомість нарахувань у постачальника.')],
  },
])

const waitingForConsumer = planOf('01', [
  {
    service: 'out_of_schedule_check',
    ago: [4],
    steps: [s.accept(1), s.ask(2, 'Телефон не відповідає: вкажіть, будь ласка, інший номер для зв’язку.', 'phone')],
  },
  {
    service: 'metering_node',
    ago: [6],
    steps: [s.ask(1, 'Документ про право власності прострочений: додайте чинний витяг із реєстру.', 'ownership')],
  },
  {
    service: 'meter_fault',
    ago: [2],
    steps: [s.ask(1, 'На фото не видно номера лічильника: сфотографуйте його ближче.', 'photo')],
  },
  { service: 'out_of_schedule_check', ago: [3, 5], steps: [s.accept(1), s.offer(2)] },
  { service: 'control_readings', ago: [4], steps: [s.accept(0), s.offer(2)] },
  { service: 'reconnection', ago: [11], steps: [s.accept(0), s.offer(1)], disconnectedForDebt: true },
  {
    service: 'multifunction_meter',
    ago: [9],
    steps: [s.accept(1), s.offer(2), s.revise(3, 'Уточнено модель лічильника.'), s.offer(5)],
  },
])

const waitingForMoney = planOf('01', [
  { service: 'out_of_schedule_check', ago: [6, 9], steps: [s.accept(1), s.offer(2), s.join(3)] },
  { service: 'sealing', ago: [5], steps: [s.accept(1), s.bill(2)] },
  { service: 'meter_expertise', ago: [17], steps: [s.accept(1), s.bill(3)] },
  { service: 'meter_replacement_zonal', ago: [8], steps: [s.accept(2), s.bill(3), s.pay(6, 0.5)] },
  { service: 'reconnection', ago: [5], distanceKm: 12, steps: [s.accept(0), s.offer(1), s.join(2), s.rebill(3, 21)] },
])

const withTheCrew = planOf('01', [
  { service: 'out_of_schedule_check', ago: [12, 19], steps: [s.accept(1), s.offer(2), s.join(3), s.pay(5)] },
  {
    service: 'out_of_schedule_check',
    ago: [15],
    steps: [s.accept(1), s.offer(2), s.joinOnPaper(4), s.pay(6), s.planForDay(8, 0)],
  },
  { service: 'sealing', ago: [8], steps: [s.accept(1), s.bill(1), s.pay(3), s.planForDay(4, 0, 'Бригада № 2')] },
  { service: 'meter_replacement_zonal', ago: [14], steps: [s.accept(1), s.bill(2), s.pay(4), s.planForDay(6, 1)] },
  {
    service: 'meter_replacement_green',
    ago: [18],
    steps: [s.accept(2), s.offer(4), s.join(6), s.pay(8), s.planForDay(10, 2, 'Бригада зонного обліку')],
  },
  { service: 'meter_fault', ago: [4], steps: [s.accept(0), s.start(1), s.planForDay(2, 3)] },
  { service: 'metering_node', ago: [20], steps: [s.accept(2), s.bill(3), s.pay(6, 1.25), s.planForDay(9, 5)] },
  {
    service: 'meter_expertise',
    ago: [22],
    steps: [
      s.accept(1),
      s.bill(3),
      s.pay(5),
      s.plan(7, 3),
      s.failVisit(10, 'no_access', 'Господар не відчинив, телефон вимкнено.'),
      s.planForDay(12, 6),
    ],
  },
  {
    service: 'repair_replacement',
    ago: [13],
    steps: [
      s.accept(0),
      s.offer(1),
      s.join(2),
      s.pay(4),
      s.plan(5, 2),
      s.failVisit(7, 'address_not_found', 'Нумерація будинків змінена, потрібен орієнтир.'),
    ],
  },
  { service: 'charges_statement', ago: [5], steps: [s.accept(1), s.start(2)] },
])

const finished = planOf('01', [
  {
    service: 'out_of_schedule_check',
    ago: [34, 48],
    steps: [
      s.accept(1),
      s.offer(2),
      s.join(3),
      s.pay(5),
      s.plan(7, 4),
      s.complete(11, 'Перевірку проведено: засіб обліку працює в межах класу точності, пломби цілі.'),
    ],
  },
  {
    service: 'sealing',
    ago: [21],
    steps: [
      s.accept(1),
      s.bill(1),
      s.pay(3),
      s.plan(4, 2),
      s.complete(6, 'Вузол обліку розпломбовано на час робіт і опломбовано знову.', results.seals),
    ],
  },
  {
    service: 'meter_replacement_zonal',
    ago: [41],
    steps: [
      s.accept(1),
      s.bill(2),
      s.pay(5),
      s.plan(6, 5),
      s.complete(11, 'Встановлено двозонний лічильник, запрограмовано зони доби.', results.zonalMeter),
    ],
  },
  {
    service: 'control_readings',
    ago: [16],
    steps: [
      s.accept(0),
      s.offer(1),
      s.join(2),
      s.plan(2, 3),
      s.complete(5, 'Контрольні покази знято й передано для перерахунку.', results.controlReadings),
    ],
  },
  {
    service: 'dispute_commission',
    ago: [30],
    steps: [
      s.accept(1),
      s.start(2),
      s.complete(14, 'Комісія розглянула звернення, рішення надіслано листом.', results.commission, 'clerk'),
    ],
  },
  {
    service: 'meter_fault',
    ago: [25],
    steps: [
      s.reject(1, 'За фото лічильник працює: покази змінюються. Якщо є сумнів, замовте позачергову перевірку.'),
      s.reopen(2, 'Споживач надіслав відео: дисплей гасне.'),
      s.accept(2),
      s.start(2),
      s.plan(3, 2),
      s.complete(5, 'Лічильник вийшов з ладу не з вашої вини й замінений безоплатно.', results.newMeter),
    ],
  },
  {
    service: 'reconciliation_act',
    ago: [11],
    steps: [
      s.accept(1),
      s.start(2),
      s.complete(4, 'Акт звіряння готовий: два підписані примірники чекають на вас у РЕМ.', undefined, 'clerk'),
    ],
  },
  { service: 'out_of_schedule_check', ago: [10], steps: [s.accept(1), s.offer(2), s.withdraw(4, 'Передумав.')] },
  {
    service: 'out_of_schedule_check',
    ago: [20],
    steps: [
      s.accept(1),
      s.offer(2),
      s.join(3),
      s.pay(5),
      s.withdraw(8, 'Лічильник замінили за іншою заявкою.', 'clerk'),
    ],
  },
  {
    service: 'sealing',
    ago: [7],
    steps: [
      s.reject(1, 'Приміщення живиться від мережі Укрзалізниці: зверніться до філії «Енергозбут» АТ «Укрзалізниця».'),
    ],
  },
  {
    service: 'metering_node',
    ago: [12],
    steps: [s.accept(1), s.reject(3, 'За цією адресою вузол обліку вже влаштовано у вересні.')],
  },
  { service: 'meter_expertise', ago: [28], steps: [s.accept(1), s.bill(3), s.expire(17)] },
  {
    service: 'reconnection',
    ago: [26],
    steps: [
      s.accept(0),
      s.offer(1),
      s.join(1),
      s.pay(3),
      s.plan(3, 1),
      s.failVisit(4, 'no_access', 'Хвіртка зачинена.'),
      s.plan(4, 1),
      s.failVisit(5, 'no_access', 'Нікого немає вдома.'),
      s.plan(5, 1),
      s.failVisit(6, 'no_access', 'Третій недопуск.'),
      s.closeUnperformed(6, 'Три недопуски поспіль: роботи провести неможливо.'),
    ],
  },
])

/** Житомирський РЕМ: the longest queue of the demo. */
export const planZhytomyr = [...waitingForUs, ...waitingForConsumer, ...waitingForMoney, ...withTheCrew, ...finished]
