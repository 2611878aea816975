/** A number somebody else printed. Where we disagree, we are the ones to explain. */
export interface Figure {
  readonly value: number
  readonly unit: string
  /** How far off we may be, and why that far. */
  readonly within: number
  readonly because: string
  readonly source: string
}

/** Figures of one source. */
export function figuresOf(source: string) {
  return (value: number, unit: string, within: number, because: string): Figure => ({
    value,
    unit,
    within,
    because,
    source,
  })
}

/** How far a number is from a figure, in tolerances: 1 or less agrees. */
export function misfit(ours: number, theirs: Figure): number {
  return Math.abs(ours - theirs.value) / theirs.within
}
