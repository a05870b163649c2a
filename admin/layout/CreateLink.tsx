import AddIcon from '@mui/icons-material/Add'
import Button from '@mui/material/Button'
import { useCanAccess, useCreatePath, useResourceContext, useTranslate } from 'react-admin'
import { Link } from 'react-router'

/** The way to make a new record, for those who may; a button with its word at every width. */
export const CreateLink = ({ label = 'ra.action.create' }: { label?: string }) => {
  const translate = useTranslate()
  const createPath = useCreatePath()
  const resource = useResourceContext() ?? ''
  const { canAccess = false } = useCanAccess({ resource, action: 'create' })
  if (!canAccess) return null
  return (
    <Button
      component={Link}
      to={createPath({ resource, type: 'create' })}
      variant="contained"
      startIcon={<AddIcon />}
      sx={{ displayPrint: 'none' }}
    >
      {translate(label)}
    </Button>
  )
}
