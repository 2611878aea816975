import type { SavedOutcome } from '@jarip/saved/outcome'
import { Columns } from '../figures/columns.tsx'
import { Figure } from '../figures/figure.tsx'
import { Key } from '../figures/key.tsx'
import { format, words } from '../state/lang.ts'
import { buildRows } from './build-rows.ts'

/** What stands in each stage, added up: power in one chart, what stores hold in another. */
export function CapacityColumns({
  outcome,
  unit,
}: {
  readonly outcome: SavedOutcome
  readonly unit: 'MW' | 'MWh'
}) {
  const { energy } = words.value
  const { amount } = format.value
  const rows = buildRows(outcome).filter((row) => row.unit === unit)
  if (rows.length === 0) return null
  const years = outcome.stages.map(({ year }) => year)
  const layers = rows.map(({ key, name, colour, totals }) => ({
    id: key,
    name,
    colour,
    values: totals,
  }))
  const title = unit === 'MW' ? energy.sections.power : energy.sections.storage
  const sums = years.map((_, i) => rows.reduce((sum, { totals }) => sum + totals[i], 0))
  return (
    <Figure
      title={title}
      name={unit === 'MW' ? 'capacity' : 'storage'}
      unit={unit}
      legend={layers}
      summary={years.map((year, i) => `${year}: ${amount(sums[i], unit)}`).join('; ')}
      table={{
        head: [energy.option, ...years.map(String)],
        rows: () => rows.map(({ name, totals }) => [`${name} (${unit})`, ...totals]),
      }}
    >
      <Columns
        label={title}
        heads={years.map(String)}
        layers={layers}
        tick={(value) => amount(value, unit)}
        above={sums.map((sum) => amount(sum, unit))}
        height={320}
      />
      <Key entries={layers} />
    </Figure>
  )
}
