/** A tree of messages; the leaves are sentences, plural forms parted by ` |||| `. */
export interface Messages {
  [key: string]: string | Messages
}

const merge = (into: Messages, from: Messages): Messages => {
  for (const [key, value] of Object.entries(from)) {
    const there = into[key]
    into[key] = typeof value === 'object' && typeof there === 'object' ? merge({ ...there }, value) : value
  }
  return into
}

/** One tree of many; the later wins where two name the same sentence. */
export const mergeMessages = (trees: Messages[]): Messages => trees.reduce(merge, {})
