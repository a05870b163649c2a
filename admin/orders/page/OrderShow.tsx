import { useEffect } from 'react'
import { useShowContext } from 'react-admin'
import { LoadingPage } from '../../layout/pages/LoadingPage.tsx'
import { ShowPage } from '../../layout/ShowPage.tsx'
import { isWholeOrder, type OrderPage, type OrderRow } from '../order.ts'
import { OrderDesk } from './OrderDesk.tsx'
import { speakUkrainian } from './speak-ukrainian.ts'

const Desk = () => {
  const { record, refetch } = useShowContext<OrderRow>()
  useEffect(speakUkrainian, [])
  if (!isWholeOrder(record)) return <LoadingPage />
  return <OrderDesk key={record.id} order={record} onReload={() => void refetch()} />
}

/** The page of one order: all there is to know of it and all that can be done. */
export const OrderShow = () => (
  <ShowPage<OrderPage> title={false}>
    <Desk />
  </ShowPage>
)
