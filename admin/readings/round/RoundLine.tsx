import Box from '@mui/material/Box'
import InputBase from '@mui/material/InputBase'
import { type KeyboardEvent, memo, useId, useRef, useState } from 'react'
import { useTranslate } from 'react-admin'
import type { RoundRow } from '../../../server/readings/round-schema.ts'
import { formatDate } from '../../../server/time/iso-date.ts'
import { zonesText } from '../figures.ts'
import { WithBelow } from '../ReadingCells.tsx'
import { zoneNumbers } from '../zones.ts'
import { focusCell } from './focus-cell.ts'
import { Outcome } from './Outcome.tsx'
import { readTyped, type WrongFigures } from './round-row.ts'
import type { TakenDown } from './use-taking-down.ts'

interface Props {
  row: RoundRow
  taken: TakenDown | undefined
  onSave: (row: RoundRow, zones: number[]) => void
  onMark: (row: RoundRow, why: WrongFigures | null) => void
  autoFocus: boolean
}

/** From a phone's two lines to a desk's columns: address, meter, what it showed, figures, what became of them. */
export const lineSx = {
  display: 'grid',
  alignItems: 'center',
  columnGap: 2,
  rowGap: 0.5,
  gridTemplateColumns: { xs: 'minmax(0, 1fr) auto', md: 'minmax(0, 5fr) 110px 120px 242px minmax(0, 3fr)' },
  px: 2,
  py: 0.75,
  borderTop: '1px solid',
  borderColor: 'divider',
} as const

const cellSx = {
  width: { xs: 104, md: 78 },
  '&:only-child': { width: { xs: 120, md: 130 } },
  border: '1px solid',
  borderColor: 'text.secondary',
  borderRadius: 1,
  bgcolor: 'background.paper',
  '&.Mui-focused': { outline: '2px solid', outlineColor: 'primary.main', outlineOffset: '-1px' },
  '&.Mui-error': { borderColor: 'error.main' },
  // Below it the count of the sheet and, on a phone, the menu hide what stands there.
  '& input': {
    scrollMarginBlock: '96px 150px',
    px: 1,
    py: 0.75,
    textAlign: 'right',
    fontWeight: 600,
    fontVariantNumeric: 'tabular-nums',
  },
} as const

/** One meter of the list. Enter goes on to the next field; leaving the line saves what was typed in it. */
export const RoundLine = memo(({ row, taken, onSave, onMark, autoFocus }: Props) => {
  const translate = useTranslate()
  const id = useId()
  const [typed, setTyped] = useState<string[]>(() => Array.from({ length: row.zoneCount }, () => ''))
  const sent = useRef('')
  const leave = () => {
    const read = readTyped(row, typed)
    onMark(row, read.kind === 'wrong' ? read.why : null)
    if (read.kind !== 'figures') return
    const isSent = taken?.state === 'saved' || taken?.state === 'saving'
    if (isSent && sent.current === read.zones.join()) return
    sent.current = read.zones.join()
    onSave(row, read.zones)
  }
  const press = (event: KeyboardEvent<HTMLInputElement>) => {
    const step = { Enter: event.shiftKey ? -1 : 1, ArrowDown: row.zoneCount, ArrowUp: -1 }[event.key]
    if (step === undefined || event.nativeEvent.isComposing) return
    event.preventDefault()
    // The last field of all has nowhere to go: what was typed there is saved all the same.
    if (!focusCell(event.currentTarget, step)) leave()
  }
  const { address, account, consumer, meter, previous } = row
  const refused = taken?.state === 'wrong' || taken?.state === 'failed'
  const label = translate('resources.readings.round.cell', { address, meter })
  return (
    <Box
      component="li"
      sx={lineSx}
      onBlur={({ currentTarget, relatedTarget }) => {
        if (!currentTarget.contains(relatedTarget)) leave()
      }}
    >
      <Box sx={{ minWidth: 0, gridColumn: { xs: '1 / -1', md: 'auto' } }}>
        <WithBelow below={`${account} · ${consumer}`}>{address}</WithBelow>
      </Box>
      <Box sx={{ color: { xs: 'text.secondary', md: 'text.primary' }, overflowWrap: 'anywhere' }}>№ {meter}</Box>
      <Box sx={{ textAlign: 'right', fontVariantNumeric: 'tabular-nums' }}>
        {previous ? <WithBelow below={formatDate(previous.countsOn)}>{zonesText(previous.zones)}</WithBelow> : '—'}
      </Box>
      <Box sx={{ display: 'flex', gap: 0.5, gridColumn: { xs: '1 / -1', md: 'auto' } }}>
        {zoneNumbers(typed.length).map((zone) => (
          <InputBase
            key={zone}
            value={typed[zone - 1]}
            onChange={({ target }) => setTyped((before) => before.with(zone - 1, target.value))}
            autoFocus={autoFocus && zone === 1}
            autoComplete="off"
            placeholder={row.zoneCount > 1 ? translate('resources.readings.page.zone', { zone }) : ''}
            error={refused}
            inputProps={{
              inputMode: 'numeric',
              enterKeyHint: 'next',
              'data-round-cell': '',
              'aria-label': row.zoneCount > 1 ? `${label}, ${zone}` : label,
              'aria-invalid': refused,
              'aria-describedby': id,
              onKeyDown: press,
            }}
            sx={cellSx}
          />
        ))}
      </Box>
      <Box id={id} sx={{ minWidth: 0, gridColumn: { xs: '1 / -1', md: 'auto' } }}>
        <Outcome row={row} typed={typed} taken={taken} />
      </Box>
    </Box>
  )
})
