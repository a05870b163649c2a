import { rmSync } from 'node:fs'
import { benchConsole } from './bench-console.ts'
import { benchExport } from './bench-export.ts'
import { benchGatewayReadings } from './bench-gateway-readings.ts'
import { benchImport } from './bench-import.ts'
import { benchInvoicePdf } from './bench-invoice-pdf.ts'
import { benchMatching } from './bench-matching.ts'
import { benchPhotoDesk } from './bench-photo-desk.ts'
import { benchPhotos } from './bench-photos.ts'
import { benchQueue } from './bench-queue.ts'
import { benchReadingReports } from './bench-reading-reports.ts'
import { benchReadings } from './bench-readings.ts'
import { benchScale } from './bench-scale.ts'
import { benchTransition } from './bench-transition.ts'
import { scaleFolder } from './scale-office.ts'

// Run by `npm run bench`, on a quiet machine: every figure is a ratio against a bare baseline of the same run.
const print = (line: string): void => {
  process.stdout.write(`${line}\n`)
}

rmSync(scaleFolder, { recursive: true, force: true })
await benchQueue(print)
await benchTransition(print)
await benchInvoicePdf(print)
await benchConsole(print)
await benchImport(print)
await benchMatching(print)
await benchReadings(print)
await benchGatewayReadings(print)
await benchReadingReports(print)
await benchPhotoDesk(print)
await benchPhotos(print)
await benchScale(print)
await benchExport(print)
