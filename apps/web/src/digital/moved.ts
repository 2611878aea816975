import type { Hours } from '@jarip/saved/hours'

/** MWh that ran in another hour than when every job starts as soon as it can: half of all that differs. */
export function energyMoved(hours: Hours): number | undefined {
  const [before, ran] = [valuesOf(hours, 'centre:before'), valuesOf(hours, 'centre:ran')]
  if (!before || !ran) return undefined
  const differs = ran.reduce((sum, mw, t) => sum + Math.abs(mw - before[t]), 0)
  return (differs * hours.weight) / 2
}

/** MW, mean of the year, as the jobs ran. */
export function meanPower(hours: Hours): number | undefined {
  const ran = valuesOf(hours, 'centre:ran')
  return ran && ran.reduce((sum, mw) => sum + mw, 0) / ran.length
}

function valuesOf({ series }: Hours, id: string): Float32Array | undefined {
  return series.find((s) => s.id === id)?.values
}
