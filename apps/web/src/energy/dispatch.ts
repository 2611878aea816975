import type { EnergyOutcome, StageOutcome } from '@jarip/core/engine'
import type { HourSeries, Hours } from '@jarip/saved/hours'
import type { Layer, Line } from '../figures/layer.ts'
import { say, words } from '../state/lang.ts'
import { coloursFor } from './colours.ts'

/** Less in a year is no layer worth drawing, MWh. */
const LEAST = 1

/** Supply that bends to the need comes on top of what the weather gives. */
const ORDER = [/hydro|bio/, /chp|gas/, /wind/, /solar/, /fuel-cell/, /battery|vehicle/, /import/]

/**
 * The power balance of a year in layers: supply and discharge above the line, charging and what is
 * turned into something else below it. A link's series is what it takes in; what it gives to the
 * city's power is that times its efficiency, which the year's sum tells.
 */
export function dispatchOf(
  hours: Hours,
  stage: StageOutcome,
): { readonly layers: readonly Layer[]; readonly lines: readonly Line[] } {
  const drawn = stage.energy.filter(isLayer)
  const colours = coloursFor(drawn.map(({ id }) => id))
  const layers = drawn.flatMap((line, i) => {
    const series = seriesOf(hours, line.id)
    return series ? [layerOf(line, series, hours.weight, colours[i])] : []
  })
  const use = hours.series.find(({ id }) => id === 'use:city')
  return {
    layers: layers.sort((a, b) => rank(a.id) - rank(b.id)),
    lines: use ? [{ ...use, name: words.value.energy.use, width: 1.25 }] : [],
  }
}

function isLayer({ group, mwh, id }: EnergyOutcome): boolean {
  const isPower = group === 'supply' || group === 'store' || group === 'use'
  return isPower && Math.abs(mwh) > LEAST && id !== 'business' && id !== 'other'
}

function seriesOf({ series }: Hours, id: string): HourSeries | undefined {
  const name = id === 'export' ? 'grid export' : id
  return series.find((s) => s.id === `generator:${name}` || s.id === `link:${name}`)
}

function layerOf(line: EnergyOutcome, series: HourSeries, weight: number, colour: string): Layer {
  const negative = line.group === 'use' || line.mwh < 0
  const taken = series.values.reduce((sum, value) => sum + value, 0) * weight
  const given = taken > 0 && series.id.startsWith('link:') ? Math.abs(line.mwh) / taken : 1
  const factor = negative ? -1 : Math.min(1, given)
  return {
    id: line.id,
    name: nameOf(line),
    colour,
    values: factor === 1 ? series.values : series.values.map((value) => value * factor),
  }
}

/** A store's two ways have one name; say which way. */
function nameOf({ group, mwh, name }: EnergyOutcome): string {
  if (group !== 'store') return say(name)
  const { energy } = words.value
  return `${say(name)}, ${mwh < 0 ? energy.charging : energy.discharging}`
}

function rank(id: string): number {
  const found = ORDER.findIndex((pattern) => pattern.test(id))
  return found < 0 ? ORDER.length : found
}
