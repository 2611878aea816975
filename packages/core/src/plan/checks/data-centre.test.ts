import { expect, test } from 'vitest'
import { examplePlan } from '../init/example-plan.ts'
import { readPlan } from '../read.ts'

const example = examplePlan()

/** A data centre for the example town, JSON as YAML allows it. */
const centre = {
  id: 'centre',
  name: { ko: '센터', en: 'centre' },
  computing: [
    { id: 'all', name: { ko: '전체', en: 'all' }, peak_pflops: { value: 1, assumed: 'invented' } },
  ],
  storage_pb: { value: 1, assumed: 'invented' },
  supply_mw: { value: 2, assumed: 'invented' },
  contract: 'general',
  in_sales_mw: { value: 0.1, assumed: 'invented' },
  nodes: {
    count: { value: 10, assumed: 'invented' },
    processors_per_node: { value: 8, assumed: 'invented' },
    idle_kw: { value: 10, assumed: 'invented' },
    busy_kw: { value: 100, assumed: 'invented' },
  },
  steady_mw: { value: 0.1, assumed: 'invented' },
  pue_by_temperature: [
    { temperature_c: 10, pue: { value: 1.2, assumed: 'invented' } },
    { temperature_c: 30, pue: { value: 1.4, assumed: 'invented' } },
  ],
  scheduler: 'easy',
  workload: {
    kind: 'lublin-feitelson',
    load: { value: 0.5, assumed: 'invented' },
    overestimate: { value: 1, assumed: 'invented' },
    seed: 1,
  },
}

/** What is told of the town with a centre in which one piece is replaced. */
function told(from = '', to = ''): string[] {
  const json = JSON.stringify(centre)
  expect(json).toContain(from)
  const files: Record<string, string> = {
    ...example,
    'plan.yaml': `${example['plan.yaml']}\ndata_centre: ${json.replace(from, () => to)}\n`,
  }
  const { problems } = readPlan('', (path) => files[path])
  return problems.map(({ severity, code, at }) => `${severity} ${code} ${at}`)
}

test('a sound data centre is a part of a plan', () => {
  expect(told()).toEqual([])
})

test.each<[string, string, string, string]>([
  [
    'billed under a class that the sales do not know',
    '"contract":"general"',
    '"contract":"generl"',
    'error unknown_contract data_centre.contract',
  ],
  [
    'points of PUE out of order',
    '"temperature_c":30',
    '"temperature_c":10',
    'error pue_out_of_order data_centre.pue_by_temperature[1].temperature_c',
  ],
  [
    'a busy node that draws no more than an idle one',
    '"busy_kw":{"value":100',
    '"busy_kw":{"value":10',
    'error busy_below_idle data_centre.nodes.busy_kw',
  ],
  [
    'no node to run on',
    '"count":{"value":10',
    '"count":{"value":0',
    'error centre_too_small data_centre.nodes.count',
  ],
  [
    'more draw than the connection carries',
    '"supply_mw":{"value":2',
    '"supply_mw":{"value":1',
    'hint centre_above_supply data_centre.supply_mw',
  ],
])('%s is told where it stands', (_, from, to, problem) => {
  expect(told(from, to)).toEqual([problem])
})
