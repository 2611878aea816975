/// <reference types="vite/client" />
import { runTests, type TestResult } from './vitest.ts'

/** Runs the solver's own tests that need nothing of Node, in a worker of the browser. */
const files = import.meta.glob([
  '../src/**/*.test.ts',
  '!../src/workers/browser/browser.test.ts',
  '!../src/readme.test.ts',
  '!../src/gwangju.test.ts',
])

export default async function (): Promise<{ files: string[]; results: TestResult[] }> {
  for (const load of Object.values(files)) await load()
  return { files: Object.keys(files), results: await runTests() }
}
