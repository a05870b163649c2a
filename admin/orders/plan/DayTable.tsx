import Box from '@mui/material/Box'
import { useTranslate } from 'react-admin'
import type { OrderRow } from '../order.ts'

const tableSx = {
  width: '100%',
  borderCollapse: 'collapse',
  fontSize: 12,
  '& th, & td': { border: '1px solid #888', p: 0.75, textAlign: 'left', verticalAlign: 'top' },
  '& tr': { breakInside: 'avoid' },
  '& td:last-of-type': { width: '22%', height: 56 },
} as const

/** The day on paper: what a crew takes along and writes on. */
export const DayTable = ({ visits }: { visits: readonly OrderRow[] }) => {
  const translate = useTranslate()
  const field = (name: string) => translate(`resources.orders.fields.${name}`)
  return (
    <Box component="table" sx={tableSx}>
      <thead>
        <tr>
          <th>{field('number')}</th>
          <th>{field('address')}</th>
          <th>{field('consumer')}</th>
          <th>{field('service')}</th>
          <th>{translate('resources.visits.outcome')}</th>
        </tr>
      </thead>
      <tbody>
        {visits.map(({ id, number, address, account, consumer, phone, service }) => (
          <tr key={id}>
            <td>{number}</td>
            <td>
              {address}
              <br />
              {account}
            </td>
            <td>
              {consumer}
              <br />
              {phone}
            </td>
            <td>{service}</td>
            <td />
          </tr>
        ))}
      </tbody>
    </Box>
  )
}
