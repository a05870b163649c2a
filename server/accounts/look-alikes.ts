import { replacingSigns } from './replacing-signs.ts'

const latin = [...'ABCEHIKMOPTXYaceikopxy']
const cyrillic = [...'АВСЕНІКМОРТХУасеікорху']

/** Puts Cyrillic letters where Latin ones of the same shape were typed: a passport series looks alike in both. */
export const withCyrillicLetters = replacingSigns(latin, cyrillic)

/** Puts Latin letters where Cyrillic ones of the same shape were typed: codes such as EIC are Latin. */
export const withLatinLetters = replacingSigns(cyrillic, latin)
