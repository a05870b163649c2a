import type { Office } from '../office.ts'
import { type Senders, sendDueNotifications } from './send-notifications.ts'

/** The running outbox of one process. */
export interface Outbox {
  /** Something was queued and committed: look now instead of at the next round. */
  nudge: () => void
  /** Finishes what is being sent and stops. */
  stop: () => Promise<void>
}

/** Starts sending notices: every `pause` milliseconds (retries fall due by themselves) and whenever it is nudged. */
export const startOutbox = (office: Pick<Office, 'db' | 'clock' | 'log'>, senders: Senders, pause: number): Outbox => {
  let stopped = false
  let nudged = false
  let wake = () => {}
  const rest = async (): Promise<void> => {
    if (nudged || stopped) return
    let timer: NodeJS.Timeout | undefined
    await new Promise<void>((resolve) => {
      wake = resolve
      timer = setTimeout(resolve, pause)
    })
    clearTimeout(timer)
  }
  const run = async (): Promise<void> => {
    while (!stopped) {
      nudged = false
      await sendDueNotifications(office, senders).catch((error) =>
        office.log.error({ err: error }, 'the outbox stumbled'),
      )
      await rest()
    }
  }
  const running = run()
  return {
    nudge: () => {
      nudged = true
      wake()
    },
    stop: async () => {
      stopped = true
      wake()
      await running
      senders.mail.close()
    },
  }
}
