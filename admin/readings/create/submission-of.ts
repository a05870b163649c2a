const textOf = (value: unknown): string => (typeof value === 'string' ? value.trim() : '')

/** What a form says as the server wants it: zones that were filled, nothing that was left empty. */
export const submissionOf = (values: Record<string, unknown>): Record<string, unknown> => {
  const { account, meter, zones, takenOn, channel, note } = values
  const filled = (Array.isArray(zones) ? zones : []).filter((figure) => figure !== null && figure !== undefined)
  return {
    account: textOf(account),
    ...(textOf(meter) ? { meter: textOf(meter) } : {}),
    zones: filled,
    takenOn,
    channel,
    ...(textOf(note) ? { note: textOf(note) } : {}),
  }
}
