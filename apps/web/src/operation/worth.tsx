import type { SavedOperation } from '@jarip/saved/operation'
import { format, words } from '../state/lang.ts'

/** What forecasts are worth in a year: differences of what strategies came to in all. */
export function Worth({ operation }: { readonly operation: SavedOperation }) {
  const { operation: say } = words.value
  const lines = linesOf(operation)
  if (lines.length === 0) return null
  return (
    <ul aria-label={say.parts.value}>
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  )
}

function linesOf({ strategies }: SavedOperation): string[] {
  const { operation: say } = words.value
  const won = (value: number) => format.value.amount(value, 'KRW')
  const find = (name: string) => strategies.find(({ strategy }) => strategy === name)
  const [scenarios, median] = [find('scenarios'), find('median')]
  const best =
    scenarios && median
      ? scenarios.score <= median.score
        ? scenarios
        : median
      : (scenarios ?? median)
  const [perfect, year] = [find('perfect'), find('year')]
  const against = [find('naive'), find('rule')].flatMap((other) =>
    best && other
      ? [
          say.worth(
            say.names[best.strategy],
            say.names[other.strategy],
            won(Math.abs(other.score - best.score)),
            best.score <= other.score,
          ),
        ]
      : [],
  )
  return [
    ...against,
    ...(best && perfect
      ? [say.better(say.names[best.strategy], won(best.score - perfect.score))]
      : []),
    ...(perfect && year ? [say.beyond(won(perfect.score - year.score))] : []),
  ]
}
