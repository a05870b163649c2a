import { createApp } from '../app.ts'
import { openScaleOffice } from './scale-office.ts'

// Started by the queue benchmark as a process of its own: the whole product on the full queue.
const office = await openScaleOffice()
const server = createApp(office).listen(0, '127.0.0.1', () => {
  const address = server.address()
  process.send?.(address && typeof address === 'object' ? address.port : 0)
})
