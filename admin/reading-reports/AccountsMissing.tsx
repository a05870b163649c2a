import Link from '@mui/material/Link'
import { useTranslate } from 'react-admin'
import { kwhText } from '../readings/figures.ts'
import { NumberLink } from './NumberLink.tsx'
import type { ReadingReport } from './reading-report.ts'
import { accountsMissingBehind } from './report-links.ts'

/** The panel of the REMs, to which the company's number leads. */
export const districtsPanel = 'reading-report-districts'

const showDistricts = () => {
  const panel = document.getElementById(districtsPanel)
  panel?.scrollIntoView()
  panel?.focus({ preventScroll: true })
}

interface Props {
  report: ReadingReport
  name: string
  /** It stands away from the REMs. */
  jumps?: boolean
}

/** Accounts without a reading: a REM's number leads to their list, the company's to its REMs, each with a list of its own. */
export const AccountsMissing = ({ report, name, jumps = false }: Props) => {
  const translate = useTranslate()
  const { accountsMissing } = report
  if (!jumps || report.district !== null || accountsMissing === 0) {
    return <NumberLink value={accountsMissing} to={accountsMissingBehind(report)} name={name} />
  }
  return (
    <Link
      component="button"
      type="button"
      underline="hover"
      title={translate('resources.reading-reports.by_district', { name })}
      onClick={showDistricts}
      sx={{ font: 'inherit', verticalAlign: 'baseline' }}
    >
      {kwhText(accountsMissing)}
    </Link>
  )
}
