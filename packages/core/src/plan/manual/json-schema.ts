import { z } from 'zod'
import { planSchema } from '../schema/index.ts'
import { metaOf } from '../schema-at.ts'

type Json = Record<string, unknown>

/** Keys of our own in a field's meta; editors read one description instead. */
const OUR_META = ['en', 'ko', 'unit', 'quantity']

/**
 * The JSON Schema (draft 2020-12) of plan.yaml and of the files it includes, for editors. A file may
 * hold a part of the plan, so no section is required; what is missing is told by reading the plan.
 */
export function planJsonSchema(): Json {
  const file = planSchema.partial().extend({
    include: z.array(z.string()).optional().meta({
      en: 'other YAML files of the folder whose sections belong to the plan (plan.yaml only)',
      ko: '계획에 포함할 다른 YAML 파일(plan.yaml에만)',
    }),
  })
  const schema = z.toJSONSchema(file, {
    io: 'input',
    override: ({ zodSchema, jsonSchema }) => describe(zodSchema, jsonSchema as Json),
  })
  return { ...schema, title: 'Jarip plan' }
}

function describe(zodSchema: z.core.$ZodType, json: Json): void {
  const { en, ko, unit, quantity } = metaOf(zodSchema)
  const inUnit = unit === undefined ? '' : ` [${unit}]`
  if (en !== undefined && ko !== undefined) json.description = `${en}${inUnit} · ${ko}`
  for (const key of OUR_META) delete json[key]
  // The bounds of a quantity stand at its numbers; on a map they would say nothing.
  if (quantity === true) for (const key of ['minimum', 'maximum']) delete json[key]
  if (json.maximum === Number.MAX_VALUE) delete json.maximum
}
