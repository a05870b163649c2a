/**
 * Makes a value safe to stand inside Markdown wording: one line, and no sign of it read as layout, so that a name such as
 * «- *Іван* | <b>» prints as it is written and changes nothing around it.
 */
export const escapeMarkdown = (value: string): string => {
  return value
    .replace(/[\p{Cc}\p{Co} ]+/gu, ' ')
    .trim()
    .replace(/[\\`*_[\]<>#~|&!]/g, '\\$&')
    .replace(/^[-+=.)]/, '\\$&')
    .replace(/^(\d+)([.)])/, '$1\\$2')
}
