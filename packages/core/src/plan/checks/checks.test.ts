import { expect, test } from 'vitest'
import { examplePlan } from '../init/example-plan.ts'
import { readPlan } from '../read.ts'

const example = examplePlan()

/** What is told when one piece of the example is replaced. */
function told(file: string, from: string, to: string): string[] {
  expect(example[file].split(from), `"${from}" stands once in ${file}`).toHaveLength(2)
  const files: Record<string, string> = {
    ...example,
    [file]: example[file].replace(from, () => to),
  }
  return readPlan('', (path) => files[path]).problems.map(
    ({ severity, code, at }) => `${severity} ${code} ${at}`,
  )
}

test.each<[string, string, string, string, string[]]>([
  [
    'a source that is not there',
    'plan.yaml',
    'source: ipcc-2006',
    'source: ipcc-2007',
    ['error unknown_source gas.emissions_t_per_mwh.source', 'hint unused_source sources.ipcc-2006'],
  ],
  [
    'an assumption that is not there',
    'plan.yaml',
    'area_km2: { value: 40, assumed: invented }',
    'area_km2: { value: 40, assumed: guess }',
    ['error unknown_assumption boundary.area_km2.assumed'],
  ],
  [
    'one unknown source among several',
    'plan.yaml',
    'source: ipcc-2006',
    'source: [ipcc-2006, nowhere]',
    ['error unknown_source gas.emissions_t_per_mwh.source[1]'],
  ],
  [
    'an assumption that nothing uses',
    'plan.yaml',
    'assumptions:\n',
    'assumptions:\n  idle: { ko: 가, en: a }\n',
    ['hint unused_assumption assumptions.idle'],
  ],
  [
    'an option id used twice',
    'options.yaml',
    'id: battery',
    'id: rec',
    ['error id_twice options[2].id'],
  ],
  [
    'a reading id used twice in a promise',
    'promises.yaml',
    'id: yearly',
    'id: hourly',
    ['error id_twice promises[0].readings[1].id'],
  ],
  [
    'a potential in a district that is not there',
    'options.yaml',
    'center: {',
    'centre: {',
    [
      'hint district_without_potential options[0].potential_by_district_mw',
      'error unknown_district options[0].potential_by_district_mw.centre',
    ],
  ],
  [
    'stages out of order',
    'plan.yaml',
    'year: 2040, stands',
    'year: 2029, stands',
    [
      'error stages_out_of_order stages[1].year',
      'error unknown_stage promises[1].readings[0].stage',
    ],
  ],
  [
    'a stage that runs into the next',
    'plan.yaml',
    '{ year: 2030, stands_for_years: 10 }',
    '{ year: 2030, stands_for_years: 11 }',
    ['error stages_overlap stages[0].stands_for_years'],
  ],
  [
    'years that no stage stands for',
    'plan.yaml',
    '{ year: 2030, stands_for_years: 10 }',
    '{ year: 2030, stands_for_years: 5 }',
    ['hint stage_gap stages[0].stands_for_years'],
  ],
  [
    'a default weather year that is not there',
    'plan.yaml',
    'default_weather: typical',
    'default_weather: cold',
    ['error unknown_weather default_weather'],
  ],
  [
    'weights that do not add up',
    'plan.yaml',
    'weight: { value: 1,',
    'weight: { value: 0.5,',
    ['hint weights_not_one weather'],
  ],
  [
    'a business class that the load does not know',
    'plan.yaml',
    '[general]',
    '[industrial]',
    ['error unknown_contract load.business_contracts[0]'],
  ],
  [
    'a reading in a stage that is not there',
    'promises.yaml',
    'stage: 2040',
    'stage: 2045',
    ['error unknown_stage promises[1].readings[0].stage'],
  ],
  [
    'a computed reading without a stage',
    'promises.yaml',
    '        stage: 2040\n',
    '',
    ['error reading_without_stage promises[1].readings[0].stage'],
  ],
  [
    'a target in percent',
    'promises.yaml',
    'value: 0.8,',
    'value: 80,',
    ['error share_above_one promises[1].readings[0].target'],
  ],
  [
    'two readings that bind',
    'promises.yaml',
    "stage: 2030\n        comparison: '>='\n        target: { value: 0.5, source: town-speech }\n    claims",
    "stage: 2030\n        comparison: '>='\n        target: { value: 0.5, source: town-speech }\n        binds: true\n    claims",
    ['error several_bind promises[0].readings[1].binds'],
  ],
  [
    'a record that binds',
    'promises.yaml',
    'target: { value: 200, source: town-speech }',
    'target: { value: 200, source: town-speech }\n        binds: true',
    ['error record_cannot_bind promises[2].readings[0].measure'],
  ],
  [
    'a binding reading the wrong way round',
    'promises.yaml',
    "stage: 2040\n        comparison: '>='",
    "stage: 2040\n        comparison: '<='",
    ['error binds_wrong_way promises[1].readings[0].comparison'],
  ],
  [
    'more standing than there is room for',
    'options.yaml',
    'value: 60,',
    'value: 1,',
    ['error existing_above_potential options[0].existing_mw'],
  ],
  [
    'a value by year that never changes within the plan',
    'plan.yaml',
    '{ 2030: 0.3, 2040: 0.15 }',
    '{ 1990: 0.3, 2000: 0.15 }',
    ['hint by_year_unfelt grid.emissions_t_per_mwh.by_year'],
  ],
  [
    'a target that changes with the years',
    'promises.yaml',
    'target: { value: 0.8,',
    'target: { by_year: { 2040: 0.8, 2050: 1 },',
    ['error target_by_year promises[1].readings[0].target.by_year'],
  ],
  [
    'a claim that is no arithmetic',
    'promises.yaml',
    "right: '20'",
    'right: twenty',
    ['error not_arithmetic promises[0].claims[0].right'],
  ],
])('%s is told', (_what, file, from, to, expected) => {
  expect(told(file, from, to).sort()).toEqual([...expected].sort())
})

test('hints leave the plan readable', () => {
  const files: Record<string, string> = {
    ...example,
    'plan.yaml': example['plan.yaml'].replace('weight: { value: 1,', 'weight: { value: 0.5,'),
  }
  expect(readPlan('', (path) => files[path]).plan).toBeDefined()
})

test('vehicles are drawn once, so a second entry is told', () => {
  const share = '{ value: 0.5, assumed: invented }'
  const fleet = (id: string) => `
  - kind: vehicles
    id: ${id}
    name: { ko: 전기차, en: Electric vehicles }
${['vehicles', 'driving_mwh_per_vehicle_year', 'battery_mwh_per_vehicle', 'charger_mw_per_vehicle', 'flexible_share', 'v2g_share', 'level_min_share', 'round_trip_efficiency', 'v2g_cost_krw_per_mwh'].map((key) => `    ${key}: ${share}`).join('\n')}`
  const options = `${example['options.yaml']}${fleet('cars')}`
  const read = (text: string) =>
    readPlan('', (path) => (path === 'options.yaml' ? text : example[path])).problems.map(
      ({ code, at }) => `${code} ${at}`,
    )
  expect(read(options)).toEqual([])
  expect(read(`${options}${fleet('vans')}`)).toEqual(['kind_twice options[4].kind'])
})
