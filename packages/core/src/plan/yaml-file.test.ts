import { expect, test } from 'vitest'
import { readYaml } from './yaml-file.ts'

const told = (text: string) =>
  readYaml('a.yaml', text).problems.map(({ code, line, column }) => `${code} ${line}:${column}`)

test('values keep where they and their keys are written', () => {
  const { root, problems } = readYaml('a.yaml', 'a:\n  - b: 1\n    c: [x, {d: 2}]\n')
  expect(problems).toEqual([])
  expect(root?.value).toEqual({ a: [{ b: 1, c: ['x', { d: 2 }] }] })
  const item = root?.fields?.get('a')?.items?.[0]
  expect(item).toMatchObject({ line: 2, column: 5 })
  expect(item?.fields?.get('c')).toMatchObject({ line: 3, column: 8, key: { line: 3, column: 5 } })
})

test('what is not YAML is told by line and column', () => {
  expect(told('a: [1, 2\nb: 3\n')[0]).toMatch(/^yaml_syntax [12]:/)
  expect(told('a: b: c\n')).toEqual(['yaml_syntax 1:4'])
  expect(told('a:\n\t- 1\n')[0]).toMatch(/^yaml_syntax 2:/)
  expect(told('a: 1\n---\nb: 2\n')[0]).toMatch(/^yaml_syntax 2:/)
  expect(told('a: !secret x\n')[0]).toMatch(/^yaml_syntax 1:/)
})

test('a key given twice names both places', () => {
  const [twice] = readYaml('a.yaml', 'a: 1\nb: 2\na: 3\n').problems
  expect(twice).toMatchObject({ code: 'key_twice', line: 3, column: 1 })
  expect(twice.message.en).toContain('first at a.yaml:1:1')
})

test('aliases are refused, so none can grow without bound', () => {
  const bomb = [
    'a: &a [x]',
    ...Array.from({ length: 30 }, (_, i) => `b${i}: &b${i} [*a, *a]`),
  ].join('\n')
  expect(told(bomb)[0]).toBe('yaml_alias 2:10')
})

test('nesting without end is refused, not followed', () => {
  expect(told('['.repeat(100_000))).not.toEqual([])
  expect(told(`a: ${'['.repeat(200)}${']'.repeat(200)}`)[0]).toMatch(/^yaml_syntax/)
})

test('keys that mean something to JavaScript are only keys', () => {
  const { root } = readYaml('a.yaml', '__proto__: { polluted: true }\nconstructor: 1\n')
  expect(Object.keys(root?.value as object)).toEqual(['__proto__', 'constructor'])
  expect(Object.hasOwn({}, 'polluted')).toBe(false)
})

test('a file may start with a byte order mark and end lines as Windows does', () => {
  const { root, problems } = readYaml('a.yaml', '\uFEFFa: 1\r\nb: 2\r\n')
  expect(problems).toEqual([])
  expect(root?.value).toEqual({ a: 1, b: 2 })
})
