import type { Text } from '../plan/index.ts'
import { swfFields } from './trace.ts'

export type RefusalReason = 'field_count' | 'not_a_number' | 'below_unknown' | 'no_submit_time'

/** One line of a trace that could not be read. */
export interface Refusal {
  /** Counted from 1, comments included. */
  readonly line: number
  readonly reason: RefusalReason
  /** Field of the line, from 0; for `field_count` how many fields there are. */
  readonly field: number
  /** The text that stands there. */
  readonly found: string
}

/** Every refused line is counted; the first few are kept word for word. */
export interface Refusals {
  readonly total: number
  readonly byReason: ReadonlyMap<RefusalReason, number>
  readonly examples: readonly Refusal[]
}

const EXAMPLES = 20

/** Counts refusals while a trace is read. */
export class RefusalCount implements Refusals {
  total = 0
  readonly byReason = new Map<RefusalReason, number>()
  readonly examples: Refusal[] = []

  add(refusal: Refusal): void {
    this.total++
    this.byReason.set(refusal.reason, (this.byReason.get(refusal.reason) ?? 0) + 1)
    if (this.examples.length < EXAMPLES) this.examples.push(refusal)
  }
}

/** What should have stood there. */
export function expectedAt(refusal: Refusal): Text {
  const field = swfFields[refusal.field] ?? swfFields[0]
  const at = refusal.field + 1
  switch (refusal.reason) {
    case 'field_count':
      return { en: `${swfFields.length} fields`, ko: `필드 ${swfFields.length}개` }
    case 'not_a_number':
      return {
        en: `a number in field ${at} (${field.en})`,
        ko: `${at}번째 필드(${field.ko})의 숫자`,
      }
    case 'below_unknown':
      return {
        en: `0 or more, or -1 for unknown, in field ${at} (${field.en})`,
        ko: `${at}번째 필드(${field.ko})의 0 이상 값 또는 -1(모름)`,
      }
    case 'no_submit_time':
      return { en: 'a known submit time in field 2', ko: '2번째 필드의 제출 시각' }
  }
}
