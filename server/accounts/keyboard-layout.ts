import { replacingSigns } from './replacing-signs.ts'

// The same keys under the two layouts, unshifted and then shifted (Windows «Українська»; ґ stands on the backslash).
const latinKeys = [..."`qwertyuiop[]asdfghjkl;'zxcvbnm,.\\", ...'~QWERTYUIOP{}ASDFGHJKL:"ZXCVBNM<>|']
const ukrainianKeys = [..."'йцукенгшщзхїфівапролджєячсмитьбюґ", ...'₴ЙЦУКЕНГШЩЗХЇФІВАПРОЛДЖЄЯЧСМИТЬБЮҐ']

/** What would have been typed on the Ukrainian layout: `Erhf]ytwm` is «Українець». */
export const asUkrainianLayout = replacingSigns(latinKeys, ukrainianKeys)

/** What would have been typed on the English layout: «щидшл» is `oblik`. */
export const asLatinLayout = replacingSigns(ukrainianKeys, latinKeys)
