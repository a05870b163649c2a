/** The text with no-break spaces: a company's name or a phone number that stays on one line where any line holds it. */
export const unbroken = (text: string): string => {
  return text.replaceAll(' ', '\u00a0')
}

/** Telephones parted by «, », each of them on one line. */
export const phoneList = (phones: string): string => {
  return phones.split(', ').map(unbroken).join(', ')
}
