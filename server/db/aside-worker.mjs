// Plain JavaScript: a thread without a loader of TypeScript is there in a tenth of the time, and somebody waits for it.
import { parentPort, workerData } from 'node:worker_threads'
import BetterSqlite3 from 'better-sqlite3'

const { filename, pragmas } = workerData
const file = new BetterSqlite3(filename, { readonly: true })
for (const pragma of pragmas) file.pragma(pragma)

const mostCompiled = 100
const compiled = new Map()

const compile = (sql) => {
  const statement = compiled.get(sql) ?? file.prepare(sql)
  if (compiled.size >= mostCompiled) compiled.clear()
  compiled.set(sql, statement)
  return statement
}

const answer = ({ sql, bindings }) => {
  try {
    return { rows: compile(sql).all(...bindings) }
  } catch (error) {
    return { failure: error instanceof Error ? error.message : String(error) }
  }
}

parentPort.on('message', (query) => parentPort.postMessage(answer(query)))
