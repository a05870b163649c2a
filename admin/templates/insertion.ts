/** One thing to click into a text: what it means and what is put in. */
export interface Insertion {
  name: string
  meaning: string
  text: string
}

interface Described {
  name: string
  meaning: string
}

const written = /пишеться (\{\{[^}]+\}\})/u
const loop = /\{\{#each (\S+)\}\}/u

/** How a placeholder is written: as its description says («пишеться {{date issuedOn}}»), or by its bare name. */
export const placeholderInsertion = ({ name, meaning }: Described): Insertion => {
  const repeated = loop.exec(meaning)
  if (repeated) return { name, meaning, text: `{{#each ${repeated[1]}}}\n\n{{/each}}` }
  return { name, meaning, text: written.exec(meaning)?.[1] ?? `{{${name}}}` }
}

/** How a ready block of a document is written. */
export const blockInsertion = ({ name, meaning }: Described): Insertion => ({ name, meaning, text: `{{> ${name}}}` })

/** The text with something put in place of what is marked, and where the cursor then stands. */
export const insertAt = (
  text: string,
  insertion: string,
  { start, end }: { start: number; end: number },
): { text: string; cursor: number } => ({
  text: text.slice(0, start) + insertion + text.slice(end),
  cursor: start + insertion.length,
})
