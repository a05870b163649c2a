import { decodeWindows1251 } from './windows-1251.ts'

/** A payment link read back: its format version, its encoding and its lines in order, from «BCD» on. */
export type NbuQr = { version: string; encoding: 'utf-8' | 'windows-1251'; lines: string[] }

/** Reads the text of an NBU payment QR code, ours or another's; null when the text is no such link. */
export const readNbuQr = (link: string): NbuQr | null => {
  const base64 = /^https:\/\/(?:bank\.gov\.ua\/qr|qr\.bank\.gov\.ua)\/([\w-]+)$/.exec(link)?.[1]
  if (!base64 || base64.length % 4 === 1) return null
  const binary = atob(base64.replaceAll('-', '+').replaceAll('_', '/'))
  const bytes = Uint8Array.from(binary, (byte) => byte.charCodeAt(0))
  const encoding = binary.split('\n')[2] === '2' ? 'windows-1251' : 'utf-8'
  const lines = (encoding === 'utf-8' ? new TextDecoder().decode(bytes) : decodeWindows1251(bytes)).split('\n')
  return lines[0] === 'BCD' ? { version: lines[1] ?? '', encoding, lines } : null
}
