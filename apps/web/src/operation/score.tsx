import type { SavedOperation } from '@jarip/saved/operation'
import { Columns } from '../figures/columns.tsx'
import { Figure } from '../figures/figure.tsx'
import { Key } from '../figures/key.tsx'
import { format, words } from '../state/lang.ts'
import { inOrder } from './in-order.ts'

/** What running the city cost by each strategy, and what is missing of promises. */
export function Score({ operation }: { readonly operation: SavedOperation }) {
  const { operation: say } = words.value
  const { amount } = format.value
  const run = inOrder(operation)
  const layers = [
    { id: 'cost', name: say.cost, colour: '#c98500', values: run.map((s) => s.cost) },
    {
      id: 'missing',
      name: say.missing,
      colour: '#c05a4a',
      values: run.map((s) => s.missing),
      hatched: true,
    },
    ...(run.some(({ late }) => late > 0)
      ? [
          {
            id: 'late',
            name: say.late,
            colour: '#7a5aa0',
            values: run.map((s) => s.late),
            hatched: true,
          },
        ]
      : []),
    { id: 'kept', name: say.kept, colour: '#2f7f8a', values: run.map((s) => -s.kept) },
  ]
  const won = (value: number) => amount(value, 'KRW/a')
  return (
    <Figure
      title={`${say.score}, ${operation.stage}`}
      name={`operation-cost-${operation.stage}-${operation.weather}`}
      unit="KRW/a"
      note={say.scoreNote}
      legend={layers}
      summary={run.map(({ strategy, score }) => `${say.names[strategy]}: ${won(score)}`).join('; ')}
      table={{
        head: [
          say.strategy,
          ...layers.map(({ name }) => `${name} (KRW/a)`),
          `${say.inAll} (KRW/a)`,
        ],
        rows: () =>
          run.map((s, i) => [say.names[s.strategy], ...layers.map((l) => l.values[i]), s.score]),
      }}
    >
      <Columns
        label={say.score}
        heads={run.map(({ strategy }) => say.names[strategy])}
        layers={layers}
        tick={won}
        above={run.map(({ score }) => won(score))}
      />
      <Key entries={layers} />
    </Figure>
  )
}
