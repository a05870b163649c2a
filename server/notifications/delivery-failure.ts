/**
 * A message that did not leave. `permanent` means that trying again cannot help (the address does not exist); otherwise it
 * is tried later. `reason` is what the staff read beside the message: a whole Ukrainian sentence.
 */
export class DeliveryFailure extends Error {
  readonly permanent: boolean
  readonly reason: string

  constructor(permanent: boolean, reason: string, cause?: unknown) {
    super(reason, { cause })
    this.name = 'DeliveryFailure'
    this.permanent = permanent
    this.reason = reason
  }
}
