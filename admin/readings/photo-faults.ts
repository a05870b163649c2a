import { largestPhotoFile, mostPhotoFiles } from '../../server/files/file-limits.ts'

/** What the file dialogue offers; the server decides by content. */
export const photoTypes = 'image/*,video/mp4,video/quicktime,application/pdf,.heic,.heif,.mov'

/** What is plainly wrong before anything is sent, as a key of `resources.readings.photos`; null where nothing. */
export const faultOfPhotos = (files: readonly Pick<File, 'size' | 'name'>[]): { key: string; name: string } | null => {
  if (files.length > mostPhotoFiles) return { key: 'too_many', name: '' }
  const large = files.find(({ size }) => size > largestPhotoFile)
  if (large) return { key: 'too_big', name: large.name }
  const empty = files.find(({ size }) => size === 0)
  return empty ? { key: 'empty', name: empty.name } : null
}
