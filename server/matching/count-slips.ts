const mostCounted = 3

/** How many signs two texts share at their beginning, and then at their end. */
const shared = (one: string, other: string): { start: number; end: number } => {
  const most = Math.min(one.length, other.length)
  let start = 0
  while (start < most && one.charCodeAt(start) === other.charCodeAt(start)) start += 1
  let end = 0
  while (end < most - start && one.charCodeAt(one.length - 1 - end) === other.charCodeAt(other.length - 1 - end))
    end += 1
  return { start, end }
}

/** Whether one slip of the finger tells two texts apart: a sign more, fewer or other, or two neighbours swapped. */
export const isOneSlip = (one: string, other: string): boolean => {
  if (Math.abs(one.length - other.length) > 1 || one === other) return false
  const { start, end } = shared(one, other)
  const [left, right] = [one.length - start - end, other.length - start - end]
  if (left <= 1 && right <= 1) return true
  return left === 2 && right === 2 && one[start] === other[start + 1] && one[start + 1] === other[start]
}

/**
 * Slips of the finger between two numbers (Damerau-Levenshtein, adjacent digits swapped count once); 3 and more are all 3.
 */
export const countSlips = (one: string, other: string): number => {
  if (one === other) return 0
  if (Math.abs(one.length - other.length) >= mostCounted) return mostCounted
  if (isOneSlip(one, other)) return 1
  const { start, end } = shared(one, other)
  return countAll(one.slice(start, one.length - end), other.slice(start, other.length - end))
}

const countAll = (one: string, other: string): number => {
  let older: number[] = []
  let last = Array.from({ length: other.length + 1 }, (_, place) => place)
  for (let row = 1; row <= one.length; row += 1) {
    const next = [row]
    for (let place = 1; place <= other.length; place += 1) {
      const same = one[row - 1] === other[place - 1]
      let least = Math.min((last[place] ?? 0) + 1, (next[place - 1] ?? 0) + 1, (last[place - 1] ?? 0) + (same ? 0 : 1))
      if (row > 1 && place > 1 && one[row - 1] === other[place - 2] && one[row - 2] === other[place - 1])
        least = Math.min(least, (older[place - 2] ?? 0) + 1)
      next.push(least)
    }
    older = last
    last = next
  }
  return Math.min(last[other.length] ?? mostCounted, mostCounted)
}

const digits = [...'0123456789']

/** Every number one slip away: a digit more, fewer or other, or two neighbours swapped. */
export const oneSlipFrom = (number: string): string[] => {
  const near = new Set<string>()
  for (let place = 0; place <= number.length; place += 1) {
    const [head, tail] = [number.slice(0, place), number.slice(place)]
    for (const digit of digits) near.add(head + digit + tail).add(head + digit + tail.slice(1))
    near.add(head + tail.slice(1))
    if (tail.length > 1) near.add(`${head}${tail[1]}${tail[0]}${tail.slice(2)}`)
  }
  near.delete(number)
  return [...near]
}
