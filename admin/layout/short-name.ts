/** «Клерк Олена Іванівна» → «О. Клерк»; a single word stays as it is. */
export const shortName = (fullName: string): string => {
  const [surname = '', given] = fullName.trim().split(/\s+/)
  return given ? `${given[0]}. ${surname}` : surname
}
