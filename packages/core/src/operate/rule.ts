import { levelMax, type Standing } from './frozen.ts'
import type { Guide } from './guide.ts'
import type { Guidance } from './settle.ts'

/** How much more a MWh is worth in a store that is less than half full, and less in one that is more. */
const SPREAD = 0.3

/**
 * The rule: store what is over, use what is stored before power is bought. It knows the hour alone.
 * What a store holds is worth the same all year, namely its mean in the guide: more than what surplus
 * earns outside, less than what power costs. A little more below half, a little less above, so that
 * no store is emptied or filled for nothing.
 */
export function ruleFor(standing: Standing, guide: Guide): (t: number) => Guidance[] {
  const worth = guide.values.map((v) => v.reduce((sum, x) => sum + x, 0) / v.length)
  return (t) =>
    standing.network.stores.map((store, s) => {
      const most = levelMax(standing, store, t)
      return {
        level: Number.isFinite(most) ? most / 2 : 0,
        below: worth[s] + SPREAD * Math.abs(worth[s]),
        above: worth[s] - SPREAD * Math.abs(worth[s]),
      }
    })
}
