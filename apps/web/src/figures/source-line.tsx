import { words } from '../state/lang.ts'
import { type Origin, originParts } from './origin.ts'

/** Longer lists are opened when asked for. */
const SHOWN = 2

/** Where a figure's numbers come from. */
export function SourceLine({ origin }: { readonly origin: Origin | undefined }) {
  const { figure } = words.value
  const { how, names } = originParts(origin)
  if (names.length <= SHOWN)
    return (
      <p class="figure__source">
        {figure.source}: {[how, ...names].filter(Boolean).join('; ')}
      </p>
    )
  return (
    <details class="figure__source">
      <summary>
        {how === '' ? '' : `${figure.source}: ${how}; `}
        {figure.sources(names.length)}
      </summary>
      <ul>
        {names.map((name) => (
          <li key={name}>{name}</li>
        ))}
      </ul>
    </details>
  )
}
