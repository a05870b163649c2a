const months = 'січня лютого березня квітня травня червня липня серпня вересня жовтня листопада грудня'.split(' ')

/** A day as contracts write it, unbroken: 2026-11-21 → «21 листопада 2026 р.». */
export const longDate = (date: string): string => {
  const [year, month, day] = date.split('-')
  return `${Number(day)}\u00a0${months[Number(month) - 1]}\u00a0${year}\u00a0р.`
}
