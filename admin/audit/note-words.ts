/** A deed's note as a sentence of the messages: `resources.audit.note.<key>`. */
interface NoteWords {
  key: string
  words: Record<string, string>
}

const forms: [RegExp, (found: RegExpExecArray) => NoteWords][] = [
  [/^version (\d+)$/u, ([, version = '']) => ({ key: 'version', words: { version } })],
  [/^from (\d{4}-\d{2}-\d{2})$/u, ([, date = '']) => ({ key: 'from', words: { date } })],
  [
    /^(wrong password|wrong code|locked|blocked), (.*)$/u,
    ([, why = '', from = '']) => ({
      key: why.replace(' ', '_'),
      words: { from: addressOf(from) },
    }),
  ],
  [/^(gateway|phone|paper|cabinet|call|round|file|order)$/u, ([key = '']) => ({ key, words: {} })],
  [
    /^accepted (\d+), waiting (\d+), estimated (\d+), missing (\d+)$/u,
    ([, accepted = '', waiting = '', estimated = '', missing = '']) => ({
      key: 'month',
      words: { accepted, waiting, estimated, missing },
    }),
  ],
  [
    /^Додано (\d+), змінено (\d+), SHA-256 (\w+)$/u,
    ([, added = '', changed = '', hash = '']) => ({ key: 'imported', words: { added, changed, hash } }),
  ],
  [
    /^Додано (\d+), змінено (\d+), відхилено рядків (\d+), SHA-256 (\w+)$/u,
    ([, added = '', changed = '', refused = '', hash = '']) => ({
      key: 'imported_part',
      words: { added, changed, refused, hash },
    }),
  ],
  [
    /^(\d{4}-\d{2}-\d{2}): (\d+), sha256:/u,
    ([, date = '', readings = '']) => ({ key: 'clean', words: { date, readings } }),
  ],
  [/^rows (\d+)$/u, ([, rows = '']) => ({ key: 'rows', words: { rows } })],
  [/^([\d,]+) sha256:/u, ([, ids = '']) => ({ key: 'orders', words: { ids: ids.replaceAll(',', ', ') } })],
]

/** `::ffff:10.0.0.1` is how an IPv4 caller looks to a socket that hears both. */
const addressOf = (from: string): string => from.replace(/^::ffff:/u, '')

/** The words for a note the server writes by rule; null for one that is shown as it is. */
export const noteWords = (note: string): NoteWords | null => {
  for (const [form, words] of forms) {
    const found = form.exec(note)
    if (found) return words(found)
  }
  return null
}

/** A note without words of its own, as it is shown. */
export const plainNote = (note: string): string => addressOf(note)
