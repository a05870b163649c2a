import { type Logger, pino } from 'pino'

const codeOf = (error: Error): unknown => ('code' in error ? error.code : undefined)

/**
 * The process's log, JSON lines on standard output. Of an error only kind, code, text and stack are written: what drivers
 * hang on their errors (PostgreSQL's `detail`) quotes the row, and personal data has no place in a log.
 */
export const openLog = (level: string): Logger =>
  pino({
    level,
    base: undefined,
    serializers: {
      err: (error: unknown) =>
        error instanceof Error
          ? { type: error.name, code: codeOf(error), message: error.message, stack: error.stack }
          : String(error),
    },
  })
