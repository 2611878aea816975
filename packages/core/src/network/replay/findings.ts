import type { Violation } from '../result.ts'

export type Kind = Violation['kind']

const kinds: readonly Kind[] = [
  'balance',
  'generator',
  'link',
  'store path',
  'store level',
  'capacity',
  'certificate',
  'hour limit',
  'limit',
]

/** Collects the largest violation of each kind. */
export class Findings {
  readonly #worst = new Map<Kind, Violation>(
    kinds.map((kind) => [kind, { kind, absolute: 0, relative: 0, at: '' }]),
  )

  /**
   * @param violation  how far off, ≤ 0 for not at all; no number counts as infinitely far
   * @param scale      largest of the terms that it is made of; at least 1 is taken
   * @param at         where; only asked for when it is the worst so far
   */
  see(kind: Kind, violation: number, scale: number, at: () => string): void {
    const absolute = Number.isNaN(violation) ? Infinity : Math.max(0, violation)
    const relative = absolute === Infinity ? Infinity : absolute / Math.max(1, scale)
    if (relative > this.relative(kind))
      this.#worst.set(kind, { kind, absolute, relative, at: at() })
  }

  relative(kind: Kind): number {
    return this.#worst.get(kind)?.relative ?? 0
  }

  all(): Violation[] {
    return [...this.#worst.values()]
  }
}
