/** Why a photo is not taken; the words stand in `photo-refusals.ts`. */
export type PhotoFault = 'file_type' | 'broken_file' | 'too_many_pixels'

/** Thrown where photos are decoded, in a worker; outside it becomes a refusal that names the file. */
export class PhotoError extends Error {
  readonly fault: PhotoFault

  constructor(fault: PhotoFault, cause?: unknown) {
    super(fault, { cause })
    this.fault = fault
  }
}
