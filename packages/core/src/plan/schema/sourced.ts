import { z } from 'zod'
import { sourceKeys } from './quantity.ts'

/** A block of numbers with one origin: the `source` it was taken from, or why it was `assumed`, or both. */
export function sourced<S extends z.core.$ZodLooseShape>(shape: S) {
  return z
    .strictObject({
      ...shape,
      source: sourceKeys.optional(),
      assumed: z.string().optional().meta({ en: 'key of assumptions', ko: '가정의 키' }),
    })
    .check((context) => {
      const { source, assumed } = context.value as { source?: unknown; assumed?: unknown }
      if (source === undefined && assumed === undefined)
        context.issues.push({
          code: 'custom',
          input: context.value,
          params: { problem: 'no_source' },
        })
    })
}
