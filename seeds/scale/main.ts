import { readConfig } from '../../server/config.ts'
import { readMasterKey } from '../../server/seal/read-master-key.ts'
import { createSeal } from '../../server/seal/seal.ts'
import { systemClock } from '../../server/time/clock.ts'
import { fullScale, makeScaleFile } from './make-scale-file.ts'

// Run by `npm run seed:scale`: a company of full size in DATA_DIR, in minutes. `npm start` opens it afterwards.
const config = readConfig(process.env)
if (config.production) throw new Error('the generated company has the demo’s passwords: not with NODE_ENV=production')
const startedAt = performance.now()
const print = (line: string): void => {
  const seconds = ((performance.now() - startedAt) / 1000).toFixed(1).padStart(6)
  process.stdout.write(`${seconds} s ${line}\n`)
}
print(`a company of ${fullScale.accounts} accounts into ${config.dataDir}/oblik.sqlite`)
await makeScaleFile(fullScale, {
  dataDir: config.dataDir,
  seal: createSeal(readMasterKey(config)),
  clock: systemClock,
  print,
})
print('the file is whole')
