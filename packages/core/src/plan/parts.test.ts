import { expect, test } from 'vitest'
import { openFolder } from './folder.ts'
import { readWhole } from './parts.ts'

function whole(files: Readonly<Record<string, string>>) {
  const { whole, problems } = readWhole(openFolder('c', (path) => files[path.slice(2)]))
  return {
    value: whole?.value,
    problems: problems.map(
      ({ code, at, file, line, column }) => `${code} ${at} ${file}:${line}:${column}`,
    ),
  }
}

test('included files add their sections; lists and maps that may be spread are joined in order', () => {
  const { value, problems } = whole({
    'plan.yaml': 'include: [a.yaml, more/b.yaml]\nid: x\noptions: [1]\nsources: { s: 1 }\n',
    'a.yaml': 'options: [2, 3]\nsources: { t: 2 }\n',
    'more/b.yaml': 'gas: 4\noptions: [5]\n',
  })
  expect(problems).toEqual([])
  expect(value).toEqual({ id: 'x', options: [1, 2, 3, 5], sources: { s: 1, t: 2 }, gas: 4 })
})

test('a section given in two files is told at the second, with the first', () => {
  expect(
    whole({ 'plan.yaml': 'include: [a.yaml]\nid: x\n', 'a.yaml': '# a\nid: y\n' }).problems,
  ).toEqual(['key_twice id c/a.yaml:2:1'])
  const sources = whole({
    'plan.yaml': 'include: [a.yaml]\nsources: { s: 1 }\n',
    'a.yaml': 'sources: { s: 2 }\n',
  })
  expect(sources.problems).toEqual(['key_twice sources.s c/a.yaml:1:12'])
})

test.each<[string, string]>([
  ['include: a.yaml', 'include_not_a_list include c/plan.yaml:1:10'],
  ['include: [../a.yaml]', 'path_leaves_folder include[0] c/plan.yaml:1:11'],
  ['include: [/etc/passwd]', 'path_leaves_folder include[0] c/plan.yaml:1:11'],
  ['include: [3]', 'path_leaves_folder include[0] c/plan.yaml:1:11'],
  ['include: [plan.yaml]', 'included_twice include[0] c/plan.yaml:1:11'],
  ['include: [none.yaml]', 'file_missing include c/plan.yaml:1:11'],
  ['include: [nested.yaml]', 'include_inside_include include c/nested.yaml:1:1'],
  ['include: [list.yaml]', 'wrong_kind  c/list.yaml:1:1'],
])('%s is refused', (text, expected) => {
  const files = { 'nested.yaml': 'include: [plan.yaml]\n', 'list.yaml': '- 1\n' }
  expect(whole({ 'plan.yaml': text, ...files }).problems).toEqual([expected])
})

test('an empty included file brings nothing and is no fault', () => {
  expect(whole({ 'plan.yaml': 'include: [a.yaml]\nid: x\n', 'a.yaml': '# later\n' })).toEqual({
    value: { id: 'x' },
    problems: [],
  })
})
