import type {
  CarPlantOutcome,
  IncomeOutcome,
  JobsFigures,
  JobsOutcome,
  JobsRange,
  TalentOutcome,
} from '@jarip/core/engine'
import type { Session } from '../terminal/session.ts'
import { titledTable } from './titled-table.ts'

/** The plant year by year. */
export function plantLines(years: readonly CarPlantOutcome[], session: Session): string[] {
  const { words, format } = session
  const say = words.dealPage.plant
  const rows = years.map((year) => [
    String(year.year),
    ...[
      year.planned,
      year.cars,
      year.notMade,
      year.designCapacity,
      year.fullCapacity,
      year.shifts,
      year.headcount,
      year.hoursPerWeek,
      year.mwh / 1000,
    ].map((value) => format.number(value)),
  ])
  return titledTable(say.title, { head: say.head, rows }, session)
}

/** What households live on, and how their pay stands against other wages. */
export function incomeLines(incomes: readonly IncomeOutcome[], session: Session): string[] {
  const { words, format } = session
  const say = words.dealPage.incomes
  const rows = incomes.map((income) => [
    format.text(income.name),
    String(income.year),
    ...[
      income.gross,
      income.contributions,
      income.tax,
      income.net,
      income.nominal - income.net,
      income.real,
    ].map((krw) => format.money(krw)),
  ])
  const last = Math.max(...incomes.map(({ year }) => year))
  const against = incomes
    .filter(({ year }) => year === last)
    .flatMap((income) =>
      income.against.map((wage) => [
        format.text(income.name),
        String(income.year),
        format.text(wage.name),
        format.percent(wage.byYear),
        format.percent(wage.byHour),
      ]),
    )
  const inKind = incomes.flatMap(({ socialWage }) =>
    socialWage.filter(({ krw }) => krw === null).map(({ name }) => format.text(name)),
  )
  return [
    ...titledTable(say.title(incomes[0].priceYear), { head: say.head, rows }, session),
    ...(inKind.length > 0 ? [say.unpriced([...new Set(inKind)].join(', '))] : []),
    ...titledTable(say.against, { head: say.againstHead, rows: against, left: [0, 2] }, session),
  ]
}

/** Jobs by stage and technology, as ranges. */
export function jobsLines(
  { stages, unknown }: JobsOutcome,
  nameOf: (option: string) => string,
  session: Session,
): string[] {
  const { words, format, paint } = session
  const say = words.dealPage.jobs
  const figures = ({ construction, manufacturing, operation, mean, local }: JobsFigures) =>
    [construction, manufacturing, operation, mean, local].map((of) => rangeOf(of, session))
  const rows = stages.flatMap(({ year, technologies, total }) => [
    [paint('bold', say.all(year)), '', ...figures(total)],
    ...technologies.map((technology) => [
      `  ${say.technologies[technology.technology] ?? technology.technology}`,
      format.number(technology.built),
      ...figures(technology),
    ]),
  ])
  return [
    ...titledTable(say.title, { head: say.head, rows }, session),
    say.legend,
    ...stages.map(({ year, bySpending: { billionKrw, jobYears }, total }) =>
      say.spending(
        year,
        format.amount(billionKrw, 'bn KRW'),
        format.number(jobYears),
        rangeOf(bothOf(total), session),
      ),
    ),
    ...(unknown.length > 0 ? [say.unknown(unknown.map(nameOf).join(', '))] : []),
  ]
}

/** Building where it stands and making what is built. */
function bothOf({ construction, manufacturing }: JobsFigures): JobsRange {
  return {
    low: construction.low + manufacturing.low,
    high: construction.high + manufacturing.high,
  }
}

/** One number where the vintages agree or there is one only. */
export function rangeOf({ low, high }: JobsRange, { format }: Session): string {
  const [least, most] = [format.number(low), format.number(high)]
  return least === most ? least : `${least}–${most}`
}

/** Where graduates went, and how many are there. */
export function talentLines(
  talent: TalentOutcome,
  nameOf: (programme: string) => string,
  session: Session,
): string[] {
  const { words, format } = session
  const say = words.dealPage.talent
  const flows = talent.flows.map((flow) => [
    nameOf(flow.programme),
    flow.cohort,
    String(flow.year),
    ...[flow.applicants, flow.enrolled].map((heads) =>
      heads === null ? words.dealPage.unknown : format.number(heads),
    ),
    ...[flow.graduated, flow.stayed, flow.placedElsewhere, flow.notPlaced].map(
      (heads, i) => `${flow.estimated && i > 0 ? '~' : ''}${format.number(heads)}`,
    ),
  ])
  const years = talent.years.map(({ year, joined, left, stock, demand, gap }) => [
    String(year),
    ...[joined, left, stock, demand, gap].map((heads) => format.number(heads)),
  ])
  const missing = talent.withoutCohorts.map((name) => format.text(name)).join(', ')
  return [
    ...titledTable(say.title, { head: say.head, rows: flows, left: [0, 1] }, session),
    ...(missing === '' ? [] : [say.missing(missing)]),
    ...titledTable(say.stock, { head: say.stockHead, rows: years }, session),
  ]
}
