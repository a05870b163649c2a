/** The month before: grey enough to stay behind, dark enough to be seen (WCAG 1.4.11). */
export const previousColour = (mode: 'light' | 'dark'): string => (mode === 'light' ? '#8b95a1' : '#727d8a')
