// Node 20 loads no TypeScript in a worker by `--import tsx`: the loader has to be registered inside, from JavaScript.
import { register } from 'tsx/esm/api'

register()
await import('./aside-worker.ts')
