import Box from '@mui/material/Box'
import Typography from '@mui/material/Typography'
import { DataTable, NumberInput, SearchInput, SelectInput, useTranslate } from 'react-admin'
import { useDistrictFilter } from '../districts/use-district-filter.tsx'
import { Instant } from '../fields/Instant.tsx'
import { ListPage } from '../layout/ListPage.tsx'
import type { ListTab } from '../layout/list-tab.ts'
import { unbroken } from '../layout/table-cells.ts'
import { AboutLink, useAbout } from './AboutLink.tsx'
import { NotificationState } from './NotificationState.tsx'
import type { NotificationRow } from './notification.ts'

const tabs: ListTab[] = [
  { key: 'all', filter: {} },
  { key: 'failed', filter: { state: 'failed' }, count: 'loud' },
  { key: 'waiting', filter: { state: ['queued', 'sending'] }, count: 'quiet' },
  { key: 'sent', filter: { state: 'sent' } },
  { key: 'skipped', filter: { state: 'skipped' } },
]

const channels = [
  { id: 'email', name: 'resources.notifications.channel.email' },
  { id: 'sms', name: 'resources.notifications.channel.sms' },
]

const useFilters = () => {
  const hint = useTranslate()('resources.notifications.search')
  return [
    <SearchInput key="q" source="q" alwaysOn placeholder={hint} sx={{ width: { sm: 380 } }} />,
    <SelectInput key="channel" source="channel" choices={channels} />,
    <NumberInput key="order" source="orderNumber" />,
    ...useDistrictFilter(),
  ]
}

const StateAndError = ({ notification }: { notification: NotificationRow }) => (
  <Box sx={{ py: 0.25 }}>
    <NotificationState notification={notification} />
    {notification.lastError ? (
      <Typography variant="body2" sx={{ color: 'tones.consumer.ink', maxWidth: 480 }}>
        {notification.lastError}
      </Typography>
    ) : null}
  </Box>
)

/** Messages to consumers, newest first; what did not leave says why. */
export const NotificationList = () => {
  const translate = useTranslate()
  const about = useAbout()
  const channel = ({ channel: by }: NotificationRow) => translate(`resources.notifications.channel.${by}`)
  return (
    <ListPage<NotificationRow>
      sort={{ field: 'id', order: 'DESC' }}
      filters={useFilters()}
      tabs={tabs}
      phone={{
        primary: ({ eventLabel }) => eventLabel,
        secondary: (notification) => (
          <>
            {[channel(notification), notification.recipient, about(notification)].filter(Boolean).join(' · ')}
            <br />
            <Instant value={notification.createdAt} />
          </>
        ),
        foot: (notification) => <StateAndError notification={notification} />,
      }}
    >
      <DataTable<NotificationRow> bulkActionButtons={false} rowClick="show">
        <DataTable.Col<NotificationRow> source="createdAt" render={({ createdAt }) => <Instant value={createdAt} />} />
        <DataTable.Col<NotificationRow>
          source="event"
          sx={{ fontWeight: 600 }}
          render={({ eventLabel }) => eventLabel}
        />
        <DataTable.Col<NotificationRow>
          source="orderNumber"
          render={(notification) => <AboutLink notification={notification} />}
        />
        <DataTable.Col<NotificationRow>
          source="recipient"
          disableSort
          sx={unbroken}
          render={(notification) => `${channel(notification)} · ${notification.recipient}`}
        />
        <DataTable.Col<NotificationRow>
          source="state"
          render={(notification) => <StateAndError notification={notification} />}
        />
      </DataTable>
    </ListPage>
  )
}
