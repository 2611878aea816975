import { expect, test } from 'vitest'
import { examplePlan } from './init/example-plan.ts'
import { messageOf, type Problem, printProblem } from './problem.ts'
import { readPlan } from './read.ts'

const example = examplePlan()

/** The example with pieces of its files replaced; each piece must be there once. */
function changed(...edits: readonly [file: string, from: string, to: string][]) {
  const files: Record<string, string> = { ...example }
  for (const [file, from, to] of edits) {
    expect(files[file].split(from), `"${from}" stands once in ${file}`).toHaveLength(2)
    files[file] = files[file].replace(from, () => to)
  }
  return files
}

function read(files: Readonly<Record<string, string>>) {
  return readPlan('', (path) => files[path])
}

/** What is told about an edit: `code at`, and where. */
function told(...edits: readonly [file: string, from: string, to: string][]): string[] {
  return read(changed(...edits)).problems.map(({ code, at }) => `${code} ${at}`)
}

/** The text that a problem points at, to the end of its line. */
function pointedAt({ file, line, column }: Problem, files: Readonly<Record<string, string>>) {
  return files[file].split('\n')[line - 1].slice(column - 1)
}

test('the example reads without a problem', () => {
  const { plan, problems, files } = read(example)
  expect(problems).toEqual([])
  expect(plan?.options.map(({ id }) => id)).toEqual(['roof-solar', 'battery', 'rec'])
  expect(Object.keys(files)).toEqual(['plan.yaml', 'options.yaml', 'promises.yaml'])
})

test('paths start from the root folder, and problems name it', () => {
  const under = readPlan('cities/town', (path) => example[path.replace('cities/town/', '')])
  expect(under.plan).toBeDefined()
  const { problems } = readPlan('cities/none', () => undefined)
  expect(problems.map((p) => printProblem(p, 'en'))).toEqual([
    'cities/none/plan.yaml:1:1: There is no file "cities/none/plan.yaml".',
  ])
})

test('all faults are told at once, each where it is written', () => {
  const files = changed(
    ['plan.yaml', 'price_year: 2025', 'price_year: soon'],
    ['plan.yaml', 'default_weather: typical', 'default_weather: tipical'],
    ['options.yaml', 'cost_krw_per_mwh:', 'cost_krw_per_mhw:'],
    ['options.yaml', 'instrument: rec', 'instrument: paper'],
    ['promises.yaml', 'left: 15 + 5', 'left: 15 plus 5'],
  )
  const { plan, problems } = read(files)
  expect(plan).toBeUndefined()
  expect(problems.map((p) => [p.code, p.at, pointedAt(p, files)])).toEqual([
    ['unknown_key', 'options[1].cost_krw_per_mhw', expect.stringMatching(/^cost_krw_per_mhw/)],
    ['not_one_of', 'options[2].instrument', 'paper'],
    ['wrong_kind', 'money.price_year', 'soon'],
    ['unknown_weather', 'default_weather', 'tipical'],
    ['not_arithmetic', 'promises[0].claims[0].left', '15 plus 5'],
  ])
})

test('a misspelt field is told once, with the field that was meant', () => {
  const [only, ...others] = read(
    changed(['options.yaml', 'area_km2_per_mw', 'area_km_per_mw']),
  ).problems
  expect(others).toEqual([])
  expect(messageOf(only, 'en')).toBe(
    'There is no field "area_km_per_mw" here. Did you mean "area_km2_per_mw"?',
  )
  expect(messageOf(only, 'ko')).toContain('‘area_km2_per_mw’의 오기로 보입니다')
})

test('a missing field is told with its meaning and unit, where it belongs', () => {
  const files = changed(['plan.yaml', '  import_max_mw: { value: 30, assumed: invented }\n', ''])
  const [only] = read(files).problems
  expect(only).toMatchObject({ code: 'missing', at: 'grid.import_max_mw' })
  expect(pointedAt(only, files)).toBe('grid:')
  expect(messageOf(only, 'en')).toContain('most that the lines into the city carry, MW')
  expect(messageOf(only, 'ko')).toContain('외부 수전 한도, MW')
})

test('a number without its origin is told how to write one', () => {
  const [bare] = read(changed(['plan.yaml', '{ value: 30, assumed: invented }', '30'])).problems
  expect(bare.code).toBe('bare_quantity')
  expect(messageOf(bare, 'en')).toContain('{ value: 30, source: … }')
  expect(told(['plan.yaml', '{ value: 30, assumed: invented }', '{ value: 30 }'])).toEqual([
    'no_source grid.import_max_mw',
  ])
  expect(
    told(['plan.yaml', '{ value: 30, assumed', '{ value: 30, by_year: { 2030: 1 }, assumed']),
  ).toEqual(['value_or_by_year grid.import_max_mw'])
})

test('numbers with separators and percentages are recognised', () => {
  const [text] = read(changed(['plan.yaml', 'value: 30000,', 'value: 30_000,'])).problems
  expect(messageOf(text, 'en')).toContain('Write 30000, without separators.')
  const [percent] = read(changed(['plan.yaml', 'value: 0.8,', 'value: 80,'])).problems
  expect(messageOf(percent, 'en')).toBe(
    'Expected 1 or less; found 80. Shares run from 0 to 1 (100 % is 1).',
  )
  expect(messageOf(percent, 'ko')).toContain('100 % = 1')
})

test('a bound is told with its unit', () => {
  const [low] = read(changed(['options.yaml', 'value: 60,', 'value: -60,'])).problems
  expect(messageOf(low, 'en')).toBe('Expected 0 MW or more; found -60 MW.')
  expect(messageOf(low, 'ko')).toBe('0 MW 이상의 수를 적어야 합니다(현재: -60 MW).')
})

test.each<[string, string, string, string[]]>([
  ['plan.yaml', 'id: example-town', 'id: Example Town', ['not_an_identifier id']],
  [
    'plan.yaml',
    'frozen_on: 2026-01-01',
    'frozen_on: 2026-02-30',
    ['not_a_date boundary.frozen_on'],
  ],
  [
    'plan.yaml',
    '{ 2024: 1, 2040: 1.1 }',
    '{ 24: 1, 2040: 1.1 }',
    ['not_a_year load.growth_by_contract.residential.by_year.24'],
  ],
  [
    'plan.yaml',
    'business_contracts: [general]',
    'business_contracts: []',
    ['too_short load.business_contracts'],
  ],
  [
    'plan.yaml',
    '{ ko: 보기읍, en: Example Town }',
    '{ ko: 보기읍, en: "" }',
    ['too_short name.en'],
  ],
  [
    'plan.yaml',
    'weight: { value: 1, assumed: invented }',
    'weight: { value: 1, assumed: 3 }',
    ['wrong_kind weather[0].weight.assumed'],
  ],
  [
    'plan.yaml',
    'weight: { value: 1, assumed: invented }',
    'weight: { value: 1, source: { a: 1 } }',
    ['no_form_fits weather[0].weight.source'],
  ],
  ['options.yaml', 'kind: battery', 'kind: batery', ['not_one_of options[1].kind']],
  [
    'promises.yaml',
    'measure: local-renewable-share',
    'measure: local-renewable',
    ['not_one_of promises[1].readings[0].measure'],
  ],
])('in %s, "%s" cannot be "%s"', (file, from, to, expected) => {
  expect(told([file, from, to])).toEqual(expected)
})
