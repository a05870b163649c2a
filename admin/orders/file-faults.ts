import { largestScan } from '../../server/files/file-limits.ts'

/** What the file dialogue offers; the server decides by content. */
export const acceptedTypes = 'application/pdf,image/jpeg,.pdf,.jpg,.jpeg'

/** What is plainly wrong with a file before it is sent, as a key of `resources.orders.files`; null where nothing. */
export const faultOfFile = ({ size, type }: Pick<File, 'size' | 'type'>): 'too_big' | 'wrong_type' | null => {
  if (size > largestScan) return 'too_big'
  return type === 'application/pdf' || type === 'image/jpeg' ? null : 'wrong_type'
}
