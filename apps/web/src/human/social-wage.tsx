import type { Entitlement } from '@jarip/core/people'
import { Figure } from '../figures/figure.tsx'
import { sourcesIn } from '../figures/origin.ts'
import { Scroll } from '../parts/scroll.tsx'
import { format, say, words } from '../state/lang.ts'

/** Every programme of the social wage: what it gives this household, or why it gives nothing. */
export function SocialWage({
  entitlements,
  year,
}: {
  readonly entitlements: readonly Entitlement[]
  readonly year: number
}) {
  const { income } = words.value.human
  const rows = entitlements.map((entitlement) => ({
    id: entitlement.programme.id,
    cells: [
      say(entitlement.programme.name),
      income.kinds[entitlement.programme.kind] ?? entitlement.programme.kind,
      income.givers[entitlement.programme.by] ?? entitlement.programme.by,
      amountOf(entitlement),
    ] as const,
  }))
  const head = [income.programme, income.kind, income.by, income.thatYear(year)]
  return (
    <Figure
      title={income.socialWage}
      name={`social-wage-${year}`}
      unit={income.krwPerYear}
      level={3}
      isTable
      origin={{ how: 'worked-out', sources: sourcesIn(entitlements.map((e) => e.programme)) }}
      table={{ head, rows: () => rows.map(({ cells }) => cells) }}
    >
      <Scroll label={income.socialWage}>
        <table class="table table--stack">
          <thead>
            <tr>
              {head.map((text) => (
                <th key={text} scope="col">
                  {text}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ id, cells: [name, ...rest] }) => (
              <tr key={id}>
                <th scope="row">{name}</th>
                {rest.map((text, i) => (
                  <td
                    key={i}
                    data-label={head[i + 1]}
                    class={i === rest.length - 1 ? 'wraps' : undefined}
                  >
                    {text}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </Scroll>
    </Figure>
  )
}

function amountOf({ krw, why, months, programme }: Entitlement): string {
  const { income } = words.value.human
  if (why !== null) return `– ${say(why)}`
  if (krw === null) return income.inKind
  const paid = format.value.money(krw)
  return programme.each === 'month' && months < 12 ? `${paid} ${income.months(months)}` : paid
}
