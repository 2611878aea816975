import type { Layer } from './layer.ts'

/** A layer with the sums that its upper (or lower) edge follows. */
export interface Stacked {
  readonly layer: Layer
  readonly edge: Float32Array
}

/**
 * Layers on top of each other, outermost first, so that each is painted over by those inside it.
 * Layers below the line are stacked downwards.
 */
export function stacked(layers: readonly Layer[]): Stacked[] {
  const isBelow = ({ values }: Layer) => values.some((value) => value < 0)
  const below = layers.filter(isBelow)
  const above = layers.filter((layer) => !below.includes(layer))
  return [...summed(above), ...summed(below)]
}

function summed(layers: readonly Layer[]): Stacked[] {
  const all: Stacked[] = []
  let before: Float32Array | undefined
  for (const layer of layers) {
    const base = before
    const edge = base ? layer.values.map((value, t) => value + base[t]) : layer.values
    all.push({ layer, edge })
    before = edge
  }
  return all.reverse()
}
