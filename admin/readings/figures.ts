/** A whole number of kWh as the console writes it: `32 108`, by threes with spaces that do not break. */
export const kwhText = (kwh: number): string => {
  const digits = String(Math.abs(kwh)).replaceAll(/\B(?=(\d{3})+$)/g, '\u00a0')
  return kwh < 0 ? `−${digits}` : digits
}

/** The figures of a reading, a zone after another. */
export const zonesText = (zones: readonly number[]): string => zones.map(kwhText).join(' / ')

/** A band of usual volumes: `60–110`. */
export const bandText = ({ low, high }: { low: number; high: number }): string => `${kwhText(low)}–${kwhText(high)}`
