#!/usr/bin/env node
// The sources are TypeScript; tsx reads them as they are, here and in the worker threads.
import { register } from 'tsx/esm/api'

register()
await import('../src/main.ts')
