import { useEffect, useState } from 'react'

/** So long nobody goes on typing who has finished. */
const restMs = 400

/** What was typed, once nobody types any more. */
export const useDebouncedText = (typed: string): string => {
  const [text, setText] = useState(typed.trim())
  useEffect(() => {
    const timer = setTimeout(() => setText(typed.trim()), restMs)
    return () => clearTimeout(timer)
  }, [typed])
  return text
}
