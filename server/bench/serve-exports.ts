import { monitorEventLoopDelay } from 'node:perf_hooks'
import { createApp } from '../app.ts'
import { startExports } from '../exports/start-exports.ts'
import { openScaleOffice } from './scale-office.ts'

// Started by the export benchmark as a process of its own: the whole product, making exports; asked, it tells the longest
// stall of its event loop since it was last asked, in milliseconds.
const office = await openScaleOffice()
startExports(office)
const heard = monitorEventLoopDelay({ resolution: 1 })
heard.enable()
const server = createApp(office).listen(0, '127.0.0.1', () => {
  const address = server.address()
  process.send?.(address && typeof address === 'object' ? address.port : 0)
})
process.once('disconnect', () => process.exit(0))
process.on('message', () => {
  process.send?.(heard.max / 1e6)
  heard.reset()
})
