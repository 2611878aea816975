import type { CarPlantOutcome } from '@jarip/core/engine'
import { Tiles } from '../deal/tiles.tsx'
import { Columns } from '../figures/columns.tsx'
import { Figure } from '../figures/figure.tsx'
import { Key } from '../figures/key.tsx'
import { sourcesIn } from '../figures/origin.ts'
import { planFile } from '../state/data.ts'
import { format, words } from '../state/lang.ts'

const MADE = '#2f7f8a'
const PEOPLE = '#8a63c9'
const POWER = '#c98500'

/** What the plant could make, what it makes, and with how many hours and people. */
export function CarPlant({ years }: { readonly years: readonly CarPlantOutcome[] }) {
  const { plant } = words.value.human
  return (
    <>
      <Now years={years} />
      <Output years={years} />
      <div class="pair">
        <OneMeasure
          years={years}
          id="plant-people"
          title={plant.headcount}
          unit={plant.persons}
          colour={PEOPLE}
          of={(y) => y.headcount}
          also={(y) => plant.shifts(y.shifts)}
        />
        <OneMeasure
          years={years}
          id="plant-power"
          title={plant.power}
          unit="GWh/a"
          colour={POWER}
          of={(y) => y.mwh / 1000}
          also={(y) => plant.perCar(format.value.number((y.mwh * 1000) / Math.max(1, y.cars)))}
        />
      </div>
      <Hours years={years} />
    </>
  )
}

/** The plant's part of the plan and where it is from. */
function origin() {
  const plan = planFile.value.state === 'here' ? planFile.value.value.plan : null
  return { how: 'worked-out', sources: sourcesIn([plan?.car_plant, plan?.load.car_plant]) } as const
}

function Now({ years }: { readonly years: readonly CarPlantOutcome[] }) {
  const { plant } = words.value.human
  const { count, number, percent } = format.value
  const running = new Date().getFullYear()
  const now = years.filter(({ year }) => year <= running).at(-1) ?? years[0]
  return (
    <Tiles
      tiles={[
        {
          name: plant.made(now.year),
          value: plant.cars(count(now.cars)),
          note: plant.ofDesign(percent(now.cars / now.designCapacity)),
        },
        {
          name: plant.headcountIn(now.year),
          value: plant.people(count(now.headcount)),
          note: plant.shifts(now.shifts),
        },
        {
          name: plant.week,
          value: plant.hours(number(now.hoursPerWeek)),
          note: plant.allHours(count(Math.round(now.hoursWorked / 1000))),
        },
        {
          name: plant.mostWithSaturdays,
          value: plant.cars(count(now.fullCapacity)),
          note: plant.regular(count(now.regularCapacity)),
        },
      ]}
    />
  )
}

function Output({ years }: { readonly years: readonly CarPlantOutcome[] }) {
  const { plant } = words.value.human
  const { count } = format.value
  const layers = [
    { id: 'cars', name: plant.output, colour: MADE, values: years.map((y) => y.cars) },
    {
      id: 'not-made',
      name: plant.notMade,
      colour: 'var(--quiet)',
      hatched: true,
      values: years.map((y) => y.notMade),
    },
  ].filter(({ values }) => values.some((value) => value > 0))
  const marks = [
    { id: 'design', name: plant.design, values: years.map((y) => y.designCapacity) },
    { id: 'full', name: plant.full, dashed: true, values: years.map((y) => y.fullCapacity) },
  ]
  const legend = [
    ...layers.map(({ name, colour, hatched }) => ({
      name,
      colour,
      mark: hatched ? ('hatch' as const) : ('square' as const),
    })),
    { name: plant.design, colour: 'var(--ink)', mark: 'target' as const },
    { name: plant.full, colour: 'var(--ink)', mark: 'dashed' as const },
  ]
  return (
    <Figure
      title={plant.outputTitle}
      name="car-plant-output"
      unit={plant.carsPerYear}
      note={plant.outputNote}
      level={3}
      legend={legend}
      origin={origin()}
      summary={years.map((y) => `${y.year}: ${plant.cars(count(y.cars))}`).join('; ')}
      table={{
        head: [
          plant.year,
          plant.planned,
          plant.output,
          plant.notMade,
          plant.design,
          plant.regularHead,
          plant.full,
        ],
        rows: () =>
          years.map((y) => [
            String(y.year),
            y.planned,
            y.cars,
            y.notMade,
            y.designCapacity,
            Math.round(y.regularCapacity),
            Math.round(y.fullCapacity),
          ]),
      }}
    >
      <Columns
        label={plant.outputTitle}
        heads={years.map((y) => String(y.year))}
        layers={layers}
        marks={marks}
        tick={count}
        inside={years.map((y) => count(y.cars))}
      />
      <Key entries={legend} />
    </Figure>
  )
}

interface OneMeasureProps {
  readonly years: readonly CarPlantOutcome[]
  readonly id: string
  readonly title: string
  readonly unit: string
  readonly colour: string
  readonly of: (year: CarPlantOutcome) => number
  /** What is told beside it in the table. */
  readonly also: (year: CarPlantOutcome) => string
}

function OneMeasure({ years, id, title, unit, colour, of, also }: OneMeasureProps) {
  const { plant } = words.value.human
  const { number } = format.value
  return (
    <Figure
      title={title}
      name={id}
      unit={unit}
      level={3}
      origin={origin()}
      summary={years.map((y) => `${y.year}: ${number(of(y))} ${unit}`).join('; ')}
      table={{
        head: [plant.year, `${title} (${unit})`, plant.with],
        rows: () => years.map((y) => [String(y.year), of(y), also(y)]),
      }}
    >
      <Columns
        label={title}
        heads={years.map((y) => String(y.year))}
        layers={[{ id, name: title, colour, values: years.map(of) }]}
        tick={number}
        above={years.map((y) => number(of(y)))}
        height={200}
      />
    </Figure>
  )
}

/** Legal most of a working week, hours: 40 and 12 of overtime (근로기준법 §50, §53). */
const LEGAL_WEEK = 52

function Hours({ years }: { readonly years: readonly CarPlantOutcome[] }) {
  const { plant } = words.value.human
  const { number, count } = format.value
  const marks = [{ id: 'legal', name: plant.legal, values: years.map(() => LEGAL_WEEK) }]
  const legend = [
    { name: plant.week, colour: MADE },
    { name: plant.legal, colour: 'var(--ink)', mark: 'target' as const },
  ]
  return (
    <Figure
      title={plant.hoursTitle}
      name="car-plant-hours"
      unit={plant.hoursPerWeek}
      note={plant.hoursNote}
      level={3}
      legend={legend}
      origin={origin()}
      summary={years.map((y) => `${y.year}: ${plant.hours(number(y.hoursPerWeek))}`).join('; ')}
      table={{
        head: [plant.year, plant.week, plant.hoursOfAll],
        rows: () =>
          years.map((y) => [String(y.year), y.hoursPerWeek, count(Math.round(y.hoursWorked))]),
      }}
    >
      <Columns
        label={plant.hoursTitle}
        heads={years.map((y) => String(y.year))}
        layers={[
          { id: 'week', name: plant.week, colour: MADE, values: years.map((y) => y.hoursPerWeek) },
        ]}
        marks={marks}
        tick={number}
        above={years.map((y) => number(y.hoursPerWeek))}
        height={200}
      />
      <Key entries={legend} />
    </Figure>
  )
}
