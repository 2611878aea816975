import {
  appendFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { api } from '../src/board/api.ts'
import { BoardState } from '../src/board/board-state.ts'
import { boardApp } from '../src/board/server.ts'
import { sessionFor } from '../src/terminal/session.ts'
import { jarip, jaripUntil } from './jarip.ts'

const home = mkdtempSync(join(tmpdir(), 'jarip-api-'))
const plan = join(home, 'town')
let state: BoardState
let app: ReturnType<typeof boardApp>
let document: ApiDocument

interface ApiDocument {
  readonly openapi: string
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>
  readonly components: { readonly schemas: Readonly<Record<string, unknown>> }
}
interface Operation {
  readonly responses: Readonly<
    Record<string, { readonly content?: Readonly<Record<string, { readonly schema: unknown }>> }>
  >
}

beforeAll(async () => {
  jarip(home, 'init', plan)
  const out = join(plan, 'outcomes', 'base')
  const solved = jarip(home, 'solve', plan, '--step', '24', '--quick', '--out', out)
  expect(solved.code, solved.err).toBe(0)
  mkdirSync(join(home, 'site'))
  state = new BoardState(plan, undefined, sessionFor('en'))
  app = boardApp(state, join(home, 'site'), '0', () => '2026-01-01')
  document = (await (await get('/api/openapi.json')).json()) as ApiDocument
}, 60_000)

afterAll(() => {
  state?.close()
  rmSync(home, { recursive: true, force: true })
})

const here = { host: '127.0.0.1:4545' }
const get = (path: string, headers: Record<string, string> = {}) =>
  app.request(path, { headers: { ...here, ...headers } })
const post = (path: string, body: string, headers: Record<string, string> = {}) =>
  app.request(path, {
    method: 'POST',
    body,
    headers: { ...here, 'content-type': 'application/json', ...headers },
  })

/** The answer, held against what the API's own document says of it. */
async function asDocumented(response: Response, method: string, path: string): Promise<unknown> {
  const documented = document.paths[path]?.[method]?.responses[response.status]
  expect(documented, `${method} ${path} ${response.status} is not documented`).toBeDefined()
  const type = (response.headers.get('content-type') ?? '').split(';')[0]
  const schema = documented?.content?.[type]?.schema
  expect(schema, `${method} ${path} ${response.status} as ${type} is not documented`).toBeDefined()
  const body: unknown = await response.json()
  const read = z.fromJSONSchema(resolved(schema) as Parameters<typeof z.fromJSONSchema>[0])
  expect(read.safeParse(body).error?.issues).toBeUndefined()
  return body
}

/** A schema with what it refers to written out. */
function resolved(schema: unknown): unknown {
  if (Array.isArray(schema)) return schema.map(resolved)
  if (typeof schema !== 'object' || schema === null) return schema
  const { $ref } = schema as { $ref?: string }
  if ($ref) return resolved(document.components.schemas[$ref.split('/').at(-1) ?? ''])
  return Object.fromEntries(Object.entries(schema).map(([key, value]) => [key, resolved(value)]))
}

test('the document is OpenAPI 3.1 and names every path', () => {
  expect(document.openapi).toBe('3.1.0')
  expect(Object.keys(document.paths)).toContain('/api/solves/{id}/events')
})

test.each([
  '/api/status',
  '/api/plan',
  '/api/plan/problems',
  '/api/plan/files',
  '/api/plan/map',
  '/api/outcome',
  '/api/outcomes',
  '/api/solves',
  '/api/records',
])('%s answers as it is documented', async (path) => {
  const response = await get(path)
  expect(response.status).toBe(200)
  await asDocumented(response, 'get', path)
})

test('the document and the server know the same addresses', async () => {
  const documented = Object.entries(document.paths).flatMap(([path, operations]) =>
    Object.keys(operations).map((method) => `${method.toUpperCase()} ${path}`),
  )
  const served = api(state, '0', () => '2026-01-01')
    .routes.filter(({ method }) => method !== 'ALL')
    .map(({ method, path }) => `${method} ${path.replaceAll(/:(\w+)/g, '{$1}')}`)
  expect(documented.toSorted()).toEqual(
    served.filter((path) => path !== 'GET /api/openapi.json').toSorted(),
  )
})

test('an address that is asked in a way it does not have says which ways it has', async () => {
  const put = await app.request('/api/solves', { method: 'PUT', headers: here })
  expect(put.status).toBe(405)
  expect(put.headers.get('allow')).toBe('HEAD, GET, POST')
  const patch = await app.request('/api/solves/1', { method: 'PATCH', headers: here })
  expect(patch.headers.get('allow')).toBe('HEAD, GET, DELETE')
  expect((await get('/api/nothing')).status).toBe(404)
})

test('saved outcomes are listed, and read by the names that are listed', async () => {
  const list = (await (await get('/api/outcomes')).json()) as { name: string; shown: boolean }[]
  expect(list).toMatchObject([{ name: 'base', shown: true, step: 24 }])
  await asDocumented(await get('/api/outcomes/base'), 'get', '/api/outcomes/{name}')
  for (const name of ['none', '..', '%2e%2e', '..%2F..%2Ftown', 'base%00']) {
    const { status } = await get(`/api/outcomes/${name}`)
    expect(status, name).toBe(404)
  }
})

test('hours come as bytes for what was solved, and are not found for what was not', async () => {
  const bytes = await get('/api/outcome/hours/2030/typical')
  expect((await bytes.arrayBuffer()).byteLength).toBeGreaterThan(365 * 4)
  const missing = await get('/api/outcome/hours/1999/typical')
  expect(missing.status).toBe(404)
  await asDocumented(missing, 'get', '/api/outcome/hours/{stage}/{weather}')
})

describe('a body that is wrong is refused, with the field that is', () => {
  test.each([
    ['not JSON', '{"step":', 400, []],
    ['nothing', '', 400, []],
    ['null', 'null', 422, ['']],
    ['a list', '[]', 422, ['']],
    ['an unknown field', '{"stpe":1}', 422, ['stpe']],
    ['a step that divides no day', '{"step":5}', 422, ['step']],
    ['an infinite stage', '{"stages":[1e999]}', 422, ['stages.0']],
    ['a stage that the plan has not', '{"stages":[2031]}', 422, ['stages.0']],
    ['a weather year from outside', '{"weather":["../../etc/passwd"]}', 422, ['weather.0']],
    [
      'lists within lists, thirty thousand deep',
      `${'['.repeat(30_000)}${']'.repeat(30_000)}`,
      422,
      [''],
    ],
    ['a word that is no Unicode', '{"weather":["\\ud800"]}', 422, ['weather.0']],
    ['a number that is no whole one', '{"stages":[2030.5]}', 422, ['stages.0']],
    ['a prototype', '{"__proto__":{"quick":true}}', 422, ['__proto__']],
    ['several at once', '{"step":"1","quick":1}', 422, ['step', 'quick']],
  ])('%s', async (_, body, status, fields) => {
    const response = await post('/api/solves', body)
    expect(response.status).toBe(status)
    const problem = (await asDocumented(response, 'post', '/api/solves')) as {
      errors?: { field: string }[]
    }
    expect((problem.errors ?? []).map(({ field }) => field)).toEqual(fields)
  })

  test('one that is too large', async () => {
    const response = await post('/api/solves', JSON.stringify({ weather: ['x'.repeat(100_000)] }))
    expect(response.status).toBe(413)
    await asDocumented(response, 'post', '/api/solves')
  })

  test('one that is not sent as JSON', async () => {
    const response = await post('/api/solves', '{}', { 'content-type': 'text/plain' })
    expect(response.status).toBe(415)
    await asDocumented(response, 'post', '/api/solves')
  })
})

describe('a record', () => {
  const records = () => readFileSync(join(plan, 'records', 'town.csv'), 'utf8')
  const source = () => Object.keys(state.reading.city?.plan.sources ?? {})[0]
  const record = () => ({
    date: '2025-12-31',
    measure: 'trees.planted',
    value: 12,
    unit: 'trees',
    source: source(),
  })
  const lock = () => join(plan, '.records.lock')

  test('is appended with its source, and read again', async () => {
    const before = records()
    const response = await post('/api/records', JSON.stringify({ ...record(), new: true }))
    expect(response.status).toBe(201)
    await asDocumented(response, 'post', '/api/records')
    expect(records()).toBe(`${before}2025-12-31,trees.planted,12,trees,${source()}\n`)
    expect(state.reading.city?.data.records.at(-1)).toEqual(record())
  })

  test('waits for whoever is writing the records, and takes nothing from them', async () => {
    const before = records()
    writeFileSync(lock(), String(process.pid))
    const answer = post('/api/records', JSON.stringify({ ...record(), date: '2025-11-30' }))
    await setTimeout(200)
    expect(records()).toBe(before)
    const theirs = `2025-10-31,trees.planted,9,trees,${source()}\n`
    writeFileSync(join(plan, 'records', 'town.csv'), before + theirs)
    rmSync(lock())
    expect((await answer).status).toBe(201)
    expect(records()).toBe(`${before}${theirs}2025-11-30,trees.planted,12,trees,${source()}\n`)
  })

  test('asked for while the command adds others: all are kept', async () => {
    const before = records().split('\n').length
    const days = ['01', '02', '03']
    const commands = days.map((day) => {
      const args = ['record', plan, 'trees.planted', `2025-09-${day}`, '1', '--source', source()]
      return jaripUntil(home, [...args, '--today', '2026-01-01'], /never said/, () => {})
    })
    const more = { ...record(), unit: 'trees' }
    const posts = []
    for (let day = 10; day < 30; day++) {
      posts.push(post('/api/records', JSON.stringify({ ...more, date: `2025-08-${day}` })))
      await setTimeout(50)
    }
    for (const { code, err } of await Promise.all(commands)) expect(code, err).toBe(0)
    for (const { status } of await Promise.all(posts)) expect(status).toBe(201)
    expect(records().split('\n').length).toBe(before + days.length + posts.length)
    expect(existsSync(lock())).toBe(false)
  })

  test.each([
    ['of a measure that nobody knows', { measure: 'trees.felled' }, 'measure'],
    ['of a day that is yet to come', { date: '2026-01-02' }, 'date'],
    ['in another unit than before', { unit: 'kt' }, 'unit'],
    ['for a file that the plan does not name', { file: '../plan.yaml' }, 'file'],
    ['that is there already', { date: '2025-12-31' }, 'date'],
    ['without a source that the plan knows', { source: 'hearsay' }, 'source'],
    ['on a day that does not exist', { date: '2026-02-30' }, 'date'],
    ['that would add a column', { unit: 'MW,1' }, 'unit'],
    ['that would add a line', { unit: 'MW\n2025-01-01' }, 'unit'],
    ['that a spreadsheet would run', { unit: '=1+1' }, 'unit'],
  ])('%s is refused and nothing is written', async (_, change, field) => {
    const before = records()
    const response = await post(
      '/api/records',
      JSON.stringify({ ...record(), date: '2025-12-30', ...change }),
    )
    expect(response.status).toBe(422)
    const problem = (await asDocumented(response, 'post', '/api/records')) as {
      errors: { field: string }[]
    }
    expect(problem.errors.map((e) => e.field)).toEqual([field])
    expect(records()).toBe(before)
  })
})

test('runs wait their turn, can be cancelled, and too many are refused', async () => {
  const answers = []
  for (let i = 0; i < 8; i++) answers.push(await post('/api/solves', '{"step":24,"quick":true}'))
  expect(answers.map(({ status }) => status).slice(0, 6)).toEqual([202, 202, 202, 202, 202, 202])
  expect(answers.at(-1)?.status).toBe(429)
  expect(answers.at(-1)?.headers.get('retry-after')).toBe('60')
  for (const answer of answers) await asDocumented(answer, 'post', '/api/solves')
  const jobs = state.jobs.list()
  expect(jobs.map((job) => job.state)).toEqual(['running', ...Array(5).fill('queued')])
  for (const { id } of jobs) {
    const cancelled = await app.request(`/api/solves/${id}`, { method: 'DELETE', headers: here })
    expect(cancelled.status).toBe(202)
  }
  await expect.poll(() => state.jobs.list().every((job) => job.state === 'cancelled')).toBe(true)
  const again = await app.request('/api/solves/1', { method: 'DELETE', headers: here })
  expect(again.status).toBe(409)
  await asDocumented(again, 'delete', '/api/solves/{id}')
  expect((await get('/api/solves/77')).status).toBe(404)
})

test('another site, or another name for this machine, is turned away', async () => {
  expect((await get('/api/status', { host: 'evil.example' })).status).toBe(403)
  expect((await get('/api/status', { origin: 'http://evil.example' })).status).toBe(403)
  expect((await get('/api/status', { origin: 'http://127.0.0.1:4545' })).status).toBe(200)
})

test('every answer carries the headers that keep a page to itself', async () => {
  for (const path of ['/api/status', '/nothing', '/api/nothing']) {
    const { headers } = await get(path)
    expect(headers.get('content-security-policy')).toContain("default-src 'self'")
    expect(headers.get('x-content-type-options')).toBe('nosniff')
  }
})

test('files outside the site are not found', async () => {
  for (const path of ['/../package.json', '/%2e%2e/town/plan.yaml', '/town/../../etc/passwd'])
    expect((await get(path)).status).toBe(404)
})

test('a plan with faults is not solved', async () => {
  appendFileSync(join(plan, 'plan.yaml'), '\nnonsense: 1\n')
  state.refreshPlan()
  const response = await post('/api/solves', '{}')
  expect(response.status).toBe(409)
  await asDocumented(response, 'post', '/api/solves')
})
