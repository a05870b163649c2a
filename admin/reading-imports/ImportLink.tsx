import UploadIcon from '@mui/icons-material/UploadFileOutlined'
import Button from '@mui/material/Button'
import { useCanAccess, useTranslate } from 'react-admin'
import { Link } from 'react-router'

/** The way to the import of a file of readings, for those who may. */
export const ImportLink = () => {
  const translate = useTranslate()
  const { canAccess: imports = false } = useCanAccess({ resource: 'reading-imports', action: 'create' })
  if (!imports) return null
  return (
    <Button component={Link} to="/reading-imports/create" variant="outlined" startIcon={<UploadIcon />}>
      {translate('resources.reading-imports.from_file')}
    </Button>
  )
}
