import {
  climatology,
  type Model,
  mstl,
  quantileTrees,
  regression,
  type SolarSite,
  seasonalNaive,
  solar,
  standardFor,
  withFallbacks,
  withinLimits,
} from '@jarip/core/forecast'
import type { Measure } from './measures.ts'
import { type ModelName, naiveNames } from './model-names.ts'
import { mstlLibrary } from './mstl-library.ts'

/** What a model is to forecast. */
export interface Wanted {
  readonly kind: Measure['kind']
  readonly hours: number
  /** Given for the sun: where the panels are. */
  readonly site: SolarSite | undefined
}

/** A model by its name. */
export async function modelNamed(name: ModelName, { kind, hours, site }: Wanted): Promise<Model> {
  const library = await mstlLibrary()
  const people = kind === 'load' || kind === 'price'
  const own = { halfLife: 1.5, people }
  const makers: Record<ModelName, () => Model> = {
    standard: () => standardFor(hours, { mstl: library, people, ...(site ? { site } : {}) }),
    regression: () => regression(own),
    trees: () => quantileTrees(own),
    mstl: () => mstl(library),
    'naive-week': () => seasonalNaive(168),
    'naive-day': () => seasonalNaive(24),
    climatology,
  }
  const model = makers[name]()
  if (name === 'standard') return model
  const chain = [model, seasonalNaive(168), seasonalNaive(24), climatology()]
  // The naive ones stay naive: they forecast the sun itself, not its index.
  const plain = site === undefined || naiveNames.includes(name)
  return withinLimits(withFallbacks(plain ? chain : chain.map((one) => solar(one, site))))
}
