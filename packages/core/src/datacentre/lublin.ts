import { gamma, gammaShareBelow } from './distributions.ts'
import type { Jobs } from './jobs.ts'
import { type LublinClass, wholeSample } from './lublin-classes.ts'
import type { Random } from './random.ts'

/** What is asked of a generated workload. */
export interface LublinOptions {
  /** Of the cluster; the widest job takes them all. */
  readonly processors: number
  /** At most so many jobs. */
  readonly count: number
  /** No job is submitted later, s; +∞ unless given. */
  readonly until?: number
  /** Kinds of jobs that arrive beside each other; the whole sample as one class unless given. */
  readonly classes?: readonly LublinClass[]
  /**
   * Processor-seconds asked for per processor-second there is, 0-1. The times between arrivals are
   * stretched to it, the daily cycle is kept; left out, arrivals are as the model has them.
   */
  readonly load?: number
  /**
   * Users' estimates lie evenly between run and (1 + this)·run. The model has no estimates; this
   * is the "f-model" of Feitelson & Weil (IPPS 1998). 0: exact.
   */
  readonly overestimate?: number
}

const LONGEST_RUN = 12 // ln s, two days
const LONGEST_GAP = 13 // ln s, five days
const BUCKETS = 48
const BUCKET_SECONDS = 1800
const FIRST_BUCKET = 11
const PILOT = 200_000

/**
 * A statistical workload of rigid jobs. Time 0 is midnight; run times are whole seconds.
 *
 * Source: Lublin & Feitelson, The Workload on Parallel Supercomputers: Modeling the
 * Characteristics of Rigid Jobs, JPDC 63(11), 2003, with the parameters of the authors' program.
 */
export function lublinWorkload(options: LublinOptions, random: Random): Jobs {
  const { count, until = Number.POSITIVE_INFINITY, overestimate = 0 } = options
  const classes = options.classes ?? [wholeSample]
  const stretch = options.load === undefined ? 1 : stretchFor(options, options.load, random)
  const clocks = classes.map((kind) => new Arrivals(kind, stretch, random))
  const submit: number[] = []
  const run: number[] = []
  const width: number[] = []
  for (;;) {
    const clock = clocks.reduce((first, other) => (other.next < first.next ? other : first))
    if (submit.length === count || clock.next > until) break
    submit.push(clock.take())
    width.push(widthOf(clock.kind, options.processors, random))
    run.push(runOf(clock.kind, width[width.length - 1], random))
  }
  return {
    length: submit.length,
    submit: Float64Array.from(submit),
    run: Float64Array.from(run),
    estimate: Float64Array.from(run, (s) => Math.ceil(s * (1 + overestimate * random()))),
    processors: Int32Array.from(width),
    from: Int32Array.from(submit, (_, i) => i),
  }
}

/** When jobs of one class arrive: each pays for its gap with points, and rush hours cost more. */
class Arrivals {
  readonly kind: LublinClass
  next = 0
  private readonly random: Random
  private readonly stretch: number
  private readonly weights: Float64Array
  private bucketStart = 0
  private points = 0

  constructor(kind: LublinClass, stretch: number, random: Random) {
    this.kind = kind
    this.stretch = stretch
    this.random = random
    this.weights = dailyWeights(kind)
    this.advance()
  }

  /** @returns when the next job arrives, s; and goes on to the one after it */
  take(): number {
    const now = this.next
    this.advance()
    return now
  }

  private advance(): void {
    this.points += (this.stretch * gapOf(this.kind, this.random)) / BUCKET_SECONDS
    let weight = this.weightNow()
    while (this.points > weight) {
      this.points -= weight
      this.bucketStart += BUCKET_SECONDS
      weight = this.weightNow()
    }
    this.next = Math.floor(this.bucketStart + (BUCKET_SECONDS * this.points) / weight)
  }

  private weightNow(): number {
    return this.weights[(this.bucketStart / BUCKET_SECONDS) % BUCKETS]
  }
}

/** Arrivals in each half-hour of the day, on the average 1. */
function dailyWeights(kind: LublinClass): Float64Array {
  const weights = new Float64Array(BUCKETS)
  for (let i = FIRST_BUCKET; i < BUCKETS + FIRST_BUCKET; i++)
    weights[(i - 1) % BUCKETS] =
      gammaShareBelow(i + 0.5, ...kind.cycle) - gammaShareBelow(i - 0.5, ...kind.cycle)
  const mean = weights.reduce((sum, w) => sum + w, 0) / BUCKETS
  return weights.map((w) => w / mean)
}

function gapOf({ between: [shape, scale], allToRush }: LublinClass, random: Random): number {
  for (;;) {
    const gap = gamma(shape * allToRush, scale, random)
    if (gap <= LONGEST_GAP) return Math.exp(gap)
  }
}

function widthOf(kind: LublinClass, processors: number, random: Random): number {
  const which = random()
  if (which <= kind.serial) return 1
  const { low, lowShare, middleBelowHigh, highBelowCluster } = kind.size
  const high = Math.max(0, Math.log2(processors) - highBelowCluster)
  const middle = Math.max(low, high - middleBelowHigh)
  const small = random() <= lowShare
  const drawn = small ? between(low, middle, random) : between(middle, high, random)
  const size = which <= kind.serial + kind.powerOfTwo ? Math.round(drawn) : drawn
  return Math.min(Math.max(1, Math.round(2 ** size)), processors)
}

function between(a: number, b: number, random: Random): number {
  return a + (b - a) * random()
}

function runOf({ run }: LublinClass, width: number, random: Random): number {
  const share = Math.min(1, Math.max(0, run.slope * width + run.offset))
  for (;;) {
    const [shape, scale] = random() <= share ? run.short : run.long
    const length = gamma(shape, scale, random)
    if (length <= LONGEST_RUN) return Math.floor(Math.exp(length))
  }
}

/** By how much times between arrivals are stretched for a load, from a pilot sample of each class. */
function stretchFor(options: LublinOptions, load: number, random: Random): number {
  const offered = (options.classes ?? [wholeSample]).reduce((sum, kind) => {
    let work = 0
    let time = 0
    for (let i = 0; i < PILOT; i++) {
      const width = widthOf(kind, options.processors, random)
      work += width * runOf(kind, width, random)
      time += gapOf(kind, random)
    }
    return sum + work / (options.processors * time)
  }, 0)
  return offered / load
}
