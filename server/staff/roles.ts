/** The five staff roles (domain §1), in the order the office names them. */
export const roles = ['clerk', 'dispatcher', 'operator', 'manager', 'administrator'] as const
export type Role = (typeof roles)[number]

/** What each role is called on the screens. */
export const roleLabels: Record<Role, { uk: string; en: string }> = {
  clerk: { uk: 'Діловод РЕМ', en: 'REM clerk' },
  dispatcher: { uk: 'Диспетчер', en: 'Dispatcher' },
  operator: { uk: 'Оператор кол-центру', en: 'Call-centre operator' },
  manager: { uk: 'Керівник', en: 'Manager' },
  administrator: { uk: 'Адміністратор', en: 'Administrator' },
}

const everybody = roles
const officeWorkers = ['clerk', 'dispatcher', 'operator', 'manager'] as const

/**
 * The role matrix: who may do what at all. A record's district narrows it further (`may`), and which order events a
 * role may carry out stands in the order lifecycle. The README's role matrix is generated from this table.
 */
export const permissions = {
  'orders.read': officeWorkers,
  'orders.place': ['clerk', 'operator'],
  'orders.advance': ['clerk', 'dispatcher', 'operator', 'manager'],
  'orders.claim': ['clerk', 'dispatcher'],
  'orders.assign': ['clerk', 'manager'],
  'orders.note': officeWorkers,
  'orders.export': ['clerk', 'dispatcher', 'manager'],
  'personal.read': ['clerk', 'manager'],
  'accounts.read': officeWorkers,
  'contracts.read': officeWorkers,
  'invoices.read': officeWorkers,
  'payments.read': ['clerk', 'operator', 'manager'],
  'payments.record': ['clerk'],
  'payments.reverse': ['clerk'],
  'refunds.read': ['clerk', 'manager'],
  'refunds.propose': ['clerk'],
  'refunds.approve': ['manager'],
  'refunds.order': ['clerk', 'manager'],
  'statements.read': ['clerk', 'manager'],
  'statements.import': ['clerk'],
  'statements.match': ['clerk'],
  'months.close': ['manager'],
  'cash.read': ['clerk', 'manager'],
  'documents.read': officeWorkers,
  'documents.export': ['clerk', 'dispatcher', 'manager'],
  'account_statements.make': ['clerk', 'manager'],
  'readings.read': officeWorkers,
  'readings.record': ['clerk', 'operator'],
  'readings.decide': ['clerk'],
  'readings.import': ['clerk'],
  'reading_months.read': ['clerk', 'manager'],
  'reading_months.close': ['clerk', 'manager'],
  'reading_reports.read': ['clerk', 'manager'],
  'reading_thresholds.read': ['clerk', 'manager', 'administrator'],
  'reading_thresholds.write': ['manager', 'administrator'],
  'consumption.read': officeWorkers,
  'exports.make': ['clerk', 'manager'],
  'supplier_charges.import': ['clerk', 'manager'],
  'notifications.read': ['clerk', 'dispatcher', 'operator', 'manager', 'administrator'],
  'notifications.resend': ['clerk', 'operator'],
  'services.read': everybody,
  'services.write': ['administrator'],
  'districts.read': everybody,
  'calendar.read': everybody,
  'calendar.write': ['administrator'],
  'templates.read': ['manager', 'administrator'],
  'templates.write': ['administrator'],
  'company.read': everybody,
  'company.write': ['administrator'],
  'staff.read': ['clerk', 'dispatcher', 'manager', 'administrator'],
  'staff.write': ['administrator'],
  'audit.read': ['manager', 'administrator'],
} as const satisfies Record<string, readonly Role[]>

export type Permission = keyof typeof permissions

/** All that a role may do, for the session answer and the role matrix. */
export const permissionsOf = (role: Role): Permission[] =>
  (Object.keys(permissions) as Permission[]).filter((permission) => grants(permission, role))

/** Whether the role matrix grants `permission` to `role`. */
export const grants = (permission: Permission, role: Role): boolean =>
  (permissions[permission] as readonly Role[]).includes(role)
