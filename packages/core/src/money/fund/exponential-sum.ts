/** One term of f(s) = Σ weight · e^(−at·s). */
export interface Term {
  readonly at: number
  readonly weight: number
}

/** Below this share of its terms' sizes a sum is rounding: a zero that only touches. */
const TOUCHING = 1e-13

/**
 * Every s where an exponential sum is zero, ascending; a zero that only touches counts once.
 *
 * Dividing by the first term's exponential and differentiating leaves a sum of one term fewer. Its
 * zeros cut the line into pieces on which f is monotone, so each piece has one zero or none.
 *
 * @param terms with `at` ascending and no weight of zero
 */
export function zerosOf(terms: readonly Term[]): number[] {
  if (signChanges(terms) === 0) return []
  const [low, high] = bracket(terms)
  const turns = zerosOf(derivative(terms)).filter((s) => s > low && s < high)
  const points = [low, ...turns, high]
  const touching = turns.filter((s) => isRounding(terms, s))
  const crossing = points.slice(1).flatMap((right, i) => {
    const left = points[i]
    if (touching.includes(left) || touching.includes(right)) return []
    return signAt(terms, left) === signAt(terms, right) ? [] : [halve(terms, left, right)]
  })
  return [...touching, ...crossing].sort((a, b) => a - b)
}

function signChanges(terms: readonly Term[]): number {
  return terms.slice(1).filter(({ weight }, i) => weight > 0 !== terms[i].weight > 0).length
}

/** Of f(s)·e^(at₀·s). */
function derivative(terms: readonly Term[]): Term[] {
  const [first, ...rest] = terms
  return rest.map(({ at, weight }) => ({
    at: at - first.at,
    weight: -(at - first.at) * weight,
  }))
}

/** Outside it the last term (left) or the first (right) is larger than all others together. */
function bracket(terms: readonly Term[]): [low: number, high: number] {
  const first = terms[0]
  const last = terms[terms.length - 1]
  const total = terms.reduce((sum, { weight }) => sum + Math.abs(weight), 0)
  const nearFirst = terms[1].at - first.at
  const nearLast = last.at - terms[terms.length - 2].at
  const high = Math.log(total / Math.abs(first.weight)) / nearFirst
  const low = Math.log(total / Math.abs(last.weight)) / nearLast
  return [-(low + 1), high + 1]
}

/** The sum scaled by its largest exponential, so that it neither overflows nor vanishes. */
function scaledSum(terms: readonly Term[], s: number): { sum: number; size: number } {
  const largest = Math.max(-terms[0].at * s, -terms[terms.length - 1].at * s)
  let sum = 0
  let size = 0
  for (const { at, weight } of terms) {
    const term = weight * Math.exp(-at * s - largest)
    sum += term
    size += Math.abs(term)
  }
  return { sum, size }
}

function signAt(terms: readonly Term[], s: number): number {
  return Math.sign(scaledSum(terms, s).sum)
}

function isRounding(terms: readonly Term[], s: number): boolean {
  const { sum, size } = scaledSum(terms, s)
  return Math.abs(sum) <= TOUCHING * size
}

/** Ends when no number lies between the two sides. */
function halve(terms: readonly Term[], left: number, right: number): number {
  const sign = signAt(terms, left)
  let [low, high] = [left, right]
  for (;;) {
    const middle = low + (high - low) / 2
    if (middle === low || middle === high) return middle
    if (signAt(terms, middle) === sign) low = middle
    else high = middle
  }
}
