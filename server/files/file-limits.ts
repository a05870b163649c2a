/** The largest scan taken with an order, in bytes (KH: «не більше 30Mb»). */
export const largestScan = 30 * 1024 * 1024

/** How many scans one form may carry. */
export const mostScans = 10

/** The largest picture that is decoded at all, in pixels: A3 at 600 dots per inch fits. */
export const largestPicture = 100_000_000
