import Box from '@mui/material/Box'
import Typography from '@mui/material/Typography'
import { Fragment } from 'react'
import { useTranslate } from 'react-admin'
import { kwhText } from '../readings/figures.ts'
import { countsOf, type ImportCount, type ReadingPreview, type ReadingsBrought } from './reading-import.ts'

const say = (name: string): string => `resources.reading-imports.counts.${name}`

/** How many lines of a file come to what, and what each of the counts means. */
export const ImportCounts = ({ file }: { file: ReadingPreview | ReadingsBrought }) => {
  const translate = useTranslate()
  const counts = countsOf(file)
  // What «doubtful» means is said once.
  const firstDoubtful = counts.find(({ of, count }) => of && count > 0)?.name
  const explained = ({ name, count, of }: ImportCount) =>
    count > 0 && name !== 'rows' && (!of || name === firstDoubtful)
  return (
    <Box component="dl" sx={{ m: 0, display: 'grid', gridTemplateColumns: '1fr auto', rowGap: 0.75, maxWidth: 480 }}>
      {counts.map(({ name, count, of }) => (
        <Fragment key={name}>
          <Typography component="dt" sx={{ color: 'text.secondary', pl: of ? 2 : 0, pr: 2 }}>
            {translate(say(of ? 'doubtful' : name))}
            {explained({ name, count, of }) ? (
              <Typography component="span" variant="caption" sx={{ display: 'block' }}>
                {translate(say(`meaning.${of ? 'doubtful' : name}`))}
              </Typography>
            ) : null}
          </Typography>
          <Typography
            component="dd"
            sx={{
              m: 0,
              fontWeight: 650,
              textAlign: 'right',
              color: name === 'refused' && count > 0 ? 'error.main' : undefined,
            }}
          >
            {kwhText(count)}
          </Typography>
        </Fragment>
      ))}
    </Box>
  )
}
