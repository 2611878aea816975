import { JestAsymmetricMatchers, JestChaiExpect, JestExtend } from '@vitest/expect'
import * as chai from 'chai'

/**
 * As much of Vitest as the solver's tests need, for a worker of the browser: there is no process to
 * run the whole of it in. `expect` is Vitest's own.
 */
chai.use(JestExtend)
chai.use(JestChaiExpect)
chai.use(JestAsymmetricMatchers)

export const expect = chai.expect

type Body = (...args: never[]) => unknown
interface Test {
  readonly name: string
  readonly run: () => unknown
}
const tests: Test[] = []

/** The time that a test may take is for the one who waits for them all to watch. */
export function test(name: string, run: () => unknown, _timeout?: number): void {
  tests.push({ name, run })
}

/** One test for each case; an array is a list of arguments. `%s` and the like take them in turn. */
test.each = (cases: readonly unknown[]) => (name: string, body: Body) => {
  for (const given of cases) {
    const args = (Array.isArray(given) ? given : [given]) as never[]
    let next = 0
    test(
      name.replace(/%[sidfoj]/g, () => String(args[next++])),
      () => body(...args),
    )
  }
}

/** What became of a test. */
export interface TestResult {
  readonly name: string
  /** Empty if it passed. */
  readonly failure: string
}

/** Runs all tests that were told so far, one after the other. */
export async function runTests(): Promise<TestResult[]> {
  const results: TestResult[] = []
  for (const { name, run } of tests) results.push({ name, failure: await failureOf(run) })
  return results
}

async function failureOf(run: () => unknown): Promise<string> {
  try {
    await run()
    return ''
  } catch (error) {
    return error instanceof Error ? (error.stack ?? error.message) : String(error)
  }
}
