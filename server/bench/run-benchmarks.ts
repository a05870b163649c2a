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
// `npm run bench pdf export` runs these alone.
const print = (line: string): void => {
  process.stdout.write(`${line}\n`)
}

const stages = new Map<string, (say: typeof print) => Promise<unknown>>([
  ['queue', benchQueue],
  ['transition', benchTransition],
  ['pdf', benchInvoicePdf],
  ['console', benchConsole],
  ['import', benchImport],
  ['matching', benchMatching],
  ['readings', benchReadings],
  ['gateway', benchGatewayReadings],
  ['reports', benchReadingReports],
  ['desk', benchPhotoDesk],
  ['photos', benchPhotos],
  ['scale', benchScale],
  ['export', benchExport],
])

const asked = process.argv.slice(2)
const unknown = asked.filter((name) => !stages.has(name))
if (unknown.length > 0) {
  throw new Error(`no benchmark is called ${unknown.join(', ')}: there are ${[...stages.keys()].join(', ')}`)
}

rmSync(scaleFolder, { recursive: true, force: true })
for (const [name, bench] of stages) {
  if (asked.length === 0 || asked.includes(name)) await bench(print)
}
