// The making process loads TypeScript by itself: the flags of the office's own process are not its.
import { register } from 'tsx/esm/api'

register()
await import('./export-worker.ts')
