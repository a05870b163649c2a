import type { Node } from 'oxc-parser'

/** The name that a piece of syntax is, or nothing. */
export const nameOf = (node: Node | null | undefined): string => (node?.type === 'Identifier' ? node.name : '')

/** The text that a piece of syntax is, or null. */
export const literalOf = (node: Node | null | undefined): string | null =>
  node?.type === 'Literal' && typeof node.value === 'string' ? node.value : null
