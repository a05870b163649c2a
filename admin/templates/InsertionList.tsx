import Box from '@mui/material/Box'
import ButtonBase from '@mui/material/ButtonBase'
import Tooltip from '@mui/material/Tooltip'
import Typography from '@mui/material/Typography'
import type { RefObject } from 'react'
import { useTranslate } from 'react-admin'
import { useFormContext } from 'react-hook-form'
import { Panel } from '../layout/Panel.tsx'
import { blockInsertion, type Insertion, insertAt, placeholderInsertion } from './insertion.ts'
import type { Place } from './PartInput.tsx'
import type { TemplateRow } from './template.ts'

/** The first words of a meaning: what stands before the details. */
const shortOf = (meaning: string): string => meaning.split(/[;(:]/u)[0]?.trim() ?? meaning

const InsertButton = ({ insertion, onInsert }: { insertion: Insertion; onInsert: () => void }) => (
  <Tooltip title={`${insertion.text.replaceAll('\n', ' ')} — ${insertion.meaning}`}>
    <ButtonBase
      // the box keeps its cursor
      onMouseDown={(event) => event.preventDefault()}
      onClick={onInsert}
      sx={{
        font: 'inherit',
        fontSize: 13,
        px: 1,
        minHeight: 26,
        borderRadius: 1,
        textAlign: 'left',
        color: 'tones.office.ink',
        bgcolor: 'tones.office.soft',
      }}
    >
      {shortOf(insertion.meaning)}
    </ButtonBase>
  </Tooltip>
)

interface Props {
  template: TemplateRow
  place: RefObject<Place | null>
}

/** What may stand in the text, in words; a click puts it where the cursor was. */
export const InsertionList = ({ template, place }: Props) => {
  const translate = useTranslate()
  const { getValues, setValue } = useFormContext()
  const insert = ({ text }: Insertion) => {
    const { index, start, end, box } = place.current ?? { index: 0, start: Infinity, end: Infinity, box: null }
    const source = `parts.${index}.text`
    const before = String(getValues(source) ?? '')
    const after = insertAt(before, text, { start, end })
    setValue(source, after.text, { shouldDirty: true })
    place.current = box && { index, start: after.cursor, end: after.cursor, box }
    if (box) {
      // the box shows the new text only after this turn
      setTimeout(() => {
        box.focus()
        box.setSelectionRange(after.cursor, after.cursor)
      })
    }
  }
  const groups = [
    { key: 'placeholders', insertions: template.placeholders.map(placeholderInsertion) },
    { key: 'blocks', insertions: template.blocks.map(blockInsertion) },
  ]
  return (
    <Panel title={translate('resources.templates.insert')}>
      <Typography variant="body2" sx={{ color: 'text.secondary', mb: 1 }}>
        {translate('resources.templates.insert_help')}
      </Typography>
      {groups
        .filter(({ insertions }) => insertions.length > 0)
        .map(({ key, insertions }) => (
          <Box key={key} role="group" aria-label={translate(`resources.templates.${key}`)} sx={{ mb: 1.5 }}>
            <Typography variant="body2" sx={{ fontWeight: 600, mb: 0.5 }}>
              {translate(`resources.templates.${key}`)}
            </Typography>
            <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 0.75 }}>
              {insertions.map((insertion) => (
                <InsertButton key={insertion.name} insertion={insertion} onInsert={() => insert(insertion)} />
              ))}
            </Box>
          </Box>
        ))}
    </Panel>
  )
}
