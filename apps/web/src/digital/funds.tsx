import type { FundOutcome, FundRuleOutcome, MoneyOutcome } from '@jarip/core/engine'
import { useId } from 'preact/hooks'
import { Tiles } from '../deal/tiles.tsx'
import { Figure } from '../figures/figure.tsx'
import { Hatch } from '../figures/hatch.tsx'
import { Key } from '../figures/key.tsx'
import { type Row, Rows } from '../figures/rows.tsx'
import { format, say, words } from '../state/lang.ts'
import { Investments } from './investments.tsx'
import { ledgerSources } from './ledger.ts'

const COUNTED = '#2f8f83'

/** Each fund: its money, what its rules still ask for and by when, what it invested. */
export function Funds({ money }: { readonly money: MoneyOutcome }) {
  return (
    <>
      {money.funds.map((fund) => (
        <Fund key={fund.id} fund={fund} today={money.asOf} />
      ))}
    </>
  )
}

function Fund({ fund, today }: { readonly fund: FundOutcome; readonly today: string }) {
  return (
    <>
      <h3 class="figure__title">{say(fund.name)}</h3>
      <FundTiles fund={fund} />
      <div class="pair">
        <Gauges fund={fund} today={today} />
        <Investments fund={fund} />
      </div>
    </>
  )
}

function FundTiles({ fund }: { readonly fund: FundOutcome }) {
  const { fund: text } = words.value.digital
  const { money, percent, number, count } = format.value
  const { committed, publicStake, investments, paidIn, dpi, tvpi, irr } = fund
  const invested = investments.reduce((sum, { won }) => sum + won, 0)
  const unknown = words.value.figure.unknown
  return (
    <Tiles
      tiles={[
        {
          name: text.committed,
          value: money(committed),
          note: text.publicPart(money(publicStake), percent(publicStake / committed)),
        },
        {
          name: text.invested,
          value: investments.length === 0 ? unknown : money(invested),
          note: fund.investmentsComplete
            ? text.firms(count(investments.length))
            : text.incompleteShort,
        },
        ...(paidIn > 0
          ? [
              {
                name: text.paidIn,
                value: money(paidIn),
                note: text.ofCommitted(percent(paidIn / committed)),
              },
              {
                name: text.returns,
                value: irr.length > 0 ? irr.map(percent).join(', ') : unknown,
                note: `DPI ${dpi === null ? unknown : number(dpi)} · TVPI ${tvpi === null ? unknown : number(tvpi)}`,
              },
            ]
          : []),
      ]}
    />
  )
}

interface RuleRow extends Row {
  readonly rule: FundRuleOutcome
}

/** Every reading of the fund's rule as a gauge up to what it requires. */
function Gauges({ fund, today }: { readonly fund: FundOutcome; readonly today: string }) {
  const { fund: text } = words.value.digital
  const { money, percent } = format.value
  const hatch = useId()
  const rows = fund.rules.map(
    (rule): RuleRow => ({
      key: rule.id,
      name: say(rule.text),
      value: percent(rule.required === 0 ? 1 : rule.counted / rule.required),
      rule,
    }),
  )
  const legend = [
    { name: text.counted, colour: COUNTED },
    { name: text.pending, colour: COUNTED, mark: 'hatch' as const },
    { name: text.required, colour: 'var(--ink)', mark: 'target' as const },
  ]
  return (
    <Figure
      title={text.rules}
      of={say(fund.name)}
      name={`fund-rules-${fund.id}`}
      id={`fund-rules-${fund.id}`}
      unit={words.value.digital.budget.krw}
      level={4}
      legend={legend}
      origin={{ how: 'worked-out', sources: ledgerSources('funds') }}
      summary={fund.rules.map((rule) => `${say(rule.text)}: ${standing(rule, today)}`).join('; ')}
      table={{
        head: [
          text.rule,
          text.by,
          text.required,
          text.counted,
          text.pending,
          text.missing,
          text.investable,
          text.state,
        ],
        rows: () =>
          fund.rules.map((rule) => [
            say(rule.text),
            rule.by,
            rule.required,
            rule.counted,
            rule.pending,
            rule.missing,
            rule.investable,
            text.states[rule.state],
          ]),
      }}
    >
      <Rows
        label={text.rules}
        rows={rows}
        most={Math.max(
          ...fund.rules.map(({ required, counted, pending }) =>
            Math.max(required, counted + pending),
          ),
        )}
        tick={money}
        defs={<Hatch id={hatch} colour={COUNTED} />}
        bar={({ rule: { required, counted, pending } }, x, y, tall) => (
          <>
            <rect x={x(0)} width={x(required) - x(0)} y={y} height={tall} class="gauge" />
            <rect x={x(0)} width={x(counted) - x(0)} y={y + 3} height={tall - 6} fill={COUNTED} />
            <rect
              x={x(counted)}
              width={x(counted + pending) - x(counted)}
              y={y + 3}
              height={tall - 6}
              fill={`url(#${hatch})`}
            />
            <line x1={x(required)} x2={x(required)} y1={y - 3} y2={y + tall + 3} class="target" />
          </>
        )}
      />
      <Key entries={legend} />
      <ul class="sentences rules">
        {fund.rules.map((rule) => (
          <li key={rule.id}>
            <span class={`sign sign--${signOf(rule.state)}`} aria-hidden="true">
              {signs[rule.state]}
            </span>{' '}
            <strong>{say(rule.text)}</strong>: {standing(rule, today)}
          </li>
        ))}
      </ul>
      {!fund.investmentsComplete && <p class="quiet">{text.incomplete}</p>}
    </Figure>
  )
}

const signs: Readonly<Record<FundRuleOutcome['state'], string>> = {
  met: '✓',
  open: '◐',
  'needs-moves': '▲',
  unattainable: '✕',
  missed: '✕',
  unknown: '?',
}

/** Held, not held, or neither. */
const signOf = (state: FundRuleOutcome['state']) =>
  state === 'met' ? true : state === 'missed' || state === 'unattainable' ? false : null

/** What is still needed and by when, in a sentence. */
function standing(
  { state, required, missing, by, pending, investable }: FundRuleOutcome,
  today: string,
): string {
  const { fund: text } = words.value.digital
  const { money } = format.value
  const parts = [text.states[state]]
  if (missing > 0)
    parts.push(
      today > by
        ? text.wasNeeded(money(missing), money(required), by)
        : text.stillNeeded(money(missing), money(required), by),
    )
  if (pending > 0) parts.push(text.mayCome(money(pending)))
  if (missing > 0 && investable > 0) parts.push(text.canInvest(money(investable)))
  return parts.join('. ')
}
