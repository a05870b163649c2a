import { z } from 'zod'

/** zod's own sentences (where a schema words none) in the language the server speaks too. */
export const speakUkrainian = (): void => {
  void import('zod/v4/locales/uk.js').then(({ default: uk }) => z.config(uk()))
}
