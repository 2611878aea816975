import { z } from 'zod'
import type { Text } from '../schema/index.ts'
import { bare, literalOf, metaOf } from '../schema-at.ts'

/** What kind of value a field takes, without the words of a language. */
export type FieldKind =
  | {
      readonly kind:
        | 'quantity'
        | 'text'
        | 'sentence'
        | 'number'
        | 'whole number'
        | 'yes or no'
        | 'date'
        | 'map'
    }
  | { readonly kind: 'one of'; readonly values: readonly string[] }
  | { readonly kind: 'list' | 'map of'; readonly of: FieldKind }

/** One row of the manual's tables. */
export interface Field {
  readonly name: string
  readonly type: FieldKind
  readonly unit: string | undefined
  readonly min: number | undefined
  readonly max: number | undefined
  readonly required: boolean
  readonly meaning: Text | undefined
}

/** One table of the manual: a map of the plan with its fields. */
export interface Section {
  /** Such as `load.data_centre` or `options[] (kind: solar)`. */
  readonly at: string
  readonly meaning: Text | undefined
  readonly fields: readonly Field[]
}

/** The schema as tables, from the top down. */
export function sectionsOf(schema: z.core.$ZodType, at: string): Section[] {
  const inner = bare(schema)
  if (inner instanceof z.ZodArray) return sectionsOf(inner.element, `${at}[]`)
  if (inner instanceof z.ZodRecord) return sectionsOf(inner.valueType, `${at}.<id>`)
  if (inner instanceof z.ZodDiscriminatedUnion)
    return inner.options.flatMap((form) => sectionsOf(form, `${at} (kind: ${kindOf(form)})`))
  if (!(inner instanceof z.ZodObject) || isLeaf(inner)) return []
  const shape: Record<string, z.core.$ZodType> = inner.shape
  const fields = Object.entries(shape).map(([name, field]) => fieldOf(name, field))
  const below = Object.entries(shape).flatMap(([name, field]) =>
    sectionsOf(field, at === '' ? name : `${at}.${name}`),
  )
  return [{ at, meaning: meaningOf(inner), fields }, ...below]
}

/** Quantities and two-language sentences are maps, too, but explained once. */
function isLeaf(schema: z.core.$ZodType): boolean {
  return metaOf(schema).quantity === true || isSentence(schema)
}

function isSentence(schema: z.core.$ZodType): boolean {
  return schema instanceof z.ZodObject && Object.keys(schema.shape).join() === 'ko,en'
}

function kindOf(form: z.core.$ZodType): string {
  return form instanceof z.ZodObject ? String(literalOf(form.shape.kind)) : ''
}

function fieldOf(name: string, schema: z.core.$ZodType): Field {
  const inner = bare(schema)
  const { unit } = metaOf(inner)
  const { min, max } = boundsOf(inner)
  return {
    name,
    type: typeOf(inner),
    unit,
    min,
    max,
    required: inner === schema,
    meaning: meaningOf(schema) ?? meaningOf(inner),
  }
}

function meaningOf(schema: z.core.$ZodType): Text | undefined {
  const { en, ko } = (z.globalRegistry.get(schema) ?? {}) as Partial<Text>
  return en === undefined || ko === undefined ? undefined : { en, ko }
}

function typeOf(schema: z.core.$ZodType): FieldKind {
  const inner = bare(schema)
  if (metaOf(inner).quantity === true) return { kind: 'quantity' }
  if (isSentence(inner)) return { kind: 'sentence' }
  if (inner instanceof z.ZodArray) return { kind: 'list', of: typeOf(inner.element) }
  if (inner instanceof z.ZodRecord) return { kind: 'map of', of: typeOf(inner.valueType) }
  if (inner instanceof z.ZodObject || inner instanceof z.ZodDiscriminatedUnion)
    return { kind: 'map' }
  return scalarType(inner)
}

function scalarType(schema: z.core.$ZodType): FieldKind {
  if (schema instanceof z.ZodEnum) return { kind: 'one of', values: schema.options.map(String) }
  if (schema instanceof z.ZodLiteral) return { kind: 'one of', values: [String(schema.value)] }
  if (schema instanceof z.ZodBoolean) return { kind: 'yes or no' }
  if (schema instanceof z.ZodNumber) return { kind: schema.isInt ? 'whole number' : 'number' }
  return { kind: schema instanceof z.ZodISODate ? 'date' : 'text' }
}

function boundsOf(schema: z.core.$ZodType): { min: number | undefined; max: number | undefined } {
  const { quantity, minimum, maximum } = metaOf(schema)
  if (quantity === true) return { min: finite(minimum), max: finite(maximum) }
  if (!(schema instanceof z.ZodNumber)) return { min: undefined, max: undefined }
  return { min: finite(schema.minValue), max: finite(schema.maxValue) }
}

/** The bounds that a schema has only because numbers end somewhere say nothing to people. */
function finite(bound: number | null | undefined): number | undefined {
  const said = typeof bound === 'number' && Math.abs(bound) < 1e15
  return said ? bound : undefined
}
