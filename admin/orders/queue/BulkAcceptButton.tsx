import CheckIcon from '@mui/icons-material/CheckOutlined'
import Button from '@mui/material/Button'
import { useTranslate } from 'react-admin'
import { type BulkOutcome, useBulk } from './use-bulk.ts'

/** Accepts all chosen orders at once. */
export const BulkAcceptButton = ({ onDone }: { onDone: (outcome: BulkOutcome) => void }) => {
  const translate = useTranslate()
  const { mutate, isPending } = useBulk('accept', onDone)
  return (
    <Button
      size="small"
      startIcon={<CheckIcon />}
      loading={isPending}
      loadingPosition="start"
      onClick={() => mutate({})}
    >
      {translate('resources.orders.bulk.accept')}
    </Button>
  )
}
