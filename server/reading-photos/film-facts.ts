import { filmInstant } from './camera-time.ts'
import { boxAt, boxesIn } from './film-boxes.ts'
import type { Place } from './photo-facts.ts'

/** As phones write it into `©xyz` and `com.apple.quicktime.location.ISO6709`: `+50.2547+028.6587+220.0/`. */
const writtenPlace = /([+-]\d{2}\.\d{2,8})([+-]\d{3}\.\d{2,8})/
/** Positions are short and stand among names and titles. */
const mostSearched = 64 * 1024

/** When and where a film was begun, as it says itself; null for what it does not say. */
export const filmFacts = (film: Buffer): { capturedAt: string | null; place: Place | null } => {
  const movie = boxesIn(film, 0, film.length).find(({ type }) => type === 'moov')
  const head = movie && boxAt(film, movie, 'mvhd')
  const long = head && film[head.content] === 1
  const seconds =
    head && head.content + 12 <= head.to
      ? long
        ? Number(film.readBigUInt64BE(head.content + 4))
        : film.readUInt32BE(head.content + 4)
      : 0
  const told = movie ? boxesIn(film, movie.content, movie.to).filter(({ type }) => /^(udta|meta)$/.test(type)) : []
  const found = told.flatMap(({ content, to }) => {
    const text = film.toString('latin1', content, Math.min(to, content + mostSearched))
    return writtenPlace.exec(text) ?? []
  })
  const [, latitude, longitude] = found
  return {
    capturedAt: filmInstant(seconds),
    place: latitude && longitude ? { latitude: Number(latitude), longitude: Number(longitude) } : null,
  }
}
