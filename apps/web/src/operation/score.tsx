import type { SavedOperation, SavedStrategy } from '@jarip/saved/operation'
import { useId } from 'preact/hooks'
import { Figure } from '../figures/figure.tsx'
import { Hatch } from '../figures/hatch.tsx'
import { Key } from '../figures/key.tsx'
import { Rows } from '../figures/rows.tsx'
import { format, words } from '../state/lang.ts'
import { inOrder } from './in-order.ts'

const COST = '#c98500'
const MISSING = '#c05a4a'
const LATE = '#7a5aa0'

/** What running the city cost by each strategy, and what is missing of promises. */
export function Score({ operation }: { readonly operation: SavedOperation }) {
  const { operation: say } = words.value
  const run = inOrder(operation)
  const hatch = useId()
  const parts = partsOf(run)
  const won = (value: number) => format.value.amount(value, 'KRW/a')
  const legend = parts.map(({ name, colour, real }) => ({
    ...{ name, colour },
    ...(real ? {} : { mark: 'hatch' as const }),
  }))
  return (
    <Figure
      title={`${say.score}, ${operation.stage}`}
      name={`operation-cost-${operation.stage}-${operation.weather}`}
      unit="KRW/a"
      note={say.scoreNote}
      legend={legend}
      summary={run.map(({ strategy, score }) => `${say.names[strategy]}: ${won(score)}`).join('; ')}
      table={{
        head: [
          say.strategy,
          ...[...parts.map(({ name }) => name), say.kept, say.inAll].map((n) => `${n} (KRW/a)`),
        ],
        rows: () =>
          run.map((s) => [say.names[s.strategy], ...parts.map(({ of }) => of(s)), s.kept, s.score]),
      }}
    >
      <Rows
        label={say.score}
        rows={run.map((of) => ({
          ...{ key: of.strategy, name: say.names[of.strategy], value: won(of.score), of },
        }))}
        most={Math.max(...run.map((s) => s.cost + s.missing + s.late))}
        tick={won}
        defs={parts.map(({ id, colour }) => (
          <Hatch key={id} id={`${hatch}${id}`} colour={colour} />
        ))}
        bar={({ of: strategy }, x, y, tall) => {
          let from = 0
          return parts.map(({ id, name, colour, real, of }) => {
            const value = of(strategy)
            from += value
            return (
              <rect
                key={id}
                x={x(from - value)}
                width={Math.max(0, x(from) - x(from - value))}
                y={y}
                height={tall}
                fill={real ? colour : `url(#${hatch}${id})`}
                class={real ? 'edged' : 'outlined'}
              >
                <title>{`${name}: ${won(value)}`}</title>
              </rect>
            )
          })
        }}
      />
      <Key entries={legend} />
    </Figure>
  )
}

interface Part {
  readonly id: string
  readonly name: string
  readonly colour: string
  /** Money that changes hands; otherwise drawn in stripes. */
  readonly real: boolean
  readonly of: (strategy: SavedStrategy) => number
}

function partsOf(run: readonly SavedStrategy[]): Part[] {
  const { operation: say } = words.value
  const all: Part[] = [
    { id: 'cost', name: say.cost, colour: COST, real: true, of: (s) => s.cost },
    { id: 'missing', name: say.missing, colour: MISSING, real: false, of: (s) => s.missing },
    { id: 'late', name: say.late, colour: LATE, real: false, of: (s) => s.late },
  ]
  return all.filter(({ id, of }) => id !== 'late' || run.some((s) => of(s) > 0))
}
