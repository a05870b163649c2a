import { XMLParser, XMLValidator } from 'fast-xml-parser'
import { damaged } from './refuse-statement.ts'

/** An element as the parser gives it: its text, or its children by name (several of one name as an array). */
export type XmlNode = unknown

const parser = new XMLParser({
  ignoreAttributes: false,
  attributeNamePrefix: '@',
  removeNSPrefix: true,
  parseTagValue: false,
  parseAttributeValue: false,
  trimValues: false,
  htmlEntities: true,
  ignoreDeclaration: true,
})

const ownEntity = /&(?!(?:amp|lt|gt|quot|apos|#\d{1,7}|#x[\da-f]{1,6});)[\w.:-]+;/i
const encodings = /^(?:utf-?8|windows-1251|cp-?1251|us-ascii)$/i

/**
 * Parses XML without namespaces. Document types and entities of a file's own are refused: no bank writes them, and they are
 * how a small file grows to gigabytes. Refuses with `damaged_statement` what is not well formed, naming the line.
 */
export const parseXml = (text: string): XmlNode => {
  if (/<!(?:DOCTYPE|ENTITY)/i.test(text) || ownEntity.test(text))
    throw damaged('У файлі XML є власні визначення (DOCTYPE, ENTITY): такі файли не приймаються.')
  const encoding = /^\s*<\?xml[^>]{0,200}?encoding\s*=\s*["']([^"']{1,40})["']/.exec(text)?.[1]
  if (encoding && !encodings.test(encoding)) {
    throw damaged(`Кодування ${encoding} не підтримується: збережіть файл у UTF-8 або windows-1251.`)
  }
  const verdict = XMLValidator.validate(text)
  if (verdict !== true) {
    // Of elements that nobody closed the validator names the first: what is missing is at the end.
    const line = verdict.err.code === 'InvalidXml' ? text.split('\n').length : verdict.err.line
    throw damaged(`Рядок ${line}: XML обірваний або пошкоджений.`)
  }
  try {
    return parser.parse(text)
  } catch {
    throw damaged('XML має надто складну або пошкоджену будову.')
  }
}

/** All children of one name. */
export const childrenOf = (node: XmlNode, name: string): XmlNode[] => {
  if (typeof node !== 'object' || node === null || !Object.hasOwn(node, name)) return []
  const found: unknown = Reflect.get(node, name)
  return Array.isArray(found) ? found : [found]
}

/** The first element at the end of a path of names; undefined where there is none. */
export const childAt = (node: XmlNode, ...path: string[]): XmlNode =>
  path.reduce<XmlNode>((parent, name) => childrenOf(parent, name)[0], node)

/** The text of the element at the end of a path, as written; empty where there is none. */
export const rawTextAt = (node: XmlNode, ...path: string[]): string => {
  const found = childAt(node, ...path)
  if (typeof found === 'string') return found
  const text = childrenOf(found, '#text')[0]
  return typeof text === 'string' ? text : ''
}

/** The text without white space around it. */
export const textAt = (node: XmlNode, ...path: string[]): string => rawTextAt(node, ...path).trim()
