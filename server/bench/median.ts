/** The middle of some figures, and how far they lie apart: `1.23 (1.10-1.31)`. */
export const median = (figures: readonly number[]): number => {
  const sorted = figures.toSorted((one, other) => one - other)
  const middle = sorted[Math.floor(sorted.length / 2)] ?? Number.NaN
  return sorted.length % 2 === 1 ? middle : (middle + (sorted[sorted.length / 2 - 1] ?? middle)) / 2
}

/** A median with its spread, for people. */
export const spread = (figures: readonly number[], digits = 2): string =>
  `${median(figures).toFixed(digits)} (${Math.min(...figures).toFixed(digits)}-${Math.max(...figures).toFixed(digits)})`

/** The figure that so large a share of them do not exceed: 0.95 for the 95th percentile. */
export const quantile = (figures: readonly number[], share: number): number =>
  figures.toSorted((one, other) => one - other)[Math.min(figures.length - 1, Math.floor(figures.length * share))] ??
  Number.NaN
