import { z } from 'zod'

const flag = z.enum(['0', '1']).transform((text) => text === '1')

const environment = z.object({
  NODE_ENV: z.enum(['development', 'test', 'production']).default('development'),
  PORT: z.coerce.number().int().min(0).max(65535).default(3000),
  DATA_DIR: z.string().min(1).default('./data'),
  DATABASE_URL: z.url().optional(),
  /** As browsers write it, without a path: a final slash or capitals in the setting would refuse every save. */
  PUBLIC_ORIGIN: z
    .url({ protocol: /^https?$/ })
    .transform((url) => new URL(url).origin)
    .optional(),
  /** 32 bytes in base64: wraps every consumer's and file's key. Outside production a file in DATA_DIR takes its place. */
  MASTER_KEY: z.string().optional(),
  LOG_LEVEL: z.enum(['silent', 'fatal', 'error', 'warn', 'info', 'debug']).default('info'),
  SMTP_URL: z.url().optional(),
  MAIL_FROM: z.string().default('Облік <no-reply@oblik.example>'),
  TURBOSMS_TOKEN: z.string().optional(),
  TURBOSMS_SENDER: z.string().default('Oblenergo'),
  TURBOSMS_URL: z.url().default('https://api.turbosms.ua'),
  PDF_WORKERS: z.coerce.number().int().min(1).max(16).default(1),
  /** How many photos of meters are read at once; each takes a core while it is. */
  PHOTO_WORKERS: z.coerce.number().int().min(1).max(16).default(1),
  /** Days for which the file of an export can be downloaded. */
  EXPORT_DAYS: z.coerce.number().int().min(1).max(365).default(7),
  SEED_DEMO: flag.optional(),
  /** A folder whose bank statements are imported as they appear. */
  STATEMENTS_DIR: z.string().min(1).optional(),
  /** Whether everybody signs in with an authenticator's code too; production does unless told otherwise. */
  EXPORTS_YIELD: flag.optional(),
  SECOND_FACTOR: flag.optional(),
})

/** All settings of the process, read once at start. */
export interface Config {
  production: boolean
  port: number
  dataDir: string
  databaseUrl: string | undefined
  publicOrigin: string | null
  masterKey: string | undefined
  logLevel: string
  mail: { smtpUrl: string | undefined; from: string }
  sms: { turboSmsToken: string | undefined; sender: string; url: string }
  pdfWorkers: number
  exportDays: number
  /** Whether the making of an export takes only the time that nobody else needs: on a busy machine it waits long. */
  exportsYield: boolean
  photoWorkers: number
  seedDemo: boolean
  /** The watched folder; null where nobody puts statements into one. */
  statementsDir: string | null
  secondFactor: boolean
}

/**
 * Reads the environment; the only place that does. Throws with every wrong variable named.
 * Production refuses to start without its own `MASTER_KEY` and `PUBLIC_ORIGIN`, and never seeds the demo.
 */
export const readConfig = (env: NodeJS.ProcessEnv): Config => {
  const read = environment.safeParse(env)
  if (!read.success) throw new Error(`wrong settings:\n${z.prettifyError(read.error)}`)
  const set = read.data
  const production = set.NODE_ENV === 'production'
  if (production && !set.MASTER_KEY) throw new Error('production needs MASTER_KEY (32 bytes, base64)')
  if (production && !set.PUBLIC_ORIGIN) throw new Error('production needs PUBLIC_ORIGIN, e.g. https://oblik.company.ua')
  if (production && set.SEED_DEMO) throw new Error('production takes no demo data: unset SEED_DEMO')
  return {
    production,
    port: set.PORT,
    dataDir: set.DATA_DIR,
    databaseUrl: set.DATABASE_URL,
    publicOrigin: set.PUBLIC_ORIGIN ?? null,
    masterKey: set.MASTER_KEY,
    logLevel: set.LOG_LEVEL,
    mail: { smtpUrl: set.SMTP_URL, from: set.MAIL_FROM },
    sms: { turboSmsToken: set.TURBOSMS_TOKEN, sender: set.TURBOSMS_SENDER, url: set.TURBOSMS_URL },
    pdfWorkers: set.PDF_WORKERS,
    exportDays: set.EXPORT_DAYS,
    exportsYield: set.EXPORTS_YIELD ?? true,
    photoWorkers: set.PHOTO_WORKERS,
    seedDemo: !production && (set.SEED_DEMO ?? true),
    statementsDir: set.STATEMENTS_DIR ?? null,
    secondFactor: set.SECOND_FACTOR ?? production,
  }
}
