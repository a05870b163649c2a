import type { ReactNode } from 'react'
import { useTranslate } from 'react-admin'
import { AccountsMissing } from './AccountsMissing.tsx'
import { NumberLink } from './NumberLink.tsx'
import { changeOf, daysWaited, type ReadingReport, shareText } from './reading-report.ts'
import { estimatedBehind, missingBehind, oldestWaiting, readingsBehind } from './report-links.ts'

/** A number of a REM under its heading. */
export interface DistrictColumn {
  key: string
  title: string
  render: (report: ReadingReport) => ReactNode
}

/** `+8 %`, `−3 %`, a dash where nothing came before. */
const changeText = ({ received, beforeByNow }: ReadingReport): string => {
  const change = changeOf(received, beforeByNow)
  if (change === null) return '—'
  return `${change > 0 ? '+' : change < 0 ? '−' : ''}${Math.abs(change)}\u00a0%`
}

/** What is told of each REM, what matters first at the left: table and cards draw the same. */
export const useDistrictColumns = (): DistrictColumn[] => {
  const translate = useTranslate()
  const now = new Date()
  const say = (key: string, more?: object) => translate(`resources.reading-reports.${key}`, more)
  const column = (key: string, render: (report: ReadingReport, title: string) => ReactNode): DistrictColumn => {
    const title = say(`fields.${key}`)
    return { key, title, render: (report) => render(report, title) }
  }
  const waited = ({ oldestWaitingAt }: ReadingReport): string => {
    const days = oldestWaitingAt ? daysWaited(oldestWaitingAt, now) : 0
    return days > 0 ? say('days', { smart_count: days }) : say('today')
  }
  return [
    column('oldest', (report, name) => (
      <NumberLink value={report.waiting} text={waited(report)} to={oldestWaiting(report)} name={name} />
    )),
    column('waiting', (report, name) => (
      <NumberLink value={report.waiting} to={readingsBehind(report, { state: 'new' })} name={name} />
    )),
    column('photoRequested', (report, name) => (
      <NumberLink
        value={report.photoRequested}
        to={readingsBehind(report, { state: 'photo_requested' })}
        name={name}
        tone="error"
      />
    )),
    column('accountsMissing', (report, name) => <AccountsMissing report={report} name={name} />),
    column('missing', (report, name) => <NumberLink value={report.missing} to={missingBehind(report)} name={name} />),
    column('estimated', (report, name) => (
      <NumberLink
        value={report.estimated}
        text={shareText(report.estimated, report.volumes)}
        to={estimatedBehind(report)}
        name={name}
      />
    )),
    column('received', (report, name) => (
      <NumberLink value={report.received} to={readingsBehind(report)} name={name} />
    )),
    column('change', changeText),
    column('withPhoto', (report, name) => (
      <NumberLink
        value={report.withPhoto}
        text={shareText(report.withPhoto, report.received)}
        to={readingsBehind(report, { photos_gte: 1 })}
        name={name}
      />
    )),
    column('byDecision', (report, name) => (
      <NumberLink
        value={report.byDecision}
        text={shareText(report.byDecision, report.accepted)}
        to={readingsBehind(report, { state: 'accepted', byDecision: true })}
        name={name}
      />
    )),
  ]
}
