import { expect, test } from 'vitest'
import { examplePlan } from '../init/example-plan.ts'
import { readPlan } from '../read.ts'
import { appendRecord, type TypedRecord } from './append.ts'

const example = examplePlan()
const CSV = 'records/town.csv'
const plan = readPlan('', (path) => example[path]).plan ?? expect.fail('no plan')
const [source] = Object.keys(plan.sources)
const typed = { measure: 'solar-roofs', date: '2026-06-30', value: '240', source }

function append(more: Partial<TypedRecord> = {}, text = example[CSV]) {
  return appendRecord(plan, () => text, { ...typed, ...more }, '2026-11-23')
}
const why = (more: Partial<TypedRecord>, text?: string) => {
  const appending = append(more, text)
  return appending.ok ? [] : appending.why.map(({ en }) => en)
}

test('a row is added at the end, in the unit of the earlier ones; all others stay as they are', () => {
  const appending = append()
  if (!appending.ok) expect.fail('refused')
  expect(appending.text.startsWith(example[CSV])).toBe(true)
  expect(appending.text.split('\n').at(-2)).toMatch(/^2026-06-30,solar-roofs,240,\S+,/)
  expect(appending).toMatchObject({ path: CSV, line: 4, first: false, record: { value: 240 } })
})

test('a file without an end of line, or with those of Windows, keeps its ways', () => {
  const bare = append({}, example[CSV].trimEnd())
  expect(bare).toMatchObject({ ok: true, text: append().ok && (append() as { text: string }).text })
  const windows = append({}, example[CSV].replaceAll('\n', '\r\n'))
  expect(windows.ok && windows.text.endsWith('\r\n')).toBe(true)
  expect(windows.ok && windows.text.replaceAll('\r\n', '').includes('\n')).toBe(false)
})

test('every reason against a row is told at once', () => {
  const bad = { date: '2026-02-30', value: '1,000', unit: 'GW', source: 'nobody' }
  expect(why(bad)).toEqual([
    expect.stringContaining('found "2026-02-30"'),
    expect.stringContaining('found "1,000"'),
    expect.stringContaining('is kept in'),
    expect.stringContaining('no source "nobody"'),
  ])
  expect(why({ date: '2026-12-31' })[0]).toContain('after today')
  expect(why({ measure: 'solar-rofs', unit: 'roofs' })[0]).toContain('Did you mean "solar-roofs"?')
})

test('the same measure, date and source is refused a second time', () => {
  const once = append()
  if (!once.ok) expect.fail('refused')
  expect(why({ value: '250' }, once.text)[0]).toContain('is there already (records/town.csv: 240')
})

test('a measure that is new must be said to be, with its unit', () => {
  expect(why({ measure: 'buses', isNew: true })).toEqual([expect.stringContaining('--unit')])
  expect(append({ measure: 'buses', isNew: true, unit: 'vehicles' })).toMatchObject({
    ok: true,
    first: true,
  })
})

test('nothing is added to a file that has faults of its own', () => {
  expect(why({}, `${example[CSV]}2026,x,y\n`)[0]).toContain('has faults')
})
