import { describe, expect, it } from 'vitest'
import { tones } from './tones.ts'

const channel = (hex: string, at: number): number => {
  const value = Number.parseInt(hex.slice(at, at + 2), 16) / 255
  return value <= 0.03928 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4
}

const luminance = (hex: string): number =>
  0.2126 * channel(hex, 1) + 0.7152 * channel(hex, 3) + 0.0722 * channel(hex, 5)

const contrast = (one: string, other: string): number => {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b)
  return (light + 0.05) / (dark + 0.05)
}

describe('the tones of states', () => {
  it('are readable in both schemes, on their own ground and on paper (WCAG AA, 4.5:1)', () => {
    const papers = { light: '#ffffff', dark: '#1c2026' }
    for (const mode of ['light', 'dark'] as const) {
      for (const [tone, { ink, soft }] of Object.entries(tones[mode])) {
        expect(contrast(ink, soft), `${mode} ${tone} on its ground`).toBeGreaterThanOrEqual(4.5)
        expect(contrast(ink, papers[mode]), `${mode} ${tone} on paper`).toBeGreaterThanOrEqual(4.5)
      }
    }
  })
})
