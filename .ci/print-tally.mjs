// Prints how many tests passed, failed and were skipped, from Vitest's JSON report: the closing line that CI reads.
import { readFileSync } from 'node:fs'

const { numPassedTests, numFailedTests, numPendingTests, numTodoTests, testResults } = JSON.parse(
  readFileSync(process.argv[2], 'utf8'),
)
// A file that could not even be loaded has no test to fail: it counts as one.
const unloaded = testResults.filter(
  ({ status, assertionResults }) => status === 'failed' && assertionResults.every((each) => each.status !== 'failed'),
)
const skipped = numPendingTests + (numTodoTests ?? 0)
const tally = [`${numPassedTests} passed`, `${numFailedTests + unloaded.length} failed`]
if (skipped > 0) tally.push(`${skipped} skipped`)
process.stdout.write(`${tally.join(', ')}\n`)
