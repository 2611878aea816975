import type { z } from '@hono/zod-openapi'
import { planFile } from '@jarip/saved/plan'
import { type Context, Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { streamSSE } from 'hono/streaming'
import type { BoardState } from './board-state.ts'
import { operationHours, operationsOf } from './operations.ts'
import { apiDocument, methodsOf } from './paths.ts'
import { mapOf } from './plan-folder.ts'
import { Refusal, respond } from './problem-details.ts'
import { addRecord } from './records.ts'
import { recordRequest, solveRequest } from './schemas.ts'
import { Turns } from './turns.ts'

const MOST_BYTES = 64 * 1024
/** Runs that may be asked for in a minute. */
const RUNS_A_MINUTE = 20

/** The API of a board; `/api` and below. */
export function api(state: BoardState, version: string, today: () => string): Hono {
  const app = new Hono()
  app.use('/api/*', bodyLimit({ maxSize: MOST_BYTES, onError: tooLarge }))
  app.get('/api/openapi.json', (c) => c.json(apiDocument(version)))
  app.get('/api/status', (c) => c.json(state.status))
  app.get('/api/events', (c) => follow(c, state))
  addPlan(app, state)
  addOutcome(app, state)
  addOperations(app, state)
  addSolves(app, state, today)
  addRecords(app, state, today)
  refuseOtherMethods(app)
  app.all('/api/*', () => {
    throw new Refusal(404, 'there is nothing under this address')
  })
  return app
}

/** An address that is there, asked in a way that it does not have, says which ways it has. */
function refuseOtherMethods(app: Hono): void {
  for (const [path, methods] of methodsOf()) {
    const allow = methods.includes('GET') ? ['HEAD', ...methods] : methods
    app.all(path, () => {
      throw new Refusal(405, `this address answers to ${allow.join(', ')}`, {
        headers: { allow: allow.join(', ') },
      })
    })
  }
}

function tooLarge(): Response {
  return respond(new Refusal(413, `a body may have ${MOST_BYTES} bytes at most`))
}

function addPlan(app: Hono, state: BoardState): void {
  app.get('/api/plan', (c) => c.json(planFile(state.reading)))
  app.get('/api/plan/problems', (c) => c.json(state.reading.problems))
  app.get('/api/plan/files', (c) => c.json(state.reading.files))
  app.get('/api/plan/map', (c) => {
    // No map is no fault: null, as in a static site.
    return c.body(mapOf(state.folder) ?? 'null', 200, { 'content-type': 'application/json' })
  })
}

function addOutcome(app: Hono, state: BoardState): void {
  app.get('/api/outcome', (c) => {
    if (!state.loaded) throw new Refusal(404, 'the plan has not been solved yet')
    return c.json(state.loaded.outcome)
  })
  app.get('/api/outcomes', (c) => c.json(state.outcomes()))
  app.get('/api/outcomes/:name', (c) => {
    const { name } = c.req.param()
    const saved = state.outcomeNamed(name)
    if (!saved) throw new Refusal(404, `there is no outcome "${name}"`)
    return c.json(saved)
  })
  app.get('/api/outcome/hours/:stage/:weather', async (c) => {
    const { stage, weather } = c.req.param()
    const bytes = await state.hours(Number(stage), weather)
    if (!bytes) throw new Refusal(404, `the outcome has no hours of ${stage} ${weather}`)
    return c.body(new Uint8Array(bytes), 200, { 'content-type': 'application/octet-stream' })
  })
}

/** Years that were run with the outcome's sizes. */
function addOperations(app: Hono, state: BoardState): void {
  app.get('/api/operations', (c) => c.json(state.loaded ? operationsOf(state.loaded.folder) : []))
  app.get('/api/operations/:stage/:weather/:strategy/hours', async (c) => {
    const { stage, weather, strategy } = c.req.param()
    const folder = state.loaded?.folder
    const bytes = folder && (await operationHours(folder, Number(stage), weather, strategy))
    if (!bytes) throw new Refusal(404, `no year ${stage} ${weather} was run by "${strategy}"`)
    return c.body(new Uint8Array(bytes), 200, { 'content-type': 'application/octet-stream' })
  })
}

function addSolves(app: Hono, state: BoardState, today: () => string): void {
  const turns = new Turns(RUNS_A_MINUTE, 60_000)
  app.get('/api/solves', (c) => c.json(state.jobs.list()))
  app.post('/api/solves', async (c) => {
    const request = await bodyOf(c, solveRequest)
    const plan = state.reading.city?.plan
    if (!plan) throw new Refusal(409, 'the plan has faults; see /api/plan/problems')
    refuseUnknown(request, plan)
    if (state.jobs.isFull || !turns.take()) throw tooMany
    const job = state.jobs.add(request, state.work(request, today()))
    return c.json(job, 202, { location: `/api/solves/${job.id}` })
  })
  app.get('/api/solves/:id', (c) => c.json(jobOf(c, state)))
  app.delete('/api/solves/:id', (c) => {
    const { id } = jobOf(c, state)
    if (!state.jobs.cancel(id)) throw new Refusal(409, `run ${id} has ended`)
    return c.json(jobOf(c, state), 202)
  })
  app.get('/api/solves/:id/events', (c) => followJob(c, state))
}

const tooMany = new Refusal(429, 'too many runs; wait for one', {
  headers: { 'retry-after': '60' },
})

/** Stages and weather years are those of the plan. */
function refuseUnknown(
  { stages = [], weather = [] }: z.infer<typeof solveRequest>,
  plan: NonNullable<BoardState['reading']['city']>['plan'],
): void {
  const years = plan.stages.map(({ year }) => year)
  const names = plan.weather.map(({ id }) => id)
  const errors = [
    ...stages.flatMap((year, i) =>
      years.includes(year) ? [] : [{ field: `stages.${i}`, message: `one of ${years.join(', ')}` }],
    ),
    ...weather.flatMap((name, i) =>
      names.includes(name)
        ? []
        : [{ field: `weather.${i}`, message: `one of ${names.join(', ')}` }],
    ),
  ]
  if (errors.length > 0)
    throw new Refusal(422, 'the plan does not have what was asked for', { errors })
}

function addRecords(app: Hono, state: BoardState, today: () => string): void {
  app.get('/api/records', (c) => c.json(state.reading.city?.data.records ?? []))
  app.post('/api/records', async (c) => {
    const asked = await bodyOf(c, recordRequest)
    return c.json(await addRecord(state, asked, today()), 201)
  })
}

function jobOf(c: Context, state: BoardState) {
  const id = c.req.param('id') ?? ''
  const job = state.jobs.find(id)
  if (!job) throw new Refusal(404, `there is no run ${id}`)
  return job
}

/** The body, checked; every field that is wrong is named at once. */
async function bodyOf<S extends z.ZodType>(c: Context, schema: S): Promise<z.infer<S>> {
  if (!/^application\/json\b/i.test(c.req.header('content-type') ?? ''))
    throw new Refusal(415, 'send the body as application/json')
  const parsed = schema.safeParse(await jsonOf(c))
  if (parsed.success) return parsed.data
  const errors = parsed.error.issues.flatMap((issue) => {
    const path = issue.path.join('.')
    const unknown = issue.code === 'unrecognized_keys' ? issue.keys : undefined
    if (!unknown) return [{ field: path, message: issue.message }]
    return unknown.map((key) => ({
      field: path === '' ? key : `${path}.${key}`,
      message: 'there is no such field',
    }))
  })
  throw new Refusal(422, 'some fields are wrong', { errors })
}

async function jsonOf(c: Context): Promise<unknown> {
  try {
    return JSON.parse(await c.req.text())
  } catch {
    throw new Refusal(400, 'the body is not JSON')
  }
}

/** The status at once and after every change, at most ten times a second. */
function follow(c: Context, state: BoardState): Response {
  return streamSSE(c, (stream) =>
    changes(stream, state, async () => {
      await stream.writeSSE({ event: 'status', data: JSON.stringify(state.status) })
      return true
    }),
  )
}

function followJob(c: Context, state: BoardState): Response {
  const { id } = jobOf(c, state)
  return streamSSE(c, (stream) =>
    changes(stream, state, async () => {
      const job = state.jobs.find(id)
      await stream.writeSSE({ event: 'job', data: JSON.stringify(job ?? null) })
      return job?.state === 'queued' || job?.state === 'running'
    }),
  )
}

const PAUSE_MS = 100
const HEARTBEAT_MS = 15_000

/** Calls `tell` now and after changes until it says no more, or nobody listens. */
async function changes(
  stream: {
    readonly aborted: boolean
    onAbort: (end: () => void) => void
    sleep: (ms: number) => Promise<unknown>
  },
  state: BoardState,
  tell: () => Promise<boolean>,
): Promise<void> {
  let wake = () => {}
  const stop = state.onChange(() => wake())
  stream.onAbort(() => {
    stop()
    wake()
  })
  let more = true
  while (more && !stream.aborted) {
    const changed = new Promise<void>((resolve) => {
      wake = resolve
    })
    more = await tell()
    if (!more) break
    const timer = setTimeout(() => wake(), HEARTBEAT_MS)
    await changed
    clearTimeout(timer)
    if (!stream.aborted) await stream.sleep(PAUSE_MS)
  }
  stop()
}
