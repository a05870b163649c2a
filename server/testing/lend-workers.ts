import type { Office } from '../office.ts'
import { createPdfPool } from '../pdf/pdf-pool.ts'
import { createPhotoReader } from '../reading-photos/photo-reader.ts'
import { createStatementReader } from '../statements/statement-reader.ts'

// Each is a second of processor time at its start and keeps nothing of what it was given: one of each serves every
// office of a test process, and ends with it.
const pdf = createPdfPool({ workers: 1 })
const statements = createStatementReader()
const photos = createPhotoReader()

/** What workers do for one office: no more once it is closed, which waits for what they still do for it. */
const openAccount = () => {
  const underWay = new Set<Promise<unknown>>()
  let closed = false
  return {
    counted: <Input extends unknown[], Output>(work: (...input: Input) => Promise<Output>) => {
      return async (...input: Input): Promise<Output> => {
        if (closed) throw new Error('this office is closed')
        const done = work(...input)
        underWay.add(done)
        try {
          return await done
        } finally {
          underWay.delete(done)
        }
      }
    },
    close: async (): Promise<void> => {
      closed = true
      await Promise.allSettled(underWay)
    },
  }
}

/** The workers of an office of a test's own; `close` lets them finish what they do for it. */
export const lendWorkers = (): Pick<Office, 'pdf' | 'statements' | 'photos'> & { close: () => Promise<void> } => {
  const { counted, close } = openAccount()
  return {
    pdf: { draw: counted(pdf.draw), close },
    statements: { read: counted(statements.read), suggest: counted(statements.suggest), close },
    photos: { read: counted(photos.read), close },
    close,
  }
}
