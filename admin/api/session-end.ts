const listeners = new Set<() => void>()

/** Tells the frame that the server no longer knows the session. */
export const announceSessionEnd = (): void => {
  for (const listener of listeners) listener()
}

/** Calls `listener` when the session ends; returns the way to stop. */
export const watchSessionEnd = (listener: () => void): (() => void) => {
  listeners.add(listener)
  return () => listeners.delete(listener)
}
