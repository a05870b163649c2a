import { workerData } from 'node:worker_threads'
import BetterSqlite3 from 'better-sqlite3'

const file = new BetterSqlite3(workerData)
file.pragma('busy_timeout = 5000')
file.pragma('wal_checkpoint(passive)')
file.close()
