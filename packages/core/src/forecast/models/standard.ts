import type { Model } from '../model.ts'
import type { SolarSite } from '../solar/clear-sky.ts'
import { byPast } from './by-past.ts'
import { climatology } from './climatology.ts'
import { combined } from './combined.ts'
import { withFallbacks } from './fallbacks.ts'
import { type MstlLibrary, mstl } from './mstl.ts'
import { seasonalNaive } from './naive.ts'
import { regression } from './regression.ts'
import { solar } from './solar.ts'
import { quantileTrees } from './trees.ts'
import { withinLimits } from './within.ts'

export interface StandardOptions {
  /** Given for the output of panels: forecast by its clear-sky index. */
  readonly site?: SolarSite
  /** Whether it follows weekdays and holidays; without it so does everything but the sun. */
  readonly people?: boolean
  /** Given where the library is loaded: MSTL stands behind the regression. */
  readonly mstl?: MstlLibrary
}

/** Years after which the past counts half: load grows and habits change. */
const HALF_LIFE = 1.5

/**
 * What is used where nothing else is asked for: regression, trees and the naive models combined by
 * their past errors and adjusted to their past coverage, with fallbacks in order, within the limits.
 */
export function standard(options: StandardOptions = {}): Model {
  const { site, people = site === undefined, mstl: library } = options
  const own = [
    regression({ halfLife: HALF_LIFE, people }),
    quantileTrees({ halfLife: HALF_LIFE, people }),
  ]
  const naive = [seasonalNaive(168), seasonalNaive(24)]
  const spare = library ? [mstl(library)] : []
  // The sky of last week says little of the next: no naive index, and no shift learned from it.
  const best = site ? combined(own, { shift: false }) : combined([...own, ...naive])
  const chain = [best, own[0], ...spare, ...naive, climatology()]
  const model = withFallbacks(site ? chain.map((one) => solar(one, site)) : chain)
  return withinLimits(model)
}

/** Years known below which a month ahead may lie in a season that the errors learned from have not seen. */
const YOUNG = 2

/**
 * For a month ahead: scenarios of the weather do the work, and the latest errors say little. Of a
 * young series the percentiles are widened by what forecasts a month ahead have been off by.
 */
export function monthAhead({ people = true }: StandardOptions = {}): Model {
  const own = regression({ people })
  const spare = [seasonalNaive(168), climatology()]
  const widened = withFallbacks([combined([own], { shift: false }), own, ...spare])
  return withinLimits(byPast(YOUNG, widened, withFallbacks([own, ...spare])))
}

/** Hours from which on {@link monthAhead} is the better choice. */
export const FAR = 14 * 24

/** The model for a question of so many hours. */
export function standardFor(hours: number, options: StandardOptions = {}): Model {
  return hours > FAR && !options.site ? monthAhead(options) : standard(options)
}
