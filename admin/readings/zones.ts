/** The zones of a meter as everybody counts them, from 1; the figure of each stands one place before its number. */
export const zoneNumbers = (count: number): number[] => Array.from({ length: count }, (_, place) => place + 1)
