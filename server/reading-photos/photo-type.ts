/** What a photo of a meter may be (issue 4 C). */
export type PhotoType = 'image/jpeg' | 'image/png' | 'image/heic' | 'application/pdf' | 'video/mp4' | 'video/quicktime'

/** How the photo desk shows it. */
export type PhotoKind = 'image' | 'video' | 'pdf'

const jpeg = Buffer.from([0xff, 0xd8, 0xff])
const png = Buffer.from('\x89PNG\r\n\x1a\n', 'latin1')

/** HEVC-coded stills; `avif` and others that the decoder does not know are not among them. */
const heicBrands = new Set(['heic', 'heix', 'heim', 'heis'])
const heicFamilies = new Set(['mif1', 'msf1'])
const mp4Brands = /^(isom|iso[2-9]|mp4[12]|avc1|M4V |mmp4|3gp[4-9]|3g2[abc]|dash|MSNV|f4v )$/

/** The beginnings of films that name no brand: QuickTime from before there were any. */
const bareAtoms = new Set(['moov', 'mdat', 'wide', 'free', 'skip', 'pnot'])

const latin = (bytes: Buffer, from: number, to: number): string => bytes.subarray(from, to).toString('latin1')

const brandsOf = (bytes: Buffer): string[] => {
  const end = Math.min(bytes.readUInt32BE(0), bytes.length, 256)
  const brands = [latin(bytes, 8, 12)]
  for (let at = 16; at + 4 <= end; at += 4) brands.push(latin(bytes, at, at + 4))
  return brands
}

const typeOfBrands = ([major = '', ...others]: string[]): PhotoType | null => {
  if (heicBrands.has(major)) return 'image/heic'
  if (heicFamilies.has(major)) return others.some((brand) => heicBrands.has(brand)) ? 'image/heic' : null
  if (major === 'qt  ') return 'video/quicktime'
  return mp4Brands.test(major) ? 'video/mp4' : null
}

/** Tells a photo's type by its first bytes, or null where it is none of those taken; name and declared type say nothing. */
export const photoTypeOf = (bytes: Buffer): PhotoType | null => {
  if (bytes.subarray(0, jpeg.length).equals(jpeg)) return 'image/jpeg'
  if (bytes.subarray(0, png.length).equals(png)) return 'image/png'
  if (/^%PDF-[12]\.\d/.test(latin(bytes, 0, 8))) return 'application/pdf'
  if (bytes.length < 16) return null
  const atom = latin(bytes, 4, 8)
  if (atom === 'ftyp') return typeOfBrands(brandsOf(bytes))
  return bareAtoms.has(atom) ? 'video/quicktime' : null
}

/** How a type is shown. */
export const photoKindOf = (type: PhotoType): PhotoKind =>
  type === 'application/pdf' ? 'pdf' : type.startsWith('video/') ? 'video' : 'image'
