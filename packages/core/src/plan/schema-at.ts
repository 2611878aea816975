import { z } from 'zod'
import type { Path } from './place.ts'
import type { Text } from './schema/index.ts'

/** What the schema says for people about a field. */
export interface FieldMeta extends Partial<Text> {
  readonly unit?: string
  readonly quantity?: boolean
  readonly minimum?: number
  readonly maximum?: number
}

/** The schema inside `optional`, `default` and the like. */
export function bare(schema: z.core.$ZodType): z.core.$ZodType {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodDefault)
    return bare(schema.def.innerType)
  return schema
}

export function metaOf(schema: z.core.$ZodType | undefined): FieldMeta {
  return (schema && (z.globalRegistry.get(bare(schema)) as FieldMeta | undefined)) ?? {}
}

/**
 * The schema of the value at a path, or undefined where there is none.
 *
 * @param value the value that stands at the root; it decides between kinds of option
 */
export function schemaAt(
  root: z.core.$ZodType,
  path: Path,
  value: unknown,
): z.core.$ZodType | undefined {
  let schema: z.core.$ZodType | undefined = ofKind(root, value)
  let here = value
  for (const step of path) {
    if (schema === undefined) return undefined
    here = (here as Record<PropertyKey, unknown> | null | undefined)?.[step]
    schema = schemaWithin(schema, step, here)
  }
  return schema
}

/** The schema of a part of a map or list; `value` is that part. */
export function schemaWithin(
  schema: z.core.$ZodType,
  step: PropertyKey,
  value: unknown,
): z.core.$ZodType | undefined {
  return ofKind(child(schema, step), value)
}

function child(schema: z.core.$ZodType, step: PropertyKey): z.core.$ZodType | undefined {
  if (schema instanceof z.ZodObject) return schema.shape[String(step)]
  if (schema instanceof z.ZodArray) return schema.element
  if (schema instanceof z.ZodRecord) return schema.valueType
  return undefined
}

/** Without wrappers, and the one form of a union that the value's `kind` names. */
function ofKind(schema: z.core.$ZodType | undefined, value: unknown): z.core.$ZodType | undefined {
  if (schema === undefined) return undefined
  const inner = bare(schema)
  if (!(inner instanceof z.ZodDiscriminatedUnion)) return inner
  const key = inner.def.discriminator
  const kind = (value as Record<string, unknown> | null | undefined)?.[key]
  return inner.options.find(
    (option) => option instanceof z.ZodObject && literalOf(option.shape[key]) === kind,
  )
}

/** The value of a literal schema. */
export function literalOf(schema: z.core.$ZodType | undefined): unknown {
  return schema instanceof z.ZodLiteral ? schema.value : undefined
}

/** The keys that a map may have, or none when any may stand there. */
export function keysOf(schema: z.core.$ZodType | undefined): string[] {
  return schema instanceof z.ZodObject ? Object.keys(schema.shape) : []
}
