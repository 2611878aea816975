import type { HourSeries, Hours } from '@jarip/saved/hours'
import { useMemo, useState } from 'preact/hooks'
import { Figure } from '../figures/figure.tsx'
import { moment } from '../figures/hour-time.ts'
import { format, lang, say, words } from '../state/lang.ts'
import { param, setParams } from '../state/route.ts'
import { HeatPicture } from './heat-picture.tsx'

/** Any series as a picture of the year: a column a day, a row an hour. */
export function HeatMap({ hours }: { readonly hours: Hours }) {
  const { energy } = words.value
  const series = useMemo(
    () => hours.series.filter(({ values }) => values.some((v) => v !== values[0])),
    [hours],
  )
  const chosen = series.find(({ id }) => id === param('series')) ?? preferred(series)
  const [point, setPoint] = useState<number>()
  if (!chosen) return null
  const { unit, values } = chosen
  const [least, most] = ends(values)
  const { amount } = format.value
  return (
    <Figure
      title={energy.sections.heat}
      name={`heat-${hours.stage}-${hours.weather}-${chosen.id.replace(/[^a-z0-9]+/gi, '-')}`}
      unit={unit}
      note={energy.heatNote}
      summary={`${nameOf(chosen)}: ${amount(least, unit)} – ${amount(most, unit)}`}
      table={{
        head: [words.value.figure.time, `${nameOf(chosen)} (${format.value.unit(unit)})`],
        rows: () => Array.from(values, (v, t) => [moment(t * hours.weight, lang.value), v]),
      }}
    >
      <SeriesChoice series={series} chosen={chosen} />
      <HeatPicture
        key={chosen.id}
        name={nameOf(chosen)}
        values={values}
        least={least}
        most={most}
        weight={hours.weight}
        point={point}
        onPoint={setPoint}
      />
      <div class="scale">
        <span>{amount(least, unit)}</span>
        <span class="scale__bar" aria-hidden="true" />
        <span>{amount(most, unit)}</span>
      </div>
      <p class="legend__time">
        {point === undefined && energy.heatKeys}
        <span aria-live="polite">
          {point !== undefined &&
            `${moment(point * hours.weight, lang.value)}: ${amount(values[point] ?? 0, unit)}`}
        </span>
      </p>
    </Figure>
  )
}

/** Series by kind, since those of one thing share its name. */
function SeriesChoice({
  series,
  chosen,
}: {
  readonly series: readonly HourSeries[]
  readonly chosen: HourSeries
}) {
  const { energy } = words.value
  const kinds = [...new Set(series.map(kindOf))]
  return (
    <label class="select">
      <span>{energy.series}</span>
      <select
        value={chosen.id}
        onChange={({ currentTarget }) => setParams({ series: currentTarget.value })}
      >
        {kinds.map((kind) => (
          <optgroup key={kind} label={energy.seriesKinds[kind] ?? kind}>
            {series
              .filter((s) => kindOf(s) === kind)
              .map((s) => (
                <option key={s.id} value={s.id}>
                  {nameOf(s)}
                </option>
              ))}
          </optgroup>
        ))}
      </select>
    </label>
  )
}

const kindOf = ({ id }: HourSeries) => id.slice(0, id.indexOf(':'))

/** A store's two ways share its name. */
function nameOf({ id, name }: HourSeries): string {
  const { energy } = words.value
  if (/ charge$/.test(id)) return `${say(name)}, ${energy.charging}`
  if (/ (discharge|feed back)$/.test(id)) return `${say(name)}, ${energy.discharging}`
  return say(name)
}

function preferred(series: readonly HourSeries[]): HourSeries | undefined {
  const [imported, price] = ['generator:grid import', 'price:electricity'].map((id) =>
    series.find((s) => s.id === id && ends(s.values)[1] > 1),
  )
  return imported ?? series.find(({ id }) => id.includes('discharge')) ?? price ?? series[0]
}

function ends(values: Float32Array): readonly [number, number] {
  let [least, most] = [Infinity, -Infinity]
  for (const value of values) {
    if (value < least) least = value
    if (value > most) most = value
  }
  return [least, most]
}
