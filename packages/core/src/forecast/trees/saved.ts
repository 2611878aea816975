import type { Boosted } from './boost.ts'
import type { Tree } from './tree.ts'

/** Trees as lists, so that JSON keeps them. */
export function plainBoosted({ base, trees }: Boosted): unknown {
  return {
    base,
    trees: trees.map((tree) => ({
      feature: [...tree.feature],
      threshold: [...tree.threshold],
      left: [...tree.left],
      right: [...tree.right],
      value: [...tree.value],
    })),
  }
}

/** The trees of what {@link plainBoosted} gave. */
export function revivedBoosted(saved: unknown): Boosted {
  const { base, trees } = saved as {
    readonly base: number
    readonly trees: readonly Record<keyof Tree, number[]>[]
  }
  return {
    base,
    trees: trees.map((tree) => ({
      feature: Int16Array.from(tree.feature),
      threshold: Float64Array.from(tree.threshold),
      left: Int16Array.from(tree.left),
      right: Int16Array.from(tree.right),
      value: Float64Array.from(tree.value),
    })),
  }
}
