import PersonIcon from '@mui/icons-material/PersonAddAltOutlined'
import Button from '@mui/material/Button'
import { useState } from 'react'
import { useTranslate } from 'react-admin'
import { ColleagueMenu } from '../ColleagueMenu.tsx'
import { type BulkOutcome, useBulk } from './use-bulk.ts'

/** Gives all chosen orders to one colleague, or takes them from everybody. */
export const BulkAssignButton = ({ onDone }: { onDone: (outcome: BulkOutcome) => void }) => {
  const translate = useTranslate()
  const [anchor, setAnchor] = useState<HTMLElement | null>(null)
  const { mutate, isPending } = useBulk('assign', onDone)
  return (
    <>
      <Button
        size="small"
        startIcon={<PersonIcon />}
        loading={isPending}
        loadingPosition="start"
        aria-haspopup="menu"
        onClick={(event) => setAnchor(event.currentTarget)}
      >
        {translate('resources.orders.bulk.assign')}
      </Button>
      <ColleagueMenu
        anchor={anchor}
        onClose={() => setAnchor(null)}
        onChoose={(assigneeId) => mutate({ assigneeId })}
      />
    </>
  )
}
