import { register } from 'tsx/esm/api'

register()
await import('./bare-export-worker.ts')
