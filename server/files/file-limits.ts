/** The largest scan taken with an order, in bytes (KH: «не більше 30Mb»). */
export const largestScan = 30 * 1024 * 1024

/** How many scans one form may carry. */
export const mostScans = 10

/** The largest picture that is decoded at all, in pixels: A3 at 600 dots per inch fits. */
export const largestPicture = 100_000_000

/** The largest photo or video of a meter, in bytes (domain §5: ≤ 16 МБ), and how many come in one form. */
export const largestPhotoFile = 16 * 1024 * 1024
export const mostPhotoFiles = 10

/** How many photos and videos one reading may gather. */
export const mostPhotosOfReading = 30

/** The largest photo that is decoded at all, in pixels: what phones take with 64 million. */
export const largestPhoto = 65_000_000

/** The same for pictures that can only be decoded as a whole, in memory: progressive JPEG and PNG, and HEIC. */
export const largestWholePhoto = 50_000_000
