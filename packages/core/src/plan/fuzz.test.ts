import fc from 'fast-check'
import { expect, test } from 'vitest'
import { examplePlan } from './init/example-plan.ts'
import type { Problem } from './problem.ts'
import { readPlan } from './read.ts'

/** Only the YAML files: the series are not read here, and the schema file is no input. */
const yaml = Object.fromEntries(
  Object.entries(examplePlan()).filter(([path]) => path.endsWith('.yaml')),
)
const names = Object.keys(yaml)

/** One way to spoil a text, at a place given as a share of it. */
type Spoil = (text: string, place: number, junk: string) => string

const spoils: readonly Spoil[] = [
  (text, place) => withoutLine(text, place),
  (text, place) => withoutLine(withoutLine(text, place), place),
  (text, place, junk) => insert(text, place, junk),
  (text, place, junk) => insert(text, place, `\n${junk}: {${junk}\n`),
  (text, place) => swapValue(text, place, '[1, 2]'),
  (text, place) => swapValue(text, place, '{ ko: 1 }'),
  (text, place) => swapValue(text, place, 'null'),
  (text, place) => swapValue(text, place, '.nan'),
  (text, place) => swapValue(text, place, '-1e400'),
  (text, place) => swapValue(text, place, '*x'),
  (text, place) => text.slice(0, Math.floor(place * text.length)),
  (text, place, junk) =>
    text.replaceAll(text[Math.floor(place * (text.length - 1))], junk.slice(0, 1)),
]

function withoutLine(text: string, place: number): string {
  const lines = text.split('\n')
  lines.splice(Math.floor(place * lines.length), 1)
  return lines.join('\n')
}

function insert(text: string, place: number, junk: string): string {
  const at = Math.floor(place * text.length)
  return text.slice(0, at) + junk + text.slice(at)
}

function swapValue(text: string, place: number, value: string): string {
  const lines = text.split('\n')
  const at = Math.floor(place * (lines.length - 1))
  lines[at] = lines[at].replace(/: .*/, `: ${value}`)
  return lines.join('\n')
}

function spoilt(edits: readonly { file: number; spoil: number; place: number; junk: string }[]) {
  const files: Record<string, string> = { ...yaml }
  for (const { file, spoil, place, junk } of edits) {
    const name = names[file % names.length]
    files[name] = spoils[spoil](files[name], place, junk)
  }
  return files
}

const edit = fc.record({
  file: fc.nat(names.length - 1),
  spoil: fc.nat(spoils.length - 1),
  place: fc.double({ min: 0, max: 0.999, noNaN: true }),
  junk: fc.oneof(
    fc.string(),
    fc.string({ unit: 'binary' }),
    fc.constantFrom('__proto__', '"', '- -', '? ', '\t', '&a', '%'),
  ),
})

test('however a plan is spoilt, reading answers with problems at real places, in whole sentences', () => {
  fc.assert(
    fc.property(fc.array(edit, { minLength: 1, maxLength: 4 }), (edits) => {
      const files = spoilt(edits)
      const { plan, problems } = readPlan('', (path) => files[path])
      expect(plan !== undefined || problems.some(({ severity }) => severity === 'error')).toBe(true)
      for (const problem of problems) expectSound(problem, files)
    }),
    { numRuns: 150 },
  )
})

function expectSound(
  { file, line, column, message, expected, found }: Problem,
  files: Record<string, string>,
) {
  const lines = (files[file] ?? expect.fail(`no file ${file}`)).split('\n')
  expect(line).toBeGreaterThanOrEqual(1)
  expect(line).toBeLessThanOrEqual(lines.length)
  expect(column).toBeGreaterThanOrEqual(1)
  expect(column).toBeLessThanOrEqual((lines[line - 1]?.length ?? 0) + 1)
  for (const text of [message, expected, found])
    for (const words of [text.ko, text.en]) expect(words).toMatch(/^(?!.*(undefined|\[object)).+/s)
}
