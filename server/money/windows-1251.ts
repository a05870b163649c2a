/**
 * windows-1251, the one-byte Cyrillic encoding of the NBU QR code: half the bytes of UTF-8.
 * The platform decodes it but does not encode, so the table is its decoder read backwards. 0x98 means nothing in it.
 */
const table = new Map<string, number>()
const decoder = new TextDecoder('windows-1251')
for (let byte = 0; byte < 256; byte++) if (byte !== 0x98) table.set(decoder.decode(Uint8Array.of(byte)), byte)

/** The text's bytes in windows-1251, or null when one of its characters has none. */
export const encodeWindows1251 = (text: string): Uint8Array | null => {
  const bytes = new Uint8Array(text.length)
  for (let i = 0; i < text.length; i++) {
    const byte = table.get(text.charAt(i))
    if (byte === undefined) return null
    bytes[i] = byte
  }
  return bytes
}

/** Reads windows-1251 bytes back as text. */
export const decodeWindows1251 = (bytes: Uint8Array): string => {
  return decoder.decode(bytes)
}
