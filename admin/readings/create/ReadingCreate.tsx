import { useState } from 'react'
import { Title, useRequireAccess, useTranslate } from 'react-admin'
import { useSearchParams } from 'react-router'
import { Panel } from '../../layout/Panel.tsx'
import { TwoColumns } from '../../layout/TwoColumns.tsx'
import type { ReadingPage } from '../reading.ts'
import { ReadingForm } from './ReadingForm.tsx'
import { TakenIn } from './TakenIn.tsx'

/**
 * Readings taken down one after another, by phone or from a round: after each the form is empty again, with the day
 * kept, and what the checks say of the last ones stands beside it. Opened from an account it names that account.
 */
export const ReadingCreate = () => {
  const translate = useTranslate()
  useRequireAccess({ resource: 'readings', action: 'create' })
  const [search] = useSearchParams()
  const [taken, setTaken] = useState<ReadingPage[]>([])
  const asked = Number(search.get('account'))
  return (
    <>
      <Title title={translate('resources.readings.create.title')} preferenceKey={false} />
      <TwoColumns
        main={
          <Panel>
            <ReadingForm
              asked={Number.isSafeInteger(asked) && asked > 0 ? asked : null}
              onSaved={(reading) => setTaken((before) => [reading, ...before.filter(({ id }) => id !== reading.id)])}
            />
          </Panel>
        }
        side={<TakenIn readings={taken} />}
      />
    </>
  )
}
