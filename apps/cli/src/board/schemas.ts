import { z } from '@hono/zod-openapi'

/** Hours that a snapshot may stand for. */
const steps = [1, 2, 3, 4, 6, 8, 12, 24]

/** What a run may be asked for; anything else is refused by name. */
export const solveRequest = z
  .strictObject({
    stages: z.array(z.int().min(2000).max(2200)).min(1).max(20).optional(),
    weather: z.array(z.string().min(1).max(60)).min(1).max(20).optional(),
    step: z.literal(steps).openapi({ type: 'integer', enum: steps }).optional(),
    quick: z.boolean().optional(),
  })
  .openapi('SolveRequest')

/** One dated observation to be added to the records; a number without a source is no record. */
export const recordRequest = z
  .strictObject({
    date: z.iso.date(),
    measure: z
      .string()
      .regex(/^[a-z0-9]+([._-][a-z0-9]+)*$/)
      .max(100),
    value: z.number(),
    unit: z
      .string()
      .min(1)
      .max(40)
      .regex(/^[^",\r\n=+@]+$/),
    source: z
      .string()
      .regex(/^[a-z0-9]+([._-][a-z0-9]+)*$/)
      .max(100),
    file: z
      .string()
      .max(200)
      .optional()
      .openapi({ description: "default: where the measure's rows are, else its deal's" }),
    new: z
      .boolean()
      .optional()
      .openapi({ description: 'a measure that nobody has recorded or read before' }),
  })
  .openapi('Record')

/** An observation as the plan has it; older ones may name their source in words. */
export const record = z
  .object({
    date: z.string(),
    measure: z.string(),
    value: z.number(),
    unit: z.string(),
    source: z.string(),
  })
  .openapi('Observation')

export const job = z
  .object({
    id: z.string(),
    state: z.enum(['queued', 'running', 'done', 'cancelled', 'failed']),
    request: solveRequest,
    asked: z.string(),
    started: z.string().optional(),
    ended: z.string().optional(),
    progress: z.looseObject({ phase: z.enum(['build', 'solve', 'replay', 'judge']) }).optional(),
    message: z.string().optional(),
  })
  .openapi('Job')

export const status = z
  .object({
    plan: z.object({ hash: z.string(), faults: z.int() }),
    outcome: z.object({ hash: z.string(), name: z.string(), version: z.int() }).nullable(),
    jobs: z.array(job),
  })
  .openapi('Status')

export const savedOutcome = z
  .object({
    name: z.string(),
    shown: z.boolean(),
    hash: z.string(),
    stages: z.array(z.int()),
    weather: z.array(z.string()),
    step: z.int(),
    saved: z.string(),
  })
  .openapi('SavedOutcome')

export const problemDetails = z
  .object({
    type: z.string(),
    title: z.string(),
    status: z.int(),
    detail: z.string(),
    errors: z.array(z.object({ field: z.string(), message: z.string() })).optional(),
  })
  .openapi('ProblemDetails')

const text = z.object({ ko: z.string(), en: z.string() })

export const planProblem = z
  .looseObject({
    code: z.string(),
    severity: z.enum(['error', 'hint']),
    file: z.string(),
    line: z.int(),
    column: z.int(),
    at: z.string(),
    message: text,
  })
  .openapi('PlanProblem')

export const plan = z
  .object({
    hash: z.string(),
    plan: z.looseObject({ id: z.string() }).nullable(),
    problems: z.array(planProblem),
    provenance: z.array(z.looseObject({ at: z.string(), unit: z.string() })),
    records: z.array(record),
  })
  .openapi('Plan')

export const outcome = z
  .looseObject({
    version: z.literal(1),
    plan: z.looseObject({ id: z.string(), hash: z.string() }),
    promises: z.array(z.looseObject({ id: z.string(), verdict: z.string() })),
    stages: z.array(z.looseObject({ year: z.int() })),
    sets: z.array(z.looseObject({ stage: z.int(), weather: z.string(), count: z.int() })),
  })
  .openapi('Outcome')

export const operation = z
  .looseObject({
    version: z.literal(1),
    stage: z.int(),
    weather: z.string(),
    strategies: z.array(
      z.looseObject({ strategy: z.string(), cost: z.number(), score: z.number() }),
    ),
  })
  .openapi('Operation')
