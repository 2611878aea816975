import type { z } from 'zod'
import type { Entry } from './draft.ts'
import type { Path } from './place.ts'
import { planSchema, type Quantity } from './schema/index.ts'
import { metaOf, schemaWithin } from './schema-at.ts'

/**
 * Every quantity of a plan, in the plan's order: whatever the schema says is one, and has a map's
 * shape.
 *
 * @param plan a plan, or a value that is meant to be one
 */
export function eachQuantity(plan: unknown): Entry<Quantity>[] {
  const found: Entry<Quantity>[] = []
  visit(plan, [], planSchema, found)
  return found
}

function visit(
  value: unknown,
  path: Path,
  schema: z.core.$ZodType | undefined,
  found: Entry<Quantity>[],
): void {
  if (typeof value !== 'object' || value === null || schema === undefined) return
  if (metaOf(schema).quantity === true) {
    found.push({ path, value: value as Quantity })
    return
  }
  for (const [key, part] of Object.entries(value)) {
    const step = Array.isArray(value) ? Number(key) : key
    visit(part, [...path, step], schemaWithin(schema, step, part), found)
  }
}
