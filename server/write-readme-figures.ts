import { readFileSync, writeFileSync } from 'node:fs'
import { withFigures } from './readme-figures.ts'

// Run by `npm run readme` after a change of the lifecycle or the roles.
writeFileSync('README.md', withFigures(readFileSync('README.md', 'utf8')))
