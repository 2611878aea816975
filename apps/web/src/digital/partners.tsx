import type { PartnersOutcome } from '@jarip/core/engine'
import { Columns } from '../figures/columns.tsx'
import { Figure } from '../figures/figure.tsx'
import { Key } from '../figures/key.tsx'
import { Rows } from '../figures/rows.tsx'
import { format, words } from '../state/lang.ts'
import { ledgerSources } from './ledger.ts'

const SETTLED = '#2f8f83'
const AGREED = '#9fb8bd'

/** How many organisations signed, and how many of them came. */
export function Partners({ partners }: { readonly partners: PartnersOutcome }) {
  return (
    <div class="pair">
      {partners.counts.length > 0 && <Counts counts={partners.counts} />}
      {partners.funnel.length > 0 && <Funnel steps={partners.funnel} />}
    </div>
  )
}

/** As published: agreements, of them settled, and how that share changes. */
function Counts({ counts }: { readonly counts: PartnersOutcome['counts'] }) {
  const { partners: text } = words.value.digital
  const { count, percent } = format.value
  const unknown = words.value.figure.unknown
  const layers = [
    { id: 'settled', name: text.settled, colour: SETTLED, values: counts.map((c) => c.settled) },
    {
      id: 'not-settled',
      name: text.notSettled,
      colour: AGREED,
      values: counts.map((c) => (c.settled === null ? null : c.agreements - c.settled)),
    },
    {
      id: 'not-known',
      name: text.notKnown,
      colour: 'var(--quiet)',
      hatched: true,
      values: counts.map((c) => (c.settled === null ? c.agreements : null)),
    },
  ]
  const legend = layers.map(({ name, colour, hatched }) => ({
    name,
    colour,
    mark: hatched ? ('hatch' as const) : ('square' as const),
  }))
  return (
    <Figure
      title={text.counts}
      name="partner-counts"
      unit={text.organisations}
      note={text.countsNote}
      level={3}
      legend={legend}
      origin={{ how: 'on-record', sources: ledgerSources('partner_counts') }}
      summary={counts
        .map(({ date, agreements, settled }) => {
          const known = settled === null ? text.notKnown : `${text.settled} ${count(settled)}`
          return `${date}: ${text.agreements} ${count(agreements)}, ${known}`
        })
        .join('; ')}
      table={{
        head: [text.date, text.agreements, text.settled, text.conversion, text.marginal],
        rows: () =>
          counts.map((c) => [
            c.date,
            c.agreements,
            c.settled ?? unknown,
            c.conversion === null ? unknown : percent(c.conversion),
            c.marginal === null ? '–' : percent(c.marginal),
          ]),
      }}
    >
      <Columns
        label={text.counts}
        heads={counts.map(({ date }) => date.slice(2, 7).replace('-', '.'))}
        layers={layers}
        tick={count}
        above={counts.map((c) =>
          c.conversion === null
            ? count(c.agreements)
            : `${count(c.agreements)} · ${percent(c.conversion)}`,
        )}
      />
      <Key entries={legend} />
    </Figure>
  )
}

/** Partners on record by name, by how far they have come. */
function Funnel({ steps }: { readonly steps: PartnersOutcome['funnel'] }) {
  const { partners: text } = words.value.digital
  const { count, percent } = format.value
  const most = Math.max(1, ...steps.map(({ reached }) => reached))
  const rows = steps.map((step) => ({
    key: step.stage,
    name: text.stages[step.stage] ?? step.stage,
    value: `${count(step.reached)} · ${percent(step.reached / most)}`,
    reached: step.reached,
  }))
  return (
    <Figure
      title={text.funnel}
      name="partner-funnel"
      unit={text.organisations}
      note={text.funnelNote}
      level={3}
      legend={[{ name: text.reached, colour: SETTLED }]}
      origin={{ how: 'on-record', sources: ledgerSources('partners') }}
      summary={rows.map(({ name, value }) => `${name}: ${value}`).join('; ')}
      table={{
        head: [text.stage, text.reached, text.standing, text.daysStanding, text.daysFrom],
        rows: () =>
          steps.map((step) => [
            text.stages[step.stage] ?? step.stage,
            step.reached,
            step.standing,
            step.daysStanding ?? '–',
            step.daysFromAgreement ?? '–',
          ]),
      }}
    >
      <Rows
        label={text.funnel}
        rows={rows}
        most={most}
        tick={count}
        bar={({ reached }, x, y, tall) => (
          <rect
            x={x(0)}
            width={Math.max(1, x(reached) - x(0))}
            y={y}
            height={tall}
            fill={SETTLED}
          />
        )}
      />
      {steps.slice(1).every(({ reached }) => reached === 0) && <p class="quiet">{text.noSteps}</p>}
    </Figure>
  )
}
