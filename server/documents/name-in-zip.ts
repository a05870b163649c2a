/** What a file in a zip is named after. */
export interface NamedDocument {
  title: string
  withdrawnOn: string | null
}

const longest = 120

// What Windows allows in no file name, and what would lead out of the folder that the zip is unpacked into.
const safe = (title: string): string =>
  title
    .replace(/№\s*/gu, '')
    .replace(/[\\/:*?"<>|\p{Cc}]+/gu, '-')
    .replace(/^[\s.]+|[\s.]+$/gu, '')
    .slice(0, longest)
    .trim() || 'Документ'

/**
 * The name of a document's file in a zip: «Рахунок 2026-000123.pdf», «… (відкликано).pdf». Safe on every system, and
 * different from all names `taken` so far, to which it is added.
 */
export const nameInZip = ({ title, withdrawnOn }: NamedDocument, taken: Set<string>): string => {
  const base = withdrawnOn ? `${safe(title)} (відкликано)` : safe(title)
  let name = base
  for (let again = 2; taken.has(name.toLowerCase()); again += 1) name = `${base} (${again})`
  taken.add(name.toLowerCase())
  return `${name}.pdf`
}
