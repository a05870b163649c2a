import { monitorEventLoopDelay } from 'node:perf_hooks'
import { createApp } from '../app.ts'
import { openFullOffice } from './scale-file.ts'

// Started by the benchmark of full size as a process of its own: the whole product on the whole company. Asked for it, it
// tells how long its event loop was held at most since it was last asked, in milliseconds.
const office = await openFullOffice()
const delay = monitorEventLoopDelay({ resolution: 10 })
delay.enable()
process.on('message', () => {
  process.send?.({ held: delay.max / 1e6 })
  delay.reset()
})
const server = createApp(office).listen(0, '127.0.0.1', () => {
  const address = server.address()
  process.send?.({ port: address && typeof address === 'object' ? address.port : 0 })
})
