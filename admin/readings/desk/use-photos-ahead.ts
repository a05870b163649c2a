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

const fileOf = ({ kind, name, mediaType, downloadUrl, url }: ReadingPhoto, shown: string | null): PreviewFile => ({
  name,
  mime: kind === 'image' ? 'image/jpeg' : mediaType,
  downloadUrl,
  url: shown ?? url,
  coming: shown === null,
})

/** Fetches and decodes the photos of these readings, in the order they are looked at; gives the first one's files. */
export const usePhotosAhead = (readings: readonly ReadingPage[]): PreviewFile[] => {
  const [album] = useState(openPhotosAhead)
  const version = useSyncExternalStore(album.subscribe, album.version)
  const wanted = useMemo(() => orderOfPhotos(readings), [readings])
  useEffect(() => album.want(wanted), [album, wanted])
  useEffect(() => album.close, [album])
  const [current] = readings
  // biome-ignore lint/correctness/useExhaustiveDependencies: the album tells by its version that a photo has come
  return useMemo(
    () => (current?.photoFiles ?? []).map((photo) => fileOf(photo, album.shownOf(photo))),
    [current, version],
  )
}
