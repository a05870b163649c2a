import { assertKopiykas } from './kopiykas.ts'
import { encodeWindows1251 } from './windows-1251.ts'

/** What the payment asked for says. Dates are Kyiv dates `YYYY-MM-DD`, `amount` is in kopiykas. */
export type PaymentRequest = {
  receiver: string
  iban: string
  /** ЄДРПОУ of the receiver. */
  receiverCode: string
  amount: number
  /** Comes back with the payment: our invoice number, at most 35 bytes (version 003 only). */
  reference: string
  purpose: string
  /** What the bank's application shows beside the purpose. */
  display?: string
  /** Last day on which the code may be paid. */
  validUntil?: string
  issuedOn?: string
}

type Version = keyof typeof prefixes
const prefixes = { '002': 'https://bank.gov.ua/qr/', '003': 'https://qr.bank.gov.ua/' }
/** 475 characters of Base64 hold 356 bytes; the whole link then fits a QR code of version 17, level M. */
const byteLimit = 356
/** A purpose cut shorter tells the clerk nothing: rather give up the fields of 003. */
const shortestPurpose = 60

/**
 * The text of the NBU payment QR code (постанова НБУ № 97 of 19.08.2025): version 003, whose reference comes back with the
 * money, or 002 where 003 cannot hold the request. The shorter of UTF-8 and windows-1251 is taken; a purpose that does not
 * fit is shortened and ends with «…», never refused. Throws RangeError for what no bank would take: an IBAN or receiver
 * code of a wrong form, a sum that is not positive.
 */
export const nbuQrPayload = (request: PaymentRequest, version: Version = '003'): string => {
  if (!/^UA\d{27}$/.test(request.iban)) throw new RangeError(`not a Ukrainian IBAN: ${request.iban}`)
  if (!/^\d{8,10}$/.test(request.receiverCode)) throw new RangeError(`not a receiver code: ${request.receiverCode}`)
  assertKopiykas(request.amount)
  if (request.amount <= 0) throw new RangeError(`nothing to pay: ${request.amount}`)
  const full: PaymentRequest = {
    ...request,
    receiver: clip(oneLine(request.receiver), 140),
    reference: oneLine(request.reference),
    purpose: clip(oneLine(request.purpose), 420),
    display: clip(oneLine(request.display ?? ''), 140),
  }
  const plain = { ...full, display: '' }
  const takes003 = version === '003' && new TextEncoder().encode(full.reference).length <= 35
  const link =
    (takes003 && (fitted('003', full, full.purpose.length) ?? fitted('003', plain, shortestPurpose))) ||
    (fitted('002', full, 0) ?? fitted('002', { ...full, receiver: clip(full.receiver, 70) }, 0))
  if (!link) throw new RangeError('the payment does not fit a QR code')
  return link
}

/** The link with as much of the purpose as fits, or null when fewer than `least` of its characters would stay. */
const fitted = (version: Version, request: PaymentRequest, least: number): string | null => {
  const whole = request.purpose
  for (let length = whole.length; length >= Math.min(least, whole.length); length--) {
    const bytes = shortestBytes(version, { ...request, purpose: clip(whole, length) })
    if (bytes.length <= byteLimit) return prefixes[version] + base64Url(bytes)
  }
  return null
}

const shortestBytes = (version: Version, request: PaymentRequest): Uint8Array => {
  const lines = version === '003' ? lines003 : lines002
  const unicode = new TextEncoder().encode(lines(request, '1').join('\n'))
  const oneByte = encodeWindows1251(lines(request, '2').join('\n'))
  return oneByte && oneByte.length < unicode.length ? oneByte : unicode
}

const lines002 = (request: PaymentRequest, encoding: '1' | '2'): string[] => {
  const { receiver, iban, receiverCode, purpose } = request
  const head = ['BCD', '002', encoding, 'UCT', '', receiver, iban, amountOf(request), receiverCode]
  // thirteen lines; the last '' is the line feed with which the regulation's own sample ends
  return [...head, '', '', purpose, '', '']
}

const lines003 = (request: PaymentRequest, encoding: '1' | '2'): string[] => {
  const { receiver, iban, receiverCode, reference, purpose, display = '', validUntil, issuedOn } = request
  const head = ['BCD', '003', encoding, 'UCT', '', receiver, iban, amountOf(request), receiverCode]
  // SUPP/SUPP is the category of utilities; FFFF lets the payer edit nothing, or the money would not find its invoice
  const tail = ['SUPP/SUPP', reference, purpose, display, 'FFFF']
  return [...head, ...tail, moment(validUntil, '235959'), moment(issuedOn, '000000'), '']
}

/** «UAH» and the shortest form: no kopiykas, or exactly two digits of them after a dot. */
const amountOf = ({ amount }: PaymentRequest): string => {
  const kopiykas = amount % 100
  return `UAH${Math.floor(amount / 100)}${kopiykas ? `.${String(kopiykas).padStart(2, '0')}` : ''}`
}

const moment = (date: string | undefined, time: string): string => {
  return date ? `${date.slice(2).replaceAll('-', '')}${time}` : ''
}

const base64Url = (bytes: Uint8Array): string => {
  return btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replace(/=+$/, '')
}

/** One line of plain characters: what windows-1251 lacks only by habit (ʼ, no-break hyphen) becomes what it has. */
const oneLine = (text: string): string => {
  const plain = text.normalize('NFC').replaceAll('ʼ', '’').replaceAll('‑', '-')
  return plain.replace(/[\s\p{Cc}]+/gu, ' ').trim()
}

const clip = (text: string, length: number): string => {
  if (text.length <= length) return text
  const cut = text.slice(0, Math.max(0, length - 1)).replace(/[\ud800-\udbff]$/, '')
  return `${cut.trimEnd()}…`
}
