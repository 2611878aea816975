import { z } from 'zod'

/** A sentence in the two languages that everything a person reads comes in. */
export const text = z
  .strictObject({ ko: z.string().min(1), en: z.string().min(1) })
  .meta({ id: 'text', en: 'a sentence in Korean and English', ko: '한국어와 영어 문구' })
export type Text = z.infer<typeof text>

/** Names a thing inside a plan: lower-case words joined by - or _ (a promise adds its deal and a dot). */
export const identifier = z
  .string()
  .regex(/^[a-z0-9]+([._-][a-z0-9]+)*$/)
  .meta({
    id: 'identifier',
    en: 'name inside the plan',
    ko: '계획 안에서 쓰는 이름',
  })

/** One or more keys of the plan's sources. */
export const sourceKeys = z
  .union([z.string(), z.array(z.string()).min(1)])
  .meta({ id: 'source-keys', en: 'key or keys of sources', ko: '출처(sources)의 키' })

/** What a number in a plan is: bounds that make sense, its unit, and one sentence for people. */
export interface QuantitySpec {
  readonly unit: string
  readonly min?: number
  readonly max?: number
  readonly en: string
  readonly ko: string
}

/**
 * A number of the plan with where it comes from: one `value`, or one `by_year` (linear between the
 * years given, constant outside them); and either the `source` (keys of the plan's `sources`) or the
 * key of the `assumptions` entry that says why it was `assumed`, or both.
 */
export interface Quantity {
  readonly value?: number | undefined
  readonly by_year?: Readonly<Record<string, number>> | undefined
  /** Year of the observation or of the prices. */
  readonly year?: number | undefined
  readonly source?: string | readonly string[] | undefined
  readonly assumed?: string | undefined
}

/** The schema of one quantity. The unit also stands at the end of the field's key. */
export function quantity(spec: QuantitySpec) {
  const { min = 0, max = Number.MAX_VALUE } = spec
  const number = z.number().min(min).max(max)
  return z
    .strictObject({
      value: number.optional(),
      by_year: z.record(z.string().regex(/^(19|20|21)\d\d$/), number).optional(),
      year: z.number().int().min(1900).max(2100).optional(),
      source: sourceKeys.optional(),
      assumed: z.string().optional(),
    })
    .check((context) => {
      const { value, by_year, source, assumed } = context.value
      if ((value === undefined) === (by_year === undefined))
        context.issues.push({
          code: 'custom',
          input: context.value,
          params: { problem: 'value_or_by_year' },
        })
      if (by_year !== undefined && Object.keys(by_year).length === 0)
        context.issues.push({
          code: 'custom',
          input: context.value,
          params: { problem: 'value_or_by_year' },
        })
      if (source === undefined && assumed === undefined)
        context.issues.push({
          code: 'custom',
          input: context.value,
          params: { problem: 'no_source' },
        })
    })
    .meta({ unit: spec.unit, en: spec.en, ko: spec.ko, quantity: true, minimum: min, maximum: max })
}

/** A quantity in a year: linear between the years it is given for, constant outside them. */
export function valueIn(quantity: Quantity, year: number): number {
  if (quantity.value !== undefined) return quantity.value
  const points = Object.entries(quantity.by_year ?? {})
    .map(([y, v]) => [Number(y), v] as const)
    .sort(([a], [b]) => a - b)
  const after = points.findIndex(([y]) => y >= year)
  if (after === -1) return points[points.length - 1][1]
  if (after === 0) return points[0][1]
  const [y0, v0] = points[after - 1]
  const [y1, v1] = points[after]
  return v0 + ((v1 - v0) * (year - y0)) / (y1 - y0)
}
