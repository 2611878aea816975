import type { WageComparison as Compared } from '@jarip/core/people'
import { Figure } from '../figures/figure.tsx'
import { Key } from '../figures/key.tsx'
import { Rows } from '../figures/rows.tsx'
import { format, say, words } from '../state/lang.ts'
import type { Asked } from './household-now.ts'

const YEAR = '#3d8fd1'
const HOUR = '#c98500'

/** Gross pay against other wages at one price level: by the year and by the hour. */
export function WageComparison({
  asked,
  compared,
  sources,
}: {
  readonly asked: Asked
  readonly compared: readonly Compared[]
  readonly sources: readonly string[]
}) {
  const { income } = words.value.human
  const { percent } = format.value
  const rows = compared.map(({ wage, byYear, byHour }) => ({
    key: wage.id,
    name: say(wage.name),
    value: `${percent(byYear)} · ${percent(byHour)}`,
    byYear,
    byHour,
  }))
  const legend = [
    { name: income.byYear, colour: YEAR },
    { name: income.byHour, colour: HOUR },
    { name: income.same, colour: 'var(--ink)', mark: 'target' as const },
  ]
  const title = income.against(asked.year)
  return (
    <Figure
      title={title}
      name={`wages-${asked.year}`}
      unit="%"
      note={income.againstNote}
      level={3}
      legend={legend}
      origin={{ how: 'worked-out', sources }}
      summary={rows.map(({ name, value }) => `${name}: ${value}`).join('; ')}
      table={{
        head: [income.wageOf, `${income.byYear} (%)`, `${income.byHour} (%)`],
        rows: () => rows.map(({ name, byYear, byHour }) => [name, 100 * byYear, 100 * byHour]),
      }}
    >
      <Rows
        label={title}
        rows={rows}
        most={Math.max(1, ...rows.map(({ byYear, byHour }) => Math.max(byYear, byHour)))}
        tick={percent}
        bar={({ byYear, byHour }, x, y, tall) => (
          <>
            <rect x={x(0)} width={x(byYear) - x(0)} y={y} height={tall / 2 - 0.5} fill={YEAR} />
            <rect
              x={x(0)}
              width={x(byHour) - x(0)}
              y={y + tall / 2 + 0.5}
              height={tall / 2 - 0.5}
              fill={HOUR}
            />
            <line x1={x(1)} x2={x(1)} y1={y - 3} y2={y + tall + 3} class="target" />
          </>
        )}
      />
      <Key entries={legend} />
    </Figure>
  )
}
