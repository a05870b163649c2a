import type { Tone } from '../../server/lifecycle/define-lifecycle.ts'

/** A tone's two colours: words and icon, and the ground under them. Each pair is AA (4.5:1) in its scheme. */
export interface ToneColours {
  ink: string
  soft: string
}

export type Tones = Record<Tone, ToneColours>

/** Whom a state waits for, as a colour; never alone, always beside a word and an icon. */
export const tones: Record<'light' | 'dark', Tones> = {
  light: {
    office: { ink: '#174ea6', soft: '#e5eefc' },
    consumer: { ink: '#a8201a', soft: '#fdeae8' },
    money: { ink: '#7d4b00', soft: '#fdf1d8' },
    crew: { ink: '#0a5f5f', soft: '#dcf3f1' },
    done: { ink: '#1a6636', soft: '#e2f4e7' },
    refused: { ink: '#525b66', soft: '#ebeef1' },
  },
  dark: {
    office: { ink: '#a3c5ff', soft: '#1d2f50' },
    consumer: { ink: '#ffa59d', soft: '#472321' },
    money: { ink: '#f5c772', soft: '#3d3014' },
    crew: { ink: '#74dad3', soft: '#123b3c' },
    done: { ink: '#8adaa0', soft: '#183a21' },
    refused: { ink: '#b0bac5', soft: '#2b3138' },
  },
}

declare module '@mui/material/styles' {
  interface Palette {
    tones: Tones
  }
  interface PaletteOptions {
    tones?: Tones
  }
}
