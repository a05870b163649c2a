import { useEffect, useMemo, useState, useSyncExternalStore } from 'react'
import type { PreviewFile } from '../../fields/preview/file-preview-props.ts'
import type { ReadingPage, ReadingPhoto } from '../reading.ts'
import { openPhotosAhead } from './photos-ahead.ts'

/** First what lies on the desk, then the first photo of each that follows, then the rest of theirs. */
export const orderOfPhotos = (readings: readonly Pick<ReadingPage, 'photoFiles'>[]): ReadingPhoto[] => {
  const [current, ...next] = readings
  return [
    ...(current?.photoFiles ?? []),
    ...next.flatMap(({ photoFiles }) => photoFiles.slice(0, 1)),
    ...next.flatMap(({ photoFiles }) => photoFiles.slice(1)),
  ]
}

/** Fetches and decodes the photos of these readings, in the order they are looked at; gives the files to show. */
export const usePhotosAhead = (
  readings: readonly ReadingPage[],
): ((photos: readonly ReadingPhoto[]) => PreviewFile[]) => {
  const [album] = useState(openPhotosAhead)
  useSyncExternalStore(album.subscribe, album.version)
  const wanted = useMemo(() => orderOfPhotos(readings), [readings])
  useEffect(() => album.want(wanted), [album, wanted])
  useEffect(() => album.close, [album])
  return (photos) =>
    photos.map((photo) => {
      const shown = album.shownOf(photo)
      const { name, mediaType, downloadUrl, url } = photo
      return {
        name,
        mime: photo.kind === 'image' ? 'image/jpeg' : mediaType,
        downloadUrl,
        url: shown ?? url,
        coming: shown === null,
      }
    })
}
