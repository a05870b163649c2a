import { useEffect, useState } from 'react'

/** The value as it was once it stopped changing for `pause` milliseconds; the first value counts at once. */
export const useSettled = <T>(value: T, pause: number): T => {
  const [settled, setSettled] = useState(value)
  const text = JSON.stringify(value)
  // biome-ignore lint/correctness/useExhaustiveDependencies: two equal values are one
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), pause)
    return () => clearTimeout(timer)
  }, [text, pause])
  return settled
}
