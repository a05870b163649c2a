/** How long an unsaved text is kept for its writer. */
const threeDays = 3 * 24 * 60 * 60 * 1000
const prefix = 'oblik.draft.'

export interface Draft {
  value: unknown
  /** ISO-8601 UTC. */
  savedAt: string
}

const placeOf = (owner: number, key: string): string => `${prefix}${owner}.${key}`

const isDraft = (value: unknown): value is Draft =>
  typeof value === 'object' && value !== null && 'savedAt' in value && typeof value.savedAt === 'string'

/** The draft under a key, or null; one older than three days is thrown away. */
export const readDraft = (owner: number, key: string): Draft | null => {
  const place = placeOf(owner, key)
  try {
    const draft: unknown = JSON.parse(localStorage.getItem(place) ?? 'null')
    if (isDraft(draft) && Date.now() - Date.parse(draft.savedAt) < threeDays) return draft
  } catch {
    // a half-written draft (power cut while writing) is no draft
  }
  localStorage.removeItem(place)
  return null
}

/** Keeps a draft; a full or forbidden store loses the draft but never the form. */
export const writeDraft = (owner: number, key: string, value: unknown): void => {
  try {
    localStorage.setItem(placeOf(owner, key), JSON.stringify({ value, savedAt: new Date().toISOString() }))
  } catch {
    // nothing to tell the writer: the form itself is untouched
  }
}

export const dropDraft = (owner: number, key: string): void => localStorage.removeItem(placeOf(owner, key))

/** Leaves nothing of anybody on this computer; called when somebody signs out. */
export const dropAllDrafts = (): void => {
  for (const place of Object.keys(localStorage)) if (place.startsWith(prefix)) localStorage.removeItem(place)
}
