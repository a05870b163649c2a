import PersonIcon from '@mui/icons-material/PersonOutlined'
import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import { useState } from 'react'
import { useCanAccess, useNotify, useTranslate } from 'react-admin'
import { problemText } from '../../api/http-problem.ts'
import { useOffice } from '../../api/use-office.ts'
import { useSession } from '../../layout/console-context.ts'
import { shortName } from '../../layout/short-name.ts'
import { ColleagueMenu } from '../ColleagueMenu.tsx'
import type { OrderPage } from '../order.ts'
import { useOrderWrite } from '../use-order-write.ts'

/** Whose order it is; those who may give it to somebody choose here. */
export const AssigneePicker = ({ order }: { order: OrderPage }) => {
  const translate = useTranslate()
  const notify = useNotify()
  const office = useOffice()
  const me = useSession().id
  const [anchor, setAnchor] = useState<HTMLElement | null>(null)
  const { canAccess: assigns = false } = useCanAccess({ resource: 'orders', action: 'assign' })
  const { mutate, isPending } = useOrderWrite((assigneeId: number | null) =>
    office.post<OrderPage>(`orders/${order.id}/assignee`, { assigneeId, version: order.version }),
  )
  const { assigneeId, assignee } = order
  const name = assigneeId === me ? translate('resources.orders.queue.me') : assignee ? shortName(assignee) : '—'
  const label = `${translate('resources.orders.assign.label')}: ${name}`
  const choose = (id: number | null) =>
    mutate(id, {
      onSuccess: () => notify('resources.orders.assign.done', { type: 'success' }),
      onError: (error) => notify(problemText(error), { type: 'error' }),
    })
  if (!assigns) {
    return (
      <Box component="span" sx={{ color: 'text.secondary', fontSize: 13.5 }}>
        {label}
      </Box>
    )
  }
  return (
    <>
      <Button
        size="small"
        color="inherit"
        startIcon={<PersonIcon />}
        loading={isPending}
        loadingPosition="start"
        aria-haspopup="menu"
        title={assignee ?? undefined}
        onClick={(event) => setAnchor(event.currentTarget)}
        sx={{ color: 'text.secondary', minHeight: 28 }}
      >
        {label}
      </Button>
      <ColleagueMenu anchor={anchor} current={assigneeId} onClose={() => setAnchor(null)} onChoose={choose} />
    </>
  )
}
