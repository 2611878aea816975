// A worker thread that reads TypeScript; only when run from the sources.
import { register } from 'tsx/esm/api'

register()
await import('./worker.ts')
