import { createHash } from 'node:crypto'
import { withCyrillicLetters } from '../accounts/look-alikes.ts'
import type { ParsedLine } from './parsed-statement.ts'

/** What a movement says of itself, apart from any bank id. */
export type LineContent = Pick<
  ParsedLine,
  'bookedOn' | 'direction' | 'amount' | 'documentNumber' | 'partyIban' | 'purpose'
>

/** A movement's words as they are compared: one spelling, whatever form and encoding they came in. */
export interface NormalContent {
  documentNumber: string
  partyIban: string
  purpose: string
}

// What windows-1251 can hold: any other letter is lost by the first program that saves a statement in it.
const kept = [
  ...'0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz',
  ...'АБВГДЕЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯабвгдежзийклмнопрстуфхцчшщъыьэюя',
  ...'ЁёЂђЃѓЄєЅѕІіЇїЈјЉљЊњЋћЌќЎўЏџҐґ',
]

/** By UTF-16 code; all these signs are of one unit. */
const folded: (string | undefined)[] = []
for (const sign of kept) folded[sign.charCodeAt(0)] = withCyrillicLetters(sign.toUpperCase())

const normalText = (text: string): string => {
  const composed = text.normalize('NFC')
  let normal = ''
  for (let at = 0; at < composed.length; at += 1) normal += folded[composed.charCodeAt(at)] ?? ''
  return normal
}

/**
 * Letters and digits alone, upper case, Latin look-alikes folded into Cyrillic letters: other spacing, quotes, dashes and
 * what an encoding loses do not make another movement. A number's leading zeros go, as spreadsheets drop them.
 */
export const normalContent = (line: Pick<LineContent, keyof NormalContent>): NormalContent => ({
  documentNumber: normalText(line.documentNumber).replace(/^0+(?=.)/, ''),
  partyIban: normalText(line.partyIban ?? ''),
  purpose: normalText(line.purpose),
})

/**
 * SHA-256 of what makes a movement the same one in every form (domain §4: date, document number, amount, IBAN, purpose;
 * and the direction). True twins of one day have the same key and are told apart by counting.
 */
export const contentKeyOf = (line: LineContent): string => {
  const { documentNumber, partyIban, purpose } = normalContent(line)
  const told = [line.bookedOn, line.direction, line.amount, documentNumber, partyIban, purpose]
  return createHash('sha256').update(told.join('\n')).digest('hex')
}
