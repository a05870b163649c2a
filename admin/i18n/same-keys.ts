/** The shape of a language's messages with the other language's keys: a missing or extra key does not compile. */
export type SameKeys<T> = { [K in keyof T]: T[K] extends string ? string : SameKeys<T[K]> }
