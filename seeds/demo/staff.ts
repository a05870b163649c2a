import type { Role } from '../../server/staff/roles.ts'

/** Somebody of the demo staff; `districtCode` null belongs to the whole company. */
export interface SeedStaff {
  username: string
  fullName: string
  role: Role
  districtCode: string | null
}

/** The password of every demo account (architecture §7). Production is never seeded with them. */
export const demoPassword = 'demo-oblik'

/** The gateway key of the demo: a channel key, good for every account. */
export const demoGatewayKey = 'demo-gateway-key'

const member = (username: string, fullName: string, role: Role, districtCode: string | null): SeedStaff => ({
  username,
  fullName,
  role,
  districtCode,
})

/** The staff of architecture §7, a second clerk in Житомир, and crews of two who work the orders of Бердичів and Звягель. */
export const demoStaff: readonly SeedStaff[] = [
  member('clerk.zhytomyr', 'Лук’янчук Оксана Петрівна', 'clerk', '01'),
  member('clerk2.zhytomyr', 'Ґудзенко Ярослав Євгенович', 'clerk', '01'),
  member('dispatcher.zhytomyr', 'Заболотний Віктор Миколайович', 'dispatcher', '01'),
  member('clerk.korosten', 'Невмержицька Галина Іванівна', 'clerk', '08'),
  member('dispatcher.korosten', 'Левківський Ігор Степанович', 'dispatcher', '08'),
  member('clerk.berdychiv', 'Щербак Ірина Василівна', 'clerk', '04'),
  member('dispatcher.berdychiv', 'Мельник Сергій Якович', 'dispatcher', '04'),
  member('clerk.zviahel', 'Паламарчук Тетяна Федорівна', 'clerk', '07'),
  member('dispatcher.zviahel', 'Ткачук Роман Ілліч', 'dispatcher', '07'),
  member('operator', 'Дем’янчук Юлія Андріївна', 'operator', null),
  member('manager', 'Вишневська Наталія Олександрівна', 'manager', null),
  member('admin', 'Рудницький Єгор Вікторович', 'administrator', null),
]
