import { setTimeout as pause } from 'node:timers/promises'
import { Cron } from 'croner'
import { sealAudit } from './audit/seal-audit.ts'
import { startExports } from './exports/start-exports.ts'
import { sweepExports } from './exports/sweep-exports.ts'
import { sweepFiles } from './files/sweep-files.ts'
import { forgetAnswers } from './http/forget-answers.ts'
import { chooseSenders } from './notifications/choose-senders.ts'
import { startOutbox } from './notifications/outbox.ts'
import type { Office } from './office.ts'
import { remindConsumers } from './orders/remind-consumers.ts'
import { postQueued } from './payments/post-queued.ts'
import { estimateDueMonths } from './reading-months/estimate-silent-meters.ts'
import { sealPlainPlaces } from './reading-photos/seal-plain-places.ts'
import { prepareUsualVolumes } from './readings/prepare-usual-volumes.ts'
import { settleDueConsumption } from './readings/settle-due-consumption.ts'
import type { Sessions } from './staff/open-sessions.ts'
import { watchStatements } from './statements/watch-statements.ts'

interface Chore {
  stop: () => Promise<void>
}

type Work = () => Promise<unknown>

const second = 1000
/** Bank lines looked at in one go, before the office rests. */
const linesPosted = 1000
const kyiv = 'Europe/Kyiv'

/** Runs `work` again and again with a rest in between, never twice at once; stopping waits for the last run. */
const startLoop = (office: Pick<Office, 'log'>, name: string, rest: number, work: Work): Chore => {
  const stopping = new AbortController()
  const run = async (): Promise<void> => {
    while (!stopping.signal.aborted) {
      await work().catch((error) => office.log.error({ err: error, chore: name }, 'a chore stumbled'))
      await pause(rest, undefined, { signal: stopping.signal }).catch(() => undefined)
    }
  }
  const running = run()
  return {
    stop: async () => {
      stopping.abort()
      await running
    },
  }
}

/** Runs `work` at the times of a cron pattern, by the Kyiv clock. */
const startAt = (office: Pick<Office, 'log'>, name: string, pattern: string, work: Work): Chore => {
  const job = new Cron(
    pattern,
    {
      timezone: kyiv,
      protect: true,
      catch: (error) => office.log.error({ err: error, chore: name }, 'a chore stumbled'),
    },
    async () => {
      const done = await work()
      office.log.info({ chore: name, done }, 'a chore is done')
    },
  )
  return { stop: async () => job.stop() }
}

/**
 * Starts what the office does by itself: sealing the audit log, sending notices, importing statements from the watched
 * folder, posting bank lines, consumption of readings accepted in bulk, usual volumes, places of photos kept plain, reminders,
 * sweeping files.
 */
export const startChores = (office: Office, sessions: Sessions): Chore => {
  const chores = [
    startLoop(office, 'seal the audit log', second, () => sealAudit(office)),
    startLoop(office, 'write down sessions', 300 * second, sessions.flush),
    startOutbox(office, chooseSenders(office.config, office.log), 5 * second),
    startLoop(office, 'post queued lines', 2 * second, () => postQueued(office, linesPosted)),
    startLoop(office, 'settle consumption', 2 * second, () => settleDueConsumption(office)),
    startLoop(office, 'estimate silent meters', 60 * second, () => estimateDueMonths(office)),
    startLoop(office, 'tell usual volumes', 3600 * second, () => prepareUsualVolumes(office)),
    startLoop(office, 'seal plain places', 3600 * second, () => sealPlainPlaces(office)),
    startLoop(office, 'import statements', 3 * second, watchStatements(office)),
    startAt(office, 'remind consumers', '0 9 * * 1-5', () => remindConsumers(office)),
    startExports(office),
    startAt(office, 'sweep exports', '20 * * * *', () => sweepExports(office)),
    startAt(office, 'sweep files', '30 3 * * *', () => sweepFiles(office)),
    startAt(office, 'forget answers', '40 3 * * *', () => forgetAnswers(office)),
  ]
  return {
    stop: async () => {
      await Promise.all(chores.map((chore) => chore.stop()))
      await sessions.flush()
    },
  }
}
