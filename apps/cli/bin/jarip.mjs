#!/usr/bin/env node
// The sources are TypeScript: compiled when they have changed, or else read by tsx as they are.
import { compiledMain } from './compiled.mjs'

const main = await compiledMain()
if (main === undefined) {
  const { register } = await import('tsx/esm/api')
  register()
}
await import(main ?? '../src/main.ts')
