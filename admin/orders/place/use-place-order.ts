import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useOffice } from '../../api/use-office.ts'
import type { Values } from '../../layout/actions/form-values.ts'
import type { OrderPage } from '../order.ts'

export interface FileToAdd {
  file: File
  kind: string
}

export interface PlacedOrder {
  order: OrderPage
  /** Files the server did not take; the order itself stands. */
  lost: { name: string; error: unknown }[]
}

/** Places the order, then adds its files one by one: an order is not lost because a scan was refused. */
export const usePlaceOrder = () => {
  const office = useOffice()
  const queries = useQueryClient()
  return useMutation({
    mutationFn: async ({ form, files }: { form: Values; files: readonly FileToAdd[] }): Promise<PlacedOrder> => {
      const { data: order } = await office.post<OrderPage>('orders', form)
      const lost: PlacedOrder['lost'] = []
      for (const { file, kind } of files) {
        const body = new FormData()
        body.set('kind', kind)
        body.append('files', file)
        await office
          .post(`orders/${order.id}/attachments`, body)
          .catch((error: unknown) => lost.push({ name: file.name, error }))
      }
      return { order, lost }
    },
    onSuccess: () => {
      void queries.invalidateQueries({ queryKey: ['orders'] })
      void queries.invalidateQueries({ queryKey: ['counts'] })
    },
  })
}
