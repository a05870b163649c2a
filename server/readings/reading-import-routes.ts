import { invalid } from '../errors.ts'
import { listRoutes } from '../http/list-routes.ts'
import { type Route, route, type UploadedFile } from '../http/route.ts'
import { importReadings, previewReadings } from './import-readings.ts'
import { importForm, largestReadingFile } from './reading-file-schema.ts'
import { listReadingImports, showReadingImport } from './reading-import-views.ts'
import { readingImportFields } from './reading-policy.ts'

const upload = { largest: largestReadingFile, most: 1 }

/** Wrong lines shown with an answer; there may be a hundred thousand. */
const mostFaults = 500

const fileOf = ([file]: readonly UploadedFile[]): UploadedFile => {
  if (!file) throw invalid('no_file', 'Файл із показами не надіслано.', { files: 'Оберіть файл.' })
  return file
}

/** Files of readings: what bringing one in would do, bringing it in, and the list of those brought. */
export const readingImportRoutes: Route[] = [
  route({
    method: 'post',
    path: '/readings/import/preview',
    may: 'readings.import',
    upload,
    body: importForm,
    handler: async ({ office, actor, files }) => {
      const { importId, ...counts } = await previewReadings(office, actor, fileOf(files))
      const alreadyImported = importId === null ? null : await showReadingImport(office.db.reader, actor, importId)
      return { body: { ...counts, faults: counts.faults.slice(0, mostFaults), alreadyImported } }
    },
  }),
  route({
    method: 'post',
    path: '/readings/import',
    may: 'readings.import',
    upload,
    body: importForm,
    handler: async ({ office, actor, files, body, commit }) => {
      const { id, counts } = await importReadings(office, actor, { ...fileOf(files), mode: body.mode })
      return commit(async (trx) => {
        const shown = await showReadingImport(trx, actor, id)
        if (counts === null) {
          const repeated = shown.rows - shown.refused
          return { status: 200, body: { ...shown, added: 0, changed: 0, repeated } }
        }
        const { changed, doubtful, changedDoubtful, faults } = counts
        return {
          status: 201,
          body: { ...shown, changed, doubtful, changedDoubtful, faults: faults.slice(0, mostFaults) },
        }
      })
    },
  }),
  ...listRoutes({
    resource: 'reading-imports',
    may: 'readings.import',
    fields: readingImportFields,
    list: listReadingImports,
    show: showReadingImport,
  }),
]
