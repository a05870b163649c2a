/** The key of the photo desk's words. */
export const deskWords = (key: string): string => `resources.readings.desk.${key}`

/** A key that is held down means one decision, not ten. */
export const unrepeated = ({ repeat }: KeyboardEvent): boolean => !repeat
