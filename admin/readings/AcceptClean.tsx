import DoneAllIcon from '@mui/icons-material/DoneAll'
import Button from '@mui/material/Button'
import { useState } from 'react'
import { useCanAccess, useListContext, useTranslate } from 'react-admin'
import { AcceptCleanDialog } from './AcceptCleanDialog.tsx'

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '')
const numberOf = (value: unknown): number | null => (typeof value === 'number' ? value : null)

/** The way to accept all clean readings of a REM's month at once; begins with what the list is filtered by. */
export const AcceptClean = () => {
  const translate = useTranslate()
  const { filterValues } = useListContext()
  const { canAccess: decides = false } = useCanAccess({ resource: 'readings', action: 'decide' })
  const [open, setOpen] = useState(false)
  if (!decides) return null
  return (
    <>
      <Button variant="outlined" startIcon={<DoneAllIcon />} onClick={() => setOpen(true)}>
        {translate('resources.readings.clean.button')}
      </Button>
      {open ? (
        <AcceptCleanDialog
          closes={textOf(filterValues.closes)}
          district={numberOf(filterValues.districtId)}
          onClose={() => setOpen(false)}
        />
      ) : null}
    </>
  )
}
