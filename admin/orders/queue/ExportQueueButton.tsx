import DownloadIcon from '@mui/icons-material/DownloadOutlined'
import IconButton from '@mui/material/IconButton'
import Tooltip from '@mui/material/Tooltip'
import { useState } from 'react'
import { useDataProvider, useListContext, useNotify, useTranslate } from 'react-admin'
import { problemText } from '../../api/http-problem.ts'

/** Saves the filtered queue, all of it and not the page alone, as a table for Excel. */
export const ExportQueueButton = () => {
  const translate = useTranslate()
  const notify = useNotify()
  const provider = useDataProvider()
  const { filterValues, sort, total } = useListContext()
  const [busy, setBusy] = useState(false)
  const save = async () => {
    setBusy(true)
    try {
      const { exportOrders } = await import('./export-orders.ts')
      await exportOrders(provider, { filter: filterValues, sort }, translate)
    } catch (error) {
      notify(problemText(error), { type: 'error' })
    } finally {
      setBusy(false)
    }
  }
  const label = translate('resources.orders.queue.export')
  return (
    <Tooltip title={label}>
      <span>
        <IconButton size="small" aria-label={label} disabled={!total} loading={busy} onClick={() => void save()}>
          <DownloadIcon fontSize="small" />
        </IconButton>
      </span>
    </Tooltip>
  )
}
