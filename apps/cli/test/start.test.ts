import { appendFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { jarip, jaripUntil, workplace } from './jarip.ts'

const { folder, remove } = workplace()

beforeAll(() => {
  jarip(folder, 'init', 'town')
  const { code, err } = jarip(
    folder,
    'solve',
    'town',
    '--step',
    '24',
    '--out',
    'town/outcomes/base',
  )
  expect(code, err).toBe(0)
}, 240_000)
afterAll(remove)

/** `jarip start` until it says something; then it is told to stop. */
const startUntil = (said: RegExp, env: NodeJS.ProcessEnv) =>
  jaripUntil(folder, ['start', 'town'], said, (child) => child.kill('SIGTERM'), env)

test('start takes the outcome of a plan that has not changed, and serves its board', async () => {
  const { code, out, err } = await startUntil(/board is at http/, { CI: undefined, DISPLAY: '' })
  expect(out).toContain('Nothing has changed since town/outcomes/base was solved')
  expect(out).toMatch(/The board is at http:\/\/127\.0\.0\.1:\d+\//)
  expect(err).toContain('The board has ended.')
  expect(code).toBe(0)
})

test('in a CI it ends after the verdicts', async () => {
  const { code, out } = await startUntil(/never said/, { CI: 'true' })
  expect(out).toContain('green.local-2040')
  expect(out).not.toContain('The board is at')
  expect(code).toBe(0)
})

test('a plan that has changed is solved again', async () => {
  appendFileSync(join(folder, 'town', 'plan.yaml'), '# a remark\n')
  const { err, code } = await startUntil(/solving the plan/, { CI: 'true' })
  expect(err).toContain('solving the plan')
  expect(code).not.toBe(0)
})
