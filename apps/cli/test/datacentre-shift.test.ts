import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { examplePlan } from '@jarip/core/plan'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { runCommand } from '../src/run-command.ts'
import type { Lang } from '../src/words/index.ts'
import { workplace } from './jarip.ts'
import { listening } from './listening.ts'

const { folder, remove } = workplace()
const town = join(folder, 'town')
const withCentre = join(folder, 'with-centre')
const say = (value: number) => `{ value: ${value}, assumed: invented }`

/** A centre of up to a MW for the example town. */
const centre = `
data_centre:
  id: centre
  name: { ko: 센터, en: centre }
  computing: [{ id: all, name: { ko: 전체, en: all }, peak_pflops: ${say(1)} }]
  storage_pb: ${say(1)}
  supply_mw: ${say(2)}
  contract: general
  in_sales_mw: ${say(0.1)}
  nodes: { count: ${say(10)}, processors_per_node: ${say(8)}, idle_kw: ${say(10)}, busy_kw: ${say(100)} }
  steady_mw: ${say(0.1)}
  pue_by_temperature: [{ temperature_c: 10, pue: ${say(1.2)} }]
  scheduler: easy
  workload: { kind: lublin-feitelson, load: ${say(0.5)}, overestimate: ${say(1)}, seed: 1 }
  deferrable: { share: ${say(0.5)}, slack_hours: ${say(24)} }
`

function write(place: string, files: Readonly<Record<string, string>>): void {
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(place, path)), { recursive: true })
    writeFileSync(join(place, path), content)
  }
}

async function shift(args: readonly string[], lang: Lang = 'en') {
  const session = listening(lang)
  const code = await runCommand(['datacentre', 'shift', ...args], session)
  return { code, ...session.said }
}

beforeAll(() => {
  const example = examplePlan()
  write(town, example)
  write(withCentre, { ...example, 'plan.yaml': `${example['plan.yaml']}${centre}` })
})
afterAll(remove)

test('moves the jobs of a plan until both loads agree, and says what that saves and costs', async () => {
  const args = [withCentre, '--stage', '2040', '--step', '12']
  const told = await shift(args)
  expect(told.code).toBe(0)
  expect(told.out).toMatch(/Data centre, 2040, weather typical, 12 h together\n.*agree to/)
  expect(told.out).toMatch(/average bounded slowdown +\d+.* before, \d+.* after/)
  const json = JSON.parse((await shift([...args, '--json'])).out)
  expect(json).toMatchObject({ stage: 2040, agreed: true, step: 12 })
  expect(json.load).toHaveLength(8760)
  expect(json.saved.won).toBeCloseTo(json.without.cost - json.with.cost, 3)
})

test('a plan without a data centre is told so, in either language', async () => {
  expect(await shift([town])).toMatchObject({
    code: 1,
    err: expect.stringContaining('models no data centre'),
  })
  expect((await shift([town], 'ko')).err).toContain('데이터센터가 없습니다')
})
