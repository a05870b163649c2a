/** Words that stand by themselves begin with a capital: «спожита» → «Спожита». */
export const sentenceCase = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1)
