import { startFullCompany } from './full-company.ts'
import { measureAccountPages } from './measure-account-pages.ts'
import { measureHistory } from './measure-history.ts'
import { measureScreens } from './measure-screens.ts'
import { measureSearch } from './measure-search.ts'
import { bytesPerVolume, prepareFullFile } from './scale-file.ts'

/**
 * The company of full size (620 000 accounts, 37 million monthly values, 150 000 orders) in one file: how it is made and
 * how large it is, every page of the account list, the account search beside a scan, the history page beside bare
 * Express, and how long any screen holds the event loop.
 */
export const benchScale = async (print: (line: string) => void): Promise<void> => {
  await prepareFullFile(print)
  print(`  bytes per monthly value, indexes and all: ${bytesPerVolume().toFixed(1)}  (goal <= 35)`)
  await measureSearch(print)
  const company = await startFullCompany()
  await measureAccountPages(company, print)
  await measureHistory(company, print)
  await measureScreens(company, print)
  company.stop()
}
