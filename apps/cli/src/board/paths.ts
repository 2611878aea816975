import { OpenAPIHono, type RouteConfig, z } from '@hono/zod-openapi'
import {
  job,
  operation,
  outcome,
  plan,
  planProblem,
  problemDetails,
  record,
  recordRequest,
  savedOutcome,
  solveRequest,
  status,
} from './schemas.ts'

const json = (schema: z.ZodType, description: string) => ({
  description,
  content: { 'application/json': { schema } },
})
const events = (description: string) => ({
  description,
  content: { 'text/event-stream': { schema: z.string() } },
})
const problem = (description: string) => ({
  description,
  content: { 'application/problem+json': { schema: problemDetails } },
})
const body = (schema: z.ZodType) => ({
  body: { required: true, content: { 'application/json': { schema } } },
})
const id = { params: z.object({ id: z.string() }) }
const refused = {
  400: problem('not JSON'),
  413: problem('too large'),
  415: problem('not sent as JSON'),
  422: problem('a field is wrong'),
}

/** Every path of the API, as its document tells it. */
const paths: readonly RouteConfig[] = [
  {
    method: 'get',
    path: '/api/status',
    summary: 'State of plan, outcome and runs',
    responses: { 200: json(status, 'now') },
  },
  {
    method: 'get',
    path: '/api/events',
    summary: 'The state again whenever it changes',
    responses: { 200: events('events named "status"') },
  },
  {
    method: 'get',
    path: '/api/plan',
    summary: 'The plan as it is on disk, with its problems and where its numbers come from',
    responses: { 200: json(plan, 'the plan') },
  },
  {
    method: 'get',
    path: '/api/plan/problems',
    summary: 'What is wrong or doubtful in the plan',
    responses: { 200: json(z.array(planProblem), 'problems, each with its place') },
  },
  {
    method: 'get',
    path: '/api/plan/files',
    summary: 'All files of the plan by name',
    responses: { 200: json(z.record(z.string(), z.string()), 'texts') },
  },
  {
    method: 'get',
    path: '/api/plan/map',
    summary: 'The districts as GeoJSON',
    responses: {
      200: json(
        z.looseObject({ type: z.string() }).nullable(),
        'a FeatureCollection; null without one',
      ),
    },
  },
  {
    method: 'get',
    path: '/api/outcome',
    summary: 'The outcome that the board shows, without its hours',
    responses: { 200: json(outcome, 'the outcome'), 404: problem('not solved yet') },
  },
  {
    method: 'get',
    path: '/api/outcomes',
    summary: 'The outcomes that are saved beside the plan, newest first',
    responses: { 200: json(z.array(savedOutcome), 'outcomes') },
  },
  {
    method: 'get',
    path: '/api/outcomes/{name}',
    summary: 'One of the saved outcomes, without its hours',
    request: { params: z.object({ name: z.string() }) },
    responses: { 200: json(outcome, 'the outcome'), 404: problem('no such outcome') },
  },
  {
    method: 'get',
    path: '/api/outcome/hours/{stage}/{weather}',
    summary:
      'Hourly series: length of a JSON head (uint32), the head, then float32 columns, little-endian',
    request: { params: z.object({ stage: z.string().regex(/^\d{4}$/), weather: z.string() }) },
    responses: {
      200: {
        description: 'the series',
        content: { 'application/octet-stream': { schema: z.string() } },
      },
      404: problem('no such stage and weather year'),
    },
  },
  {
    method: 'get',
    path: '/api/operations',
    summary: 'Years that were run with the sizes of the shown outcome, without their hours',
    responses: { 200: json(z.array(operation), 'one for each stage and weather year') },
  },
  {
    method: 'get',
    path: '/api/operations/{stage}/{weather}/{strategy}/hours',
    summary: 'Hourly series of a year as it was run, in the same shape as those of the outcome',
    request: {
      params: z.object({
        stage: z.string().regex(/^\d{4}$/),
        weather: z.string(),
        strategy: z.string(),
      }),
    },
    responses: {
      200: {
        description: 'the series',
        content: { 'application/octet-stream': { schema: z.string() } },
      },
      404: problem('no such year and strategy'),
    },
  },
  {
    method: 'get',
    path: '/api/solves',
    summary: 'Runs: running, waiting, ended',
    responses: { 200: json(z.array(job), 'runs') },
  },
  {
    method: 'post',
    path: '/api/solves',
    summary: 'Start a run; one runs at a time, others wait',
    request: body(solveRequest),
    responses: {
      202: json(job, 'the run'),
      ...refused,
      409: problem('the plan has faults'),
      429: problem('too many runs'),
    },
  },
  {
    method: 'get',
    path: '/api/solves/{id}',
    summary: 'One run',
    request: id,
    responses: { 200: json(job, 'the run'), 404: problem('no such run') },
  },
  {
    method: 'get',
    path: '/api/solves/{id}/events',
    summary: 'A run again whenever it changes, until it ends',
    request: id,
    responses: { 200: events('events named "job"'), 404: problem('no such run') },
  },
  {
    method: 'delete',
    path: '/api/solves/{id}',
    summary: 'Cancel a run',
    request: id,
    responses: {
      202: json(job, 'the run'),
      404: problem('no such run'),
      409: problem('it has ended'),
    },
  },
  {
    method: 'get',
    path: '/api/records',
    summary: 'Dated observations',
    responses: { 200: json(z.array(record), 'records') },
  },
  {
    method: 'post',
    path: '/api/records',
    summary: 'Add an observation, with its source',
    request: body(recordRequest),
    responses: {
      201: json(record, 'the record'),
      ...refused,
      409: problem('the plan has faults or no file for records'),
      503: problem('another process is writing the records'),
    },
  },
]

/** What each address answers to, as Hono writes addresses: `/api/solves/:id` → GET, DELETE. */
export function methodsOf(): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>()
  for (const { path, method } of paths) {
    const address = path.replaceAll(/\{(\w+)\}/g, ':$1')
    found.set(address, [...(found.get(address) ?? []), method.toUpperCase()])
  }
  return found
}

/** The OpenAPI 3.1 document. */
export function apiDocument(version: string) {
  const app = new OpenAPIHono()
  for (const path of paths) app.openAPIRegistry.registerPath(path)
  return app.getOpenAPI31Document({
    openapi: '3.1.0',
    info: {
      title: 'Jarip',
      version,
      description: 'A plan, its outcome, and runs of it, on this machine.',
    },
  })
}
