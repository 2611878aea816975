import type { RealIncome } from '@jarip/core/people'
import { useId } from 'preact/hooks'
import { Figure } from '../figures/figure.tsx'
import { Hatch } from '../figures/hatch.tsx'
import { Key } from '../figures/key.tsx'
import { Rows } from '../figures/rows.tsx'
import { format, say, words } from '../state/lang.ts'

const SUM = 'var(--accent)'
const TAKEN = '#c0563a'
const GIVEN = '#4f8f46'

interface Step {
  readonly key: string
  readonly name: string
  readonly value: string
  readonly krw: number
  readonly from: number
  readonly to: number
  readonly sum?: boolean
  readonly colour: string
}

/** From gross pay to what can be bought with it, a step a line. */
export function Waterfall({
  income,
  year,
  sources,
}: {
  readonly income: RealIncome
  readonly year: number
  readonly sources: readonly string[]
}) {
  const { income: text } = words.value.human
  const { money } = format.value
  const hatch = useId()
  const steps = stepsOf(income, year)
  const least = Math.min(0, ...steps.map(({ to }) => to))
  const most = Math.max(...steps.map(({ from, to }) => Math.max(from, to)))
  const legend = [
    { name: text.sums, colour: SUM },
    { name: text.taken, colour: TAKEN },
    { name: text.given, colour: GIVEN },
  ]
  return (
    <Figure
      title={text.waterfall(year)}
      name={`income-${year}`}
      unit={text.krwPerYear}
      note={text.waterfallNote(income.priceYear)}
      level={3}
      legend={legend}
      origin={{ how: 'worked-out', sources }}
      summary={steps.map(({ name, krw }) => `${name}: ${money(krw)}`).join('; ')}
      table={{
        head: [text.step, text.krw],
        rows: () => steps.map(({ name, krw }) => [name, Math.round(krw)]),
      }}
    >
      <Rows
        label={text.waterfall(year)}
        rows={steps}
        least={least}
        most={most}
        tick={money}
        defs={<Hatch id={hatch} />}
        bar={({ key, from, to, colour }, x, y, tall) => (
          <>
            <rect
              x={Math.min(x(from), x(to))}
              width={Math.max(1, Math.abs(x(to) - x(from)))}
              y={y}
              height={tall}
              fill={colour}
            />
            {key !== 'real' && (
              <line
                x1={x(to)}
                x2={x(to)}
                y1={y + tall}
                y2={y + tall + 12}
                class="rule rule--zero"
              />
            )}
          </>
        )}
      />
      <Key entries={legend} />
      {income.unpriced.length > 0 && <p class="quiet">{text.unpriced(unpriced(income))}</p>}
    </Figure>
  )
}

function unpriced({ unpriced: ids, socialWage }: RealIncome): string {
  return socialWage
    .filter(({ programme }) => ids.includes(programme.id))
    .map(({ programme }) => say(programme.name))
    .join(', ')
}

function stepsOf(income: RealIncome, year: number): Step[] {
  const { income: text } = words.value.human
  const { pay, socialWage, nominal, real, priceYear } = income
  const { pension, health, longTermCare, employment } = pay.contributions
  const taken: readonly (readonly [string, string, number])[] = [
    ['pension', text.pension, pension],
    ['health', text.health, health],
    ['care', text.longTermCare, longTermCare],
    ['employment', text.employment, employment],
    ['tax', text.incomeTax, pay.tax.incomeTax],
    ['local-tax', text.localTax, pay.tax.localIncomeTax],
  ]
  const given = socialWage.flatMap(({ programme: { id, name }, krw }) =>
    krw === null || krw === 0 ? [] : [[id, say(name), krw] as const],
  )
  const prices = real - nominal
  return [
    sum('gross', text.gross, pay.gross),
    ...run(pay.gross, taken, -1),
    sum('net', text.net, pay.net),
    ...run(pay.net, given, 1),
    ...(given.length > 0 ? [sum('nominal', text.nominal, nominal)] : []),
    ...(year === priceYear
      ? []
      : [
          step('prices', text.prices(year, priceYear), nominal, real, prices < 0 ? TAKEN : GIVEN),
          sum('real', text.real(priceYear), real),
        ]),
  ]
}

/** Steps one after the other, each beginning where the last one ended. */
function run(
  start: number,
  parts: readonly (readonly [string, string, number])[],
  sign: 1 | -1,
): Step[] {
  let at = start
  return parts.map(([key, name, krw]) => {
    const next = at + sign * krw
    const made = step(key, name, at, next, sign < 0 ? TAKEN : GIVEN)
    at = next
    return made
  })
}

function step(key: string, name: string, from: number, to: number, colour: string): Step {
  const krw = to - from
  const sign = krw > 0 ? '+' : ''
  return { key, name, krw, from, to, colour, value: `${sign}${format.value.money(krw)}` }
}

function sum(key: string, name: string, krw: number): Step {
  return {
    key,
    name,
    krw,
    from: 0,
    to: krw,
    sum: true,
    colour: SUM,
    value: format.value.money(krw),
  }
}
