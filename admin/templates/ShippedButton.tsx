import Button from '@mui/material/Button'
import { useState } from 'react'
import { useTranslate } from 'react-admin'
import { useFormContext, useWatch } from 'react-hook-form'
import { ConfirmDialog } from '../layout/ConfirmDialog.tsx'
import type { TemplateRow } from './template.ts'

/** Puts the texts the program came with back into the form; nothing is saved by it. */
export const ShippedButton = ({ template: { shippedParts } }: { template: TemplateRow }) => {
  const translate = useTranslate()
  const [asking, setAsking] = useState(false)
  const { setValue } = useFormContext()
  const parts: unknown = useWatch({ name: 'parts' })
  if (JSON.stringify(parts) === JSON.stringify(shippedParts)) return null
  return (
    <>
      <Button size="small" onClick={() => setAsking(true)}>
        {translate('resources.templates.to_shipped')}
      </Button>
      <ConfirmDialog
        open={asking}
        title={translate('resources.templates.to_shipped_title')}
        text={translate('resources.templates.to_shipped_text')}
        yes={translate('resources.templates.to_shipped')}
        onYes={() => setValue('parts', shippedParts, { shouldDirty: true })}
        onClose={() => setAsking(false)}
      />
    </>
  )
}
