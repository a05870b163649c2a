import { useNotify } from 'react-admin'
import type { staffAttachmentKinds } from '../../server/orders/order-attachment-kinds.ts'
import { problemText } from '../api/http-problem.ts'
import { useOffice } from '../api/use-office.ts'
import { faultOfFile } from './file-faults.ts'
import type { OrderPage } from './order.ts'
import { useOrderWrite } from './use-order-write.ts'

type Kind = keyof typeof staffAttachmentKinds

/** Adds files to an order at once, one by one; `onAdded` is told the new attachment's id. */
export const useAddFile = (orderId: number) => {
  const notify = useNotify()
  const office = useOffice()
  const { mutate, isPending } = useOrderWrite(({ file, kind }: { file: File; kind: Kind }) => {
    const body = new FormData()
    body.set('kind', kind)
    body.append('files', file)
    return office.post<OrderPage>(`orders/${orderId}/attachments`, body)
  })
  const add = (file: File, kind: Kind, onAdded?: (id: number) => void) => {
    const fault = faultOfFile(file)
    if (fault) return notify(`resources.orders.files.${fault}`, { type: 'warning', messageArgs: { name: file.name } })
    mutate(
      { file, kind },
      {
        onSuccess: ({ data }) => {
          notify('resources.orders.files.added', { type: 'success' })
          const added = data.attachments.at(-1)
          if (added) onAdded?.(added.id)
        },
        onError: (error) => notify(problemText(error), { type: 'error' }),
      },
    )
  }
  return { add, busy: isPending }
}
