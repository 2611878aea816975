import type { HourSeries, Hours } from '@jarip/saved/hours'
import type { SavedOperation, SavedStrategy } from '@jarip/saved/operation'
import { useMemo } from 'preact/hooks'
import { coloursFor } from '../energy/colours.ts'
import { HourFigure } from '../figures/hour-figure.tsx'
import { hourRange, keepRange } from '../figures/hour-range.ts'
import type { Layer, Line } from '../figures/layer.ts'
import { Choice } from '../parts/choice.tsx'
import { format, lang, say as speak, words } from '../state/lang.ts'
import { param, setParams } from '../state/route.ts'
import { dark } from '../state/theme.ts'
import { useRunHours } from './data.ts'

interface Props {
  readonly operation: SavedOperation
  readonly by: SavedStrategy['strategy']
}

/** The hours of a strategy: what was forecast, what was meant, what was done. */
export function RunHours({ operation, by }: Props) {
  const { value, failed } = useRunHours(operation.stage, operation.weather, by)
  const { shell } = words.value
  if (failed) return <p role="alert">{shell.failedHours}</p>
  if (!value) return <p class="waiting">{shell.loadingHours}</p>
  return (
    <>
      <Fan hours={value} operation={operation} by={by} />
      <Schedule hours={value} />
      <Departures hours={value} />
    </>
  )
}

const NONE = [] as const
/** A week in summer to begin with: a year of fans is a blur. */
const FROM = 4368
const TO = FROM + 168

function seriesOf(hours: Hours, id: string): HourSeries | undefined {
  return hours.series.find((s) => s.id === id)
}

function Fan({ hours, operation, by }: Props & { readonly hours: Hours }) {
  const { operation: say } = words.value
  const series = operation.uncertain.filter(({ id }) => seriesOf(hours, `actual:${id}`))
  const id = (series.find((one) => one.id === param('series')) ?? series[0])?.id ?? ''
  const nameOf = (wanted: string) =>
    speak(series.find((s) => s.id === wanted)?.name ?? { ko: wanted, en: wanted })
  const language = lang.value
  const isDark = dark.value
  const drawn = useMemo(() => fanOf(hours, id, isDark), [hours, id, language, isDark])
  const error = operation.strategies
    .find(({ strategy }) => strategy === by)
    ?.errors.find((e) => e.id === id)
  if (drawn.layers.length === 0) return null
  const within = error?.within90
  const note = within ? ` ${say.within(format.value.percent(within))}` : ''
  return (
    <>
      <Choice
        label={say.series}
        options={series.map((s) => s.id)}
        chosen={id}
        nameOf={nameOf}
        onChoose={(one) => setParams({ series: one })}
      />
      <HourFigure
        title={`${say.forecast}: ${nameOf(id)}`}
        name={`forecast-${id}-${hours.stage}`}
        unit="MW"
        note={`${say.forecastNote}${note}`}
        weight={hours.weight}
        {...drawn}
        {...hourRange(FROM, TO)}
        onRange={keepRange}
        level={3}
      />
    </>
  )
}

/** From the outside in: nine tenths, the middle half. */
const BANDS = [
  { low: 5, high: 25, middle: false },
  { low: 25, high: 75, middle: true },
  { low: 75, high: 95, middle: false },
] as const

/** What came is drawn in the colour of text: the fan must leave it to be seen. */
const LIGHT = { below: '#dfe5ec', outer: '#9db8d9', middle: '#5f8fc4', median: '#1f4f87' }
const DARK = { below: '#2b333d', outer: '#35557a', middle: '#3f76b0', median: '#a9cdf2' }

function fanOf(hours: Hours, id: string, isDark: boolean): { layers: Layer[]; lines: Line[] } {
  const colours = isDark ? DARK : LIGHT
  const { operation: say } = words.value
  const level = (percent: number) => seriesOf(hours, `forecast:${id}:${percent}`)?.values
  const actual = seriesOf(hours, `actual:${id}`)?.values
  const [lowest, median] = [level(5), level(50)]
  if (!lowest || !median || !actual) return { layers: [], lines: [] }
  const band = ({ low, high, middle }: (typeof BANDS)[number]): Layer => {
    const [below, above] = [level(low) ?? lowest, level(high) ?? lowest]
    const values = above.map((x, t) => Math.max(0, x - below[t]))
    const colour = middle ? colours.middle : colours.outer
    return { id: `${low}`, name: `${low}–${high} %`, colour, values }
  }
  return {
    layers: [{ id: '0', name: '< 5 %', colour: colours.below, values: lowest }, ...BANDS.map(band)],
    lines: [
      { id: 'actual', name: say.actual, values: actual, width: 2 },
      { id: 'median', name: say.median, values: median, colour: colours.median, dash: [4, 3] },
    ],
  }
}

function Schedule({ hours }: { readonly hours: Hours }) {
  const { operation: say } = words.value
  const language = lang.value
  const lines = useMemo(() => levelsOf(hours), [hours, language])
  if (lines.length === 0) return null
  return (
    <HourFigure
      title={say.schedule}
      name={`schedule-${hours.stage}`}
      unit="MWh"
      note={say.scheduleNote}
      weight={hours.weight}
      layers={NONE}
      lines={lines}
      {...hourRange(FROM, TO)}
      onRange={keepRange}
      level={3}
    />
  )
}

function levelsOf(hours: Hours): Line[] {
  const { operation: say } = words.value
  const levels = hours.series.filter(
    ({ id, values }) => id.startsWith('level:') && values.some((value) => value > 1),
  )
  const colours = coloursFor(levels.map(({ id }) => id))
  return levels.flatMap(({ id, name, values }, i): Line[] => {
    const meant = seriesOf(hours, `meant:${id}`)
    const line = { id, name: speak(name), values, colour: colours[i] }
    return [
      line,
      ...(meant
        ? [
            {
              ...line,
              id: meant.id,
              name: say.meant(line.name),
              values: meant.values,
              dash: [4, 3],
            },
          ]
        : []),
    ]
  })
}

function Departures({ hours }: { readonly hours: Hours }) {
  const { operation: say } = words.value
  const language = lang.value
  const lines = useMemo(() => departuresOf(hours), [hours, language])
  if (lines.length === 0) return null
  return (
    <HourFigure
      title={say.deviations}
      name={`departures-${hours.stage}`}
      unit="MW"
      note={say.deviationsNote}
      weight={hours.weight}
      layers={NONE}
      lines={lines}
      {...hourRange(FROM, TO)}
      onRange={keepRange}
      level={3}
    />
  )
}

function departuresOf(hours: Hours): Line[] {
  const { operation: say } = words.value
  const meant = seriesOf(hours, 'meant:grid import')?.values
  const run = seriesOf(hours, 'generator:grid import')?.values
  const lost = seriesOf(hours, 'unserved:all')?.values
  if (!meant || !run) return []
  return [
    {
      id: 'departure',
      name: say.departure,
      values: run.map((x, t) => x - meant[t]),
      colour: '#c98500',
    },
    ...(lost ? [{ id: 'lost', name: say.lost, values: lost, colour: '#c05a4a' }] : []),
  ]
}
