/** What a field must be for an outcome to be read. */
type Kind = 'object' | 'array' | 'number' | 'string'

/** The fields that reading, comparing and replaying rely on. Deeper ones are jarip's own writing. */
const fields: Readonly<Record<string, Kind>> = {
  'outcome.plan.id': 'string',
  'outcome.plan.name': 'object',
  'outcome.plan.hash': 'string',
  'outcome.choices.stages': 'array',
  'outcome.choices.weather': 'array',
  'outcome.choices.step': 'number',
  'outcome.choices.binding': 'array',
  'outcome.choices.set': 'object',
  'outcome.objective': 'number',
  'outcome.certificate.gap': 'number',
  'outcome.replay.worst': 'number',
  'outcome.solver.name': 'string',
  'outcome.network': 'object',
  'outcome.stages': 'array',
  'outcome.promises': 'array',
  'outcome.sets': 'array',
  plan: 'string',
}

/** The first field that an outcome file lacks, or nothing. */
export function missingField(file: unknown): string | undefined {
  return Object.entries(fields).find(([path, kind]) => kindOf(valueAt(file, path)) !== kind)?.[0]
}

function valueAt(value: unknown, path: string): unknown {
  return path
    .split('.')
    .reduce<unknown>(
      (part, name) => (part as Record<string, unknown> | null | undefined)?.[name],
      value,
    )
}

function kindOf(value: unknown): string {
  if (Array.isArray(value)) return 'array'
  return value === null ? 'null' : typeof value
}
