import { join } from 'node:path'
import express from 'express'
import { openBareReadings } from './bare-readings.ts'
import { scaleFolder } from './scale-office.ts'

// Started by the benchmark of the gateway as a process of its own: Express, its JSON, and one insert, as durable as the office's.
const bare = openBareReadings(process.argv[2] ?? join(scaleFolder, 'readings'))
const app = express()
app.disable('x-powered-by')
app.disable('etag')
app.use(express.json())
app.post('/readings', (request, response) => {
  const { accountId, meterId, zones } = request.body
  bare.insert([{ account: '', accountId, meterId, districtId: 1, figure: zones[0] }])
  response.status(201).json(request.body)
})
const server = app.listen(0, '127.0.0.1', () => {
  const address = server.address()
  process.send?.({ port: address && typeof address === 'object' ? address.port : 0, keys: [''] })
})
