import { SaxesParser } from 'saxes'

/** What a part of a workbook tells while it is walked through: tags by their names without a prefix, and the text between. */
export interface XmlListener {
  opens: (name: string, attributes: Record<string, string>) => void
  text?: (text: string) => void
  closes?: (name: string) => void
}

const chunk = 64 * 1024
/** No part has a longer stretch without a tag, nor tags so deep in each other: they would but fill the memory. */
const longestStretch = 1024 * 1024
const deepest = 100

const localName = (name: string): string => name.slice(name.indexOf(':') + 1)

/** An attribute of a tag whatever prefix its writer gave it, '' where there is none. */
export const attributeOf = (attributes: Record<string, string>, name: string): string =>
  attributes[name] ??
  Object.entries(attributes).find(([key]) => key.includes(':') && localName(key) === name)?.[1] ??
  ''

/** A part says which of the two encodings of the standard it is in by its first bytes; UTF-8 need not. */
const decoderOf = ([first, second]: Uint8Array) => {
  const wide = first === 0xff && second === 0xfe ? 'utf-16le' : first === 0xfe && second === 0xff ? 'utf-16be' : null
  return new TextDecoder(wide ?? 'utf-8', { fatal: true })
}

/**
 * Walks through a part of a workbook in UTF-8 or UTF-16 and stops after each stretch of it, so that what was heard can be
 * taken. Throws at whatever is no XML, a cut end among it, and at more than a megabyte without a tag or a hundred tags in
 * each other. Entities of the part's own making are not unfolded.
 */
export function* walkXml(bytes: Uint8Array, listener: XmlListener): Generator<void> {
  const parser = new SaxesParser({ xmlns: false, position: false })
  let [silent, depth] = [0, 0]
  parser.on('opentag', ({ name, attributes }) => {
    silent = 0
    depth += 1
    if (depth > deepest) throw new Error('tags too deep in each other')
    listener.opens(localName(name), attributes)
  })
  parser.on('closetag', ({ name }) => {
    silent = 0
    depth -= 1
    listener.closes?.(localName(name))
  })
  parser.on('text', (text) => listener.text?.(text))
  parser.on('cdata', (text) => listener.text?.(text))
  const decoder = decoderOf(bytes)
  for (let at = 0; at < bytes.length; at += chunk) {
    parser.write(decoder.decode(bytes.subarray(at, at + chunk), { stream: true }))
    silent += chunk
    if (silent > longestStretch) throw new Error('a stretch without a tag')
    yield
  }
  parser.write(decoder.decode()).close()
}

/** Walks through a whole part at once. */
export const hearXml = (bytes: Uint8Array, listener: XmlListener): void => {
  for (const _ of walkXml(bytes, listener));
}
