import { SaxesParser } from 'saxes'

/** What a part of a workbook tells while it is walked through: tags by their names without a prefix, and the text between. */
export interface XmlListener {
  opens: (name: string, attributes: Record<string, string>) => void
  text?: (text: string) => void
  closes?: (name: string) => void
}

const chunk = 64 * 1024

const localName = (name: string): string => name.slice(name.indexOf(':') + 1)

/** An attribute of a tag whatever prefix its writer gave it, '' where there is none. */
export const attributeOf = (attributes: Record<string, string>, name: string): string =>
  attributes[name] ??
  Object.entries(attributes).find(([key]) => key.includes(':') && localName(key) === name)?.[1] ??
  ''

/**
 * Walks through a part of a workbook in UTF-8 and stops after each stretch of it, so that what was heard can be taken.
 * Throws at whatever is no XML, a cut end among it. Entities of the part's own making are not unfolded.
 */
export function* walkXml(bytes: Uint8Array, listener: XmlListener): Generator<void> {
  const parser = new SaxesParser({ xmlns: false, position: false })
  parser.on('opentag', ({ name, attributes }) => listener.opens(localName(name), attributes))
  parser.on('closetag', ({ name }) => listener.closes?.(localName(name)))
  parser.on('text', (text) => listener.text?.(text))
  parser.on('cdata', (text) => listener.text?.(text))
  const decoder = new TextDecoder('utf-8', { fatal: true })
  for (let at = 0; at < bytes.length; at += chunk) {
    parser.write(decoder.decode(bytes.subarray(at, at + chunk), { stream: true }))
    yield
  }
  parser.write(decoder.decode()).close()
}

/** Walks through a whole part at once. */
export const hearXml = (bytes: Uint8Array, listener: XmlListener): void => {
  for (const _ of walkXml(bytes, listener));
}
