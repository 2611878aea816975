import type { JobsFigures, JobsOutcome, JobsRange } from '@jarip/core/engine'
import { Figure } from '../figures/figure.tsx'
import { Key } from '../figures/key.tsx'
import { sourcesIn } from '../figures/origin.ts'
import { type Row, Rows } from '../figures/rows.tsx'
import { Choice } from '../parts/choice.tsx'
import { outcome, planFile } from '../state/data.ts'
import { format, say, words } from '../state/lang.ts'
import { param, setParams } from '../state/route.ts'

const measures = ['local', 'mean', 'construction', 'manufacturing', 'operation'] as const
type Measure = (typeof measures)[number]

/** What every vintage of factors gives at least, and what the most hopeful one adds. */
const COLOUR = '#2f7f8a'

interface JobsRow extends Row {
  readonly range: JobsRange
}

/** Jobs from what is built and run, by stage and technology, as the range of the factors' vintages. */
export function Jobs({ jobs }: { readonly jobs: JobsOutcome }) {
  const { jobs: text } = words.value.human
  const measure = measures.find((name) => name === param('jobs')) ?? 'local'
  const rows = rowsOf(jobs, measure)
  const title = text.by(text.measures[measure])
  const legend = [
    { name: text.low, colour: COLOUR },
    { name: text.high, colour: COLOUR, mark: 'hatch' as const },
  ]
  return (
    <>
      <Choice
        label={text.measure}
        options={measures}
        chosen={measure}
        nameOf={(name) => text.measures[name]}
        onChoose={(name) => setParams({ jobs: name === 'local' ? undefined : name })}
      />
      <Figure
        title={title}
        name={`jobs-${measure}`}
        id="jobs"
        unit={text.units[measure]}
        note={text.notes[measure]}
        level={3}
        legend={legend}
        origin={{ how: 'solved', sources: factorSources() }}
        summary={rows.map(({ name, value }) => `${name} ${value}`).join('; ')}
        table={tableOf(jobs)}
      >
        <Rows
          label={title}
          rows={rows}
          most={Math.max(1, ...rows.map(({ range }) => range.high))}
          tick={(value) => format.value.count(value)}
          bar={({ range: { low, high }, sum }, x, y, tall) => (
            <>
              <rect
                x={x(low)}
                width={Math.max(0, x(high) - x(low))}
                y={y + tall * 0.2}
                height={tall * 0.6}
                fill={COLOUR}
                fill-opacity="0.35"
              />
              <rect x={x(0)} width={x(low) - x(0)} y={y} height={tall} fill={COLOUR} />
              <line x1={x(high)} x2={x(high)} y1={y} y2={y + tall} class="target" />
              {sum && <line x1={x(0)} x2={x(0)} y1={y - 2} y2={y + tall + 2} class="target" />}
            </>
          )}
        />
        <Key entries={legend} />
      </Figure>
      <Notes jobs={jobs} />
    </>
  )
}

function Notes({ jobs: { stages, unknown } }: { readonly jobs: JobsOutcome }) {
  const { jobs: text } = words.value.human
  const { count, amount } = format.value
  return (
    <ul class="sentences">
      {stages.map(({ year, bySpending: { billionKrw, jobYears } }) => (
        <li key={year}>{text.spending(year, amount(billionKrw, 'bn KRW'), count(jobYears))}</li>
      ))}
      {unknown.length > 0 && <li>{text.unknown(unknown.map(optionName).join(', '))}</li>}
    </ul>
  )
}

function optionName(id: string): string {
  const stages = outcome.value.state === 'here' ? outcome.value.value.stages : []
  const found = stages.flatMap(({ capacities }) => capacities).find(({ option }) => option === id)
  return found ? say(found.name) : id
}

function factorSources(): string[] {
  const plan = planFile.value.state === 'here' ? planFile.value.value.plan : null
  return sourcesIn(plan?.jobs)
}

const technologyName = (id: string) => words.value.human.jobs.technologies[id] ?? id

function rowsOf({ stages }: JobsOutcome, measure: Measure): JobsRow[] {
  const { jobs: text } = words.value.human
  return stages.flatMap(({ year, years, total, technologies }) => [
    {
      key: `${year}`,
      name: text.all(year, years),
      value: rangeText(total[measure]),
      range: total[measure],
      sum: true,
    },
    ...technologies
      .filter((technology) => technology[measure].high >= 1)
      .sort((a, b) => b[measure].high - a[measure].high)
      .map((technology) => ({
        key: `${year} ${technology.technology}`,
        name: technologyName(technology.technology),
        value: rangeText(technology[measure]),
        range: technology[measure],
      })),
  ])
}

/** One number where the vintages agree. */
function rangeText({ low, high }: JobsRange): string {
  const [least, most] = [format.value.count(low), format.value.count(high)]
  return least === most ? least : `${least}–${most}`
}

function tableOf({ stages }: JobsOutcome) {
  const { jobs: text } = words.value.human
  const figures = (of: JobsFigures) =>
    measures.flatMap((measure) => [of[measure].low, of[measure].high])
  return {
    head: [
      text.row,
      text.built,
      text.standing,
      text.vintages,
      ...measures.flatMap((name) => [
        text.lowOf(text.measures[name]),
        text.highOf(text.measures[name]),
      ]),
    ],
    rows: () =>
      stages.flatMap(({ year, total, technologies }) => [
        [text.sumOf(year), '', '', '', ...figures(total)],
        ...technologies.map((technology) => [
          `${year} ${technologyName(technology.technology)}`,
          technology.built,
          technology.standing,
          technology.vintages.join(', '),
          ...figures(technology),
        ]),
      ]),
  }
}
