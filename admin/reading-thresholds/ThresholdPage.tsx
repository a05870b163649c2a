import Typography from '@mui/material/Typography'
import { NumberInput, required, useCanAccess, useRecordContext, useTranslate } from 'react-admin'
import { useParams } from 'react-router'
import { readingThresholds } from '../../server/readings/reading-threshold-schema.ts'
import { Fact, Facts } from '../fields/Facts.tsx'
import { EditForm } from '../layout/EditForm.tsx'
import { Panel } from '../layout/Panel.tsx'
import { ShowPage } from '../layout/ShowPage.tsx'
import { type Thresholds, thresholdFields } from './threshold.ts'

const Inputs = () => {
  const translate = useTranslate()
  return (
    <>
      {thresholdFields.map((field) => {
        const { minValue, maxValue } = readingThresholds.shape[field]
        return (
          <NumberInput
            key={field}
            source={field}
            validate={required()}
            min={minValue ?? undefined}
            max={maxValue ?? undefined}
            step={1}
            helperText={`resources.reading-thresholds.help.${field}`}
          />
        )
      })}
      <Typography variant="body2" sx={{ color: 'text.secondary', mt: 1 }}>
        {translate('resources.reading-thresholds.from')}
      </Typography>
    </>
  )
}

const ThresholdFacts = () => {
  const thresholds = useRecordContext<Thresholds>()
  if (!thresholds) return null
  return (
    <Facts>
      {thresholdFields.map((field) => (
        <Fact key={field} label={`resources.reading-thresholds.fields.${field}`}>
          {thresholds[field]}
        </Fact>
      ))}
    </Facts>
  )
}

/** One REM's thresholds: a form for who keeps them, facts for its clerks. */
export const ThresholdPage = () => {
  const { id = '' } = useParams()
  const { canAccess, isPending } = useCanAccess({ resource: 'reading-thresholds', action: 'edit' })
  if (isPending) return null
  if (canAccess) {
    return (
      <EditForm<Thresholds> draft={`reading-thresholds.${id}`}>
        <Inputs />
      </EditForm>
    )
  }
  return (
    <ShowPage<Thresholds>>
      <Panel narrow>
        <ThresholdFacts />
      </Panel>
    </ShowPage>
  )
}
