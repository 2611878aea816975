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
import { type ModelName, naiveNames } from './model-names.ts'
import { mstlLibrary } from './mstl-library.ts'

/** A model by its name, for a question of so many hours; with a site, for the sun. */
export async function modelNamed(
  name: ModelName,
  hours: number,
  site: SolarSite | undefined,
): Promise<Model> {
  const library = await mstlLibrary()
  const own = { halfLife: 1.5 }
  const makers: Record<ModelName, () => Model> = {
    standard: () => standardFor(hours, { mstl: library, ...(site ? { site } : {}) }),
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
