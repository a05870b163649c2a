import { useTranslate } from 'react-admin'

/** What one record of a resource is called; those without a page of their own are named here. */
export const useResourceName = (): ((resource: string) => string) => {
  const translate = useTranslate()
  return (resource) =>
    translate(`resources.audit.resource.${resource}`, {
      _: translate(`resources.${resource}.name`, { smart_count: 1, _: resource }),
    })
}

/** The resources deeds are done to. */
export const auditedResources = [
  'orders',
  'payments',
  'statements',
  'statement-lines',
  'statement-mappings',
  'refunds',
  'refund-lists',
  'closed-months',
  'invoices',
  'documents',
  'supplier-charge-imports',
  'readings',
  'reading-imports',
  'reading-thresholds',
  'reading-months',
  'reading-reports',
  'exports',
  'accounts',
  'notifications',
  'services',
  'staff',
  'session',
  'calendar',
  'holidays',
  'company',
  'templates',
  'gateway_keys',
] as const
