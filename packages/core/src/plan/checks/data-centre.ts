import type { Check, Report } from '../draft.ts'
import { type DataCentre, valueIn } from '../schema/index.ts'
import { suggest } from '../suggest.ts'

/** A data centre is billed under a known contract class, and its numbers can be run. */
export const centreIsSound: Check = (draft, report) => {
  const centre = draft.section('data_centre')
  if (centre === undefined) return
  pueRises(centre, report)
  const known = Object.keys(draft.section('load')?.growth_by_contract ?? {})
  if (known.length > 0 && !known.includes(centre.contract)) {
    const { contract } = centre
    const suggestion = suggest(contract, known)
    report('unknown_contract', ['data_centre', 'contract'], { contract, known, suggestion })
  }
  const years = draft.section('stages')?.map(({ year }) => year) ?? []
  // One stage is enough to find the line.
  const first = (holds: (year: number) => boolean) => years.find((year) => !holds(year))
  nodesDraw(centre, first, report)
}

function pueRises({ pue_by_temperature: points }: DataCentre, report: Report): void {
  points.slice(1).forEach(({ temperature_c: temperature }, i) => {
    const before = points[i].temperature_c
    if (temperature > before) return
    const path = ['data_centre', 'pue_by_temperature', i + 1, 'temperature_c']
    report('pue_out_of_order', path, { temperature, before })
  })
}

function nodesDraw(
  { nodes, steady_mw, supply_mw, pue_by_temperature }: DataCentre,
  first: (holds: (year: number) => boolean) => number | undefined,
  report: Report,
): void {
  const idle = (year: number) => valueIn(nodes.idle_kw, year)
  const busy = (year: number) => valueIn(nodes.busy_kw, year)
  const count = (year: number) => valueIn(nodes.count, year)
  const processors = (y: number) => Math.round(count(y)) * valueIn(nodes.processors_per_node, y)
  const none = first((year) => processors(year) >= 1)
  if (none !== undefined)
    report('centre_too_small', ['data_centre', 'nodes', 'count'], { year: none }, 'key')
  const cold = first((year) => busy(year) > idle(year))
  if (cold !== undefined) {
    const detail = { year: cold, busy: busy(cold), idle: idle(cold) }
    report('busy_below_idle', ['data_centre', 'nodes', 'busy_kw'], detail, 'key')
  }
  const draw = (year: number) => {
    const pue = Math.max(...pue_by_temperature.map((point) => valueIn(point.pue, year)))
    return pue * (valueIn(steady_mw, year) + (count(year) * busy(year)) / 1000)
  }
  const over = first((year) => draw(year) <= valueIn(supply_mw, year))
  if (over === undefined) return
  const detail = { year: over, draw: draw(over), supply: valueIn(supply_mw, over) }
  report('centre_above_supply', ['data_centre', 'supply_mw'], detail, 'key')
}
