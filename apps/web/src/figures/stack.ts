import type { Layer } from './layer.ts'

/** A layer with the sums that its upper (or lower) edge follows. */
export interface Stacked {
  readonly layer: Layer
  readonly edge: Float32Array
}

/** Layers on each other, those on the line of zero first: above it, and hanging below it. */
export interface Stack {
  readonly above: readonly Stacked[]
  readonly below: readonly Stacked[]
}

export function stacked(layers: readonly Layer[]): Stack {
  const isBelow = ({ values }: Layer) => values.some((value) => value < 0)
  const below = layers.filter(isBelow)
  return { above: summed(layers.filter((layer) => !below.includes(layer))), below: summed(below) }
}

function summed(layers: readonly Layer[]): Stacked[] {
  const all: Stacked[] = []
  let base: Float32Array | undefined
  for (const layer of layers) {
    const edge = base ? sumOf(base, layer.values) : layer.values
    all.push({ layer, edge })
    base = edge
  }
  return all
}

function sumOf(a: Float32Array, b: Float32Array): Float32Array {
  const sum = new Float32Array(a.length)
  for (let t = 0; t < sum.length; t++) sum[t] = a[t] + b[t]
  return sum
}
