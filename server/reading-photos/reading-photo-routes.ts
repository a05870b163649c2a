import { z } from 'zod'
import { largestPhotoFile, mostPhotoFiles } from '../files/file-limits.ts'
import { recordParams } from '../http/record-params.ts'
import { type Route, route } from '../http/route.ts'
import { loadVisibleReading } from '../readings/advance-reading.ts'
import { showReading } from '../readings/reading-page-views.ts'
import { addPhotos, keepingPhotos } from './add-photos.ts'
import { openPhoto } from './open-photo.ts'

const photoParams = recordParams.extend({ photoId: recordParams.shape.id })

/** Photos and films of readings: added until the reading is decided on, shown as copies without what cameras write. */
export const readingPhotoRoutes: Route[] = [
  route({
    method: 'post',
    path: '/readings/:id/photos',
    may: 'readings.record',
    params: recordParams,
    scope: ({ db }, actor, { id }) => loadVisibleReading(db.reader, actor, id),
    upload: { largest: largestPhotoFile, most: mostPhotoFiles },
    body: z.strictObject({}).optional(),
    handler: ({ office, actor, params, files, commit }) =>
      keepingPhotos(office, actor, { readingId: params.id, files }, (photos) =>
        commit(async (trx) => {
          await addPhotos(trx, office, actor, { readingId: params.id, photos })
          return { status: 201, body: await showReading(trx, office, actor, params.id) }
        }),
      ),
  }),
  route({
    method: 'get',
    path: '/readings/:id/photos/:photoId',
    may: 'readings.read',
    params: photoParams,
    handler: async ({ office, actor, params }) => ({
      media: await openPhoto(office, actor, { readingId: params.id, photoId: params.photoId }),
    }),
  }),
  route({
    method: 'get',
    path: '/readings/:id/photos/:photoId/file',
    may: 'readings.read',
    params: photoParams,
    handler: async ({ office, actor, params }) => {
      const asked = { readingId: params.id, photoId: params.photoId }
      const { mediaType, name, open } = await openPhoto(office, actor, asked)
      return { file: { bytes: await open(), mediaType, name } }
    },
  }),
]
