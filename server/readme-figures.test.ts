import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { withFigures } from './readme-figures.ts'

const readme = readFileSync(new URL('../README.md', import.meta.url), 'utf8')

it('the README shows the order lifecycle and the role matrix as the code has them (npm run readme)', () => {
  expect(withFigures(readme)).toBe(readme)
})

it('the README stays under 200 lines', () => {
  expect(readme.split('\n').length).toBeLessThanOrEqual(200)
})
