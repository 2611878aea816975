// tsx reads TypeScript in this thread too; its own flag for that does not reach workers on Node 20.
import { register } from 'tsx/esm/api'

register()
await import('./worker.ts')
