import type { ReadingPhoto } from '../reading.ts'

/** A photo that is on this page already; `image` keeps it decoded. */
interface Kept {
  shown: string
  image: HTMLImageElement | null
}

/** Photos of the readings that come next, fetched and decoded before they are looked at. */
export interface PhotosAhead {
  /** Keeps these at hand, the first first, and lets go of all others. */
  want: (photos: readonly ReadingPhoto[]) => void
  /** The address inside this page; null while the photo is on its way; the server's own where it could not be fetched. */
  shownOf: (photo: ReadingPhoto) => string | null
  subscribe: (listener: () => void) => () => void
  /** Changes with every photo that has come. */
  version: () => number
  close: () => void
}

/** Fewer than the browser's connections to one server: a decision never waits behind pictures. */
const atOnce = 2

/** Videos are played from the server, by byte ranges. */
const isFetched = ({ kind }: ReadingPhoto): boolean => kind !== 'video'

/** A photo that did not come is asked for once more; the desk has time, it is for later. */
const askTwice = async (url: string): Promise<Response> => {
  const first = await fetch(url, { credentials: 'same-origin' }).catch(() => null)
  if (first?.ok) return first
  await new Promise((resolve) => setTimeout(resolve, 700))
  return fetch(url, { credentials: 'same-origin' })
}

const fetchPhoto = async ({ url, kind }: ReadingPhoto): Promise<Kept> => {
  const answer = await askTwice(url)
  if (!answer.ok) throw new Error(String(answer.status))
  const shown = URL.createObjectURL(await answer.blob())
  if (kind !== 'image') return { shown, image: null }
  const image = new Image()
  image.src = shown
  await image.decode()
  return { shown, image }
}

/** Opens an album of photos for one desk; `close` lets go of what it holds. */
export const openPhotosAhead = (): PhotosAhead => {
  const kept = new Map<number, Kept>()
  const coming = new Set<number>()
  const listeners = new Set<() => void>()
  let wanted: readonly ReadingPhoto[] = []
  let version = 0

  const letGo = (id: number): void => {
    const photo = kept.get(id)
    if (photo?.image) photo.image.src = ''
    if (photo?.shown.startsWith('blob:')) URL.revokeObjectURL(photo.shown)
    kept.delete(id)
  }
  const isWanted = (id: number): boolean => wanted.some((photo) => photo.id === id)

  const fetchNext = (): void => {
    const next = wanted.find(({ id }) => !kept.has(id) && !coming.has(id))
    if (!next || coming.size >= atOnce) return
    coming.add(next.id)
    void fetchPhoto(next)
      .catch((): Kept => ({ shown: next.url, image: null }))
      .then((photo) => {
        coming.delete(next.id)
        kept.set(next.id, photo)
        if (!isWanted(next.id)) letGo(next.id)
        version += 1
        for (const listener of listeners) listener()
        fetchNext()
      })
    fetchNext()
  }

  return {
    want: (photos) => {
      wanted = photos.filter(isFetched)
      for (const id of [...kept.keys()]) if (!isWanted(id)) letGo(id)
      fetchNext()
    },
    shownOf: (photo) => (isFetched(photo) ? (kept.get(photo.id)?.shown ?? null) : photo.url),
    subscribe: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    version: () => version,
    close: () => {
      wanted = []
      for (const id of [...kept.keys()]) letGo(id)
    },
  }
}
