import { compiled } from './compiled.ts'

/**
 * The loops of `packages/solver/kernels`, as WebAssembly: what a name does stands there, in the same
 * order of arguments. Arguments are counts, numbers, and places in memory in bytes (see
 * {@link Block.at}).
 */
export interface Kernels {
  scaled(out: number, a: number, x: number, n: number): void
  add(out: number, a: number, n: number): void
  addScaled(out: number, a: number, x: number, n: number): void
  product(out: number, a: number, b: number, n: number): void
  negativeProduct(out: number, a: number, b: number, n: number): void
  addProduct(out: number, a: number, b: number, n: number): void
  subtractProduct(out: number, a: number, b: number, n: number): void
  addScaledProduct(out: number, a: number, b: number, x: number, n: number): void
  subtractTriple(out: number, a: number, b: number, c: number, n: number): void
  dot(a: number, b: number, n: number): number
  dot3(a: number, b: number, c: number, n: number): number
  largest(a: number, n: number): number
  weights(s: number, z: number, v: number, w: number, n: number): void
  invert(a: number, n: number): void
  invertNegative(a: number, n: number): void
  /** entries, n, plan, rows, schur, border, scratch */
  eliminateRows(...args: number[]): void
  /** entries, n, plan, rows, r, line, border */
  forwardRows(...args: number[]): void
  /** entries, n, plan, rows, r, line, border, scratch */
  backwardRows(...args: number[]): void
  regularise(a: number, delta: number, share: number, floor: number, n: number): void
  /** y, s, z, r, rd, a, c, present, sign, x, τ, out, n */
  sideResidual(...args: number[]): void
  /** s, z, v, r, target, y, a, c, sign, η, out, n */
  sidePredict(...args: number[]): void
  /** s, z, v, r, ds, present, target, y, a, c, μ, second, sign, η, out, n */
  sideCorrect(...args: number[]): void
  /** s, z, v, ds, kept, present, target, y, a, c, step, low, high, sign, out, n */
  sideCorrectFurther(...args: number[]): void
  /** dy, z, v, r, target, ds, a, c, present, sign, dx, dτ, η, out, n */
  sideDirection(...args: number[]): void
  /** z, v, ds, target, kept ds, kept target, shares, count, steps, n */
  sideShares(...args: number[]): void
  takeShare(a: number, kept: number, share: number, n: number): void
  /** s, z, v, target, ds, primal, dual, n */
  sideMove(...args: number[]): void
  /** w, dy, y, a, c, dx, dτ, out, n */
  sideMissing(...args: number[]): void
  /** w, gradient, a, c, out, n */
  sideGradient(...args: number[]): void
  /** panels, stride, entries, hours, from, to, count, begin, end, m, reach */
  gather(...args: number[]): void
  /** panels, begin, end, q, n, width, reach, multipliers */
  factorStates(...args: number[]): number
  /** panels, begin, end, q, n, width, border, reach, schur, scratch */
  addBorder(...args: number[]): void
  /** panels, hours, q, n, width, reach, v, b, count */
  forwardStates(...args: number[]): void
  backwardStates(...args: number[]): void
  spread(out: number, stride: number, a: number, n: number): void
  collect(out: number, a: number, stride: number, n: number): void
}

// The part of WebAssembly's and of the runtimes' interface used here: neither Node's nor the
// browser's types are known in this package.
interface WasmMemory {
  readonly buffer: ArrayBuffer
  grow(pages: number): number
}
declare const WebAssembly: {
  Memory: new (size: { initial: number }) => WasmMemory
  Module: new (bytes: Uint8Array) => object
  Instance: new (module: object, imports: object) => { readonly exports: object }
}
declare function atob(text: string): string

let module: object | undefined

/** Compiled once for all memories. */
function compile(): object {
  module ??= new WebAssembly.Module(Uint8Array.from(atob(compiled), (c) => c.charCodeAt(0)))
  return module
}

/** So many doubles at a place in memory. */
export class Block {
  /** In bytes. */
  readonly at: number
  readonly length: number
  #memory: () => ArrayBuffer
  #view: Float64Array | undefined

  constructor(at: number, length: number, memory: () => ArrayBuffer) {
    this.at = at
    this.length = length
    this.#memory = memory
  }

  /** The numbers themselves; only after {@link Arena.open}. */
  get view(): Float64Array {
    this.#view ??= new Float64Array(this.#memory(), this.at, this.length)
    return this.#view
  }
}

const PAGE = 65_536

/** A memory with the kernels that work on it. */
interface Room {
  readonly memory: WasmMemory
  readonly kernels: Kernels
}

/**
 * Rooms that are free again. Memory that was never touched is dear: the system hands it out page by
 * page, which takes longer than many iterations on it.
 */
const free: Room[] = []
/** Free rooms that are kept at most. */
const KEPT = 8

/** The smallest free room that is large enough, or the largest made larger, or a new one; all zeros. */
function takeRoom(bytes: number): Room {
  free.sort((a, b) => a.memory.buffer.byteLength - b.memory.buffer.byteLength)
  const fits = free.findIndex(({ memory }) => memory.buffer.byteLength >= bytes)
  const room = fits >= 0 ? free.splice(fits, 1)[0] : free.pop()
  if (!room) return newRoom(bytes)
  const { memory } = room
  const before = memory.buffer.byteLength
  if (before < bytes) memory.grow(Math.ceil((bytes - before) / PAGE))
  new Uint8Array(memory.buffer, 0, Math.min(before, bytes)).fill(0)
  return room
}

function newRoom(bytes: number): Room {
  const memory = new WebAssembly.Memory({ initial: Math.ceil(bytes / PAGE) })
  const instance = new WebAssembly.Instance(compile(), { env: { memory } })
  return { memory, kernels: instance.exports as Kernels }
}

function giveBack(room: Room): void {
  free.push(room)
  if (free.length <= KEPT) return
  const smallest = Math.min(...free.map(({ memory }) => memory.buffer.byteLength))
  free.splice(
    free.findIndex(({ memory }) => memory.buffer.byteLength === smallest),
    1,
  )
}

/**
 * Memory that kernels work on: first everything is reserved, then it is opened, all zeros; closed, it
 * is there for others.
 */
export class Arena {
  #size = 0
  #room: Room | undefined
  readonly #given: { block: Block; values: ArrayLike<number> }[] = []
  /** Series that are one number in all hours, by length and number: kept once. */
  readonly #constants = new Map<string, Block>()

  reserve(length: number): Block {
    const block = new Block(this.#size, length, () => this.#opened().memory.buffer)
    this.#size += 16 * Math.ceil(length / 2)
    return block
  }

  /** Room for numbers, which are put there when the memory is opened. */
  copyOf(values: ArrayLike<number>): Block {
    const block = this.reserve(values.length)
    this.#given.push({ block, values })
    return block
  }

  /** As {@link copyOf} for numbers that nobody changes; constants share their room. */
  series(values: Float64Array): Block {
    const first = values[0]
    for (let i = 1; i < values.length; i++) if (values[i] !== first) return this.copyOf(values)
    const key = `${values.length} ${first}`
    const known = this.#constants.get(key) ?? this.copyOf(values)
    this.#constants.set(key, known)
    return known
  }

  /** Ints, two to a double. */
  copyOfInts(values: Int32Array): Block {
    const padded = new Int32Array(values.length + (values.length % 2))
    padded.set(values)
    return this.copyOf(new Float64Array(padded.buffer))
  }

  /** @throws RangeError if there is not so much memory (at most 4 GiB) */
  open(): void {
    this.#room = takeRoom(this.#size)
    for (const { block, values } of this.#given.splice(0)) block.view.set(values)
  }

  /** Nothing of it may be read or written any more. */
  close(): void {
    if (this.#room) giveBack(this.#room)
    this.#room = undefined
  }

  get kernels(): Kernels {
    return this.#opened().kernels
  }

  #opened(): Room {
    if (!this.#room) throw new Error('the arena is not open')
    return this.#room
  }
}
