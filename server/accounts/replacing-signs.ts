/** A function that puts `to[n]` wherever `from[n]` stands and leaves every other sign alone. */
export const replacingSigns = (from: readonly string[], to: readonly string[]): ((text: string) => string) => {
  const replacement = new Map(from.map((sign, place) => [sign, to[place] ?? sign]))
  return (text) => [...text].map((sign) => replacement.get(sign) ?? sign).join('')
}
