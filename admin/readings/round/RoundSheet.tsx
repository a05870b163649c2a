import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import Paper from '@mui/material/Paper'
import { useEffect, useRef } from 'react'
import { useTranslate } from 'react-admin'
import { EmptyState } from '../../fields/EmptyState.tsx'
import { LoadError } from '../../layout/LoadError.tsx'
import { LoadingPage } from '../../layout/pages/LoadingPage.tsx'
import { lineSx, RoundLine } from './RoundLine.tsx'
import { type RoundAsked, useRound } from './use-round.ts'
import { useTakingDown } from './use-taking-down.ts'

/** The next sheet is fetched while so many lines are still below. */
const ahead = '800px'

/** Calls `reach` when the end of the list comes near the window. */
const useEndReached = (reach: () => void, enabled: boolean) => {
  const end = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (!enabled || !end.current) return
    const seen = new IntersectionObserver(([entry]) => entry?.isIntersecting && reach(), { rootMargin: ahead })
    seen.observe(end.current)
    return () => seen.disconnect()
  }, [reach, enabled])
  return end
}

/** The lines of a round, sheet after sheet, and how many of them are written down. */
export const RoundSheet = ({ asked }: { asked: RoundAsked }) => {
  const translate = useTranslate()
  const say = (key: string, more?: Record<string, unknown>) => translate(`resources.readings.round.${key}`, more)
  const { rows, error, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } = useRound(asked, true)
  const { taken, save, mark } = useTakingDown(asked.takenOn)
  const end = useEndReached(fetchNextPage, hasNextPage && !isFetchingNextPage)
  if (error && !rows) return <LoadError error={error} onRetry={() => void refetch()} />
  if (!rows) return <LoadingPage />
  if (rows.length === 0) return <EmptyState text={say('nothing')} help={say('nothing_help')} />
  const states = Object.values(taken).map(({ state }) => state)
  const failed = states.filter((state) => state === 'failed' || state === 'wrong').length
  const saved = states.filter((state) => state === 'saved').length
  return (
    <>
      <Paper elevation={0} sx={{ overflow: 'hidden' }}>
        <Box
          aria-hidden
          sx={{ ...lineSx, borderTop: 0, display: { xs: 'none', md: 'grid' }, color: 'text.secondary', fontSize: 13 }}
        >
          <span>{translate('resources.readings.fields.address')}</span>
          <span>{translate('resources.readings.fields.meter')}</span>
          <Box component="span" sx={{ textAlign: 'right' }}>
            {translate('resources.readings.fields.previous')}
          </Box>
          <span>{translate('resources.readings.fields.zones')}</span>
          <span>{translate('resources.readings.fields.flags')}</span>
        </Box>
        <Box component="ol" aria-label={say('title')} sx={{ listStyle: 'none', m: 0, p: 0 }}>
          {rows.map((row, place) => (
            <RoundLine
              key={row.id}
              row={row}
              taken={taken[row.id]}
              onSave={save}
              onMark={mark}
              autoFocus={place === 0}
            />
          ))}
        </Box>
        <div ref={end} />
        {hasNextPage ? (
          <Box sx={{ p: 1, textAlign: 'center' }}>
            <Button loading={isFetchingNextPage} onClick={() => void fetchNextPage()}>
              {say('more')}
            </Button>
          </Box>
        ) : null}
      </Paper>
      <Box
        role="status"
        sx={{
          position: 'sticky',
          bottom: { xs: 64, md: 8 },
          mt: 1,
          px: 2,
          py: 1,
          borderRadius: 1,
          bgcolor: 'background.paper',
          boxShadow: 2,
          width: 'fit-content',
          ml: 'auto',
        }}
      >
        {say('count', { saved })}
        {failed > 0 ? (
          <Box component="span" sx={{ color: 'error.main', fontWeight: 600 }}>
            {' · '}
            {say('failed', { failed })}
          </Box>
        ) : null}
      </Box>
    </>
  )
}
