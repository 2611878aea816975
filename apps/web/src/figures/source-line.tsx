import { Fragment } from 'preact'
import { SourceName } from '../parts/source-name.tsx'
import { words } from '../state/lang.ts'
import { type Origin, originParts } from './origin.ts'

/** Longer lists are opened when asked for. */
const SHOWN = 2

/** Where a figure's numbers come from. */
export function SourceLine({ origin }: { readonly origin: Origin | undefined }) {
  const { figure } = words.value
  const { how, ids } = originParts(origin)
  if (ids.length <= SHOWN)
    return (
      <p class="figure__source">
        {figure.source}: {how}
        {ids.map((id, i) => (
          <Fragment key={id}>
            {i > 0 || how !== '' ? '; ' : ''}
            <SourceName id={id} />
          </Fragment>
        ))}
      </p>
    )
  return (
    <details class="figure__source">
      <summary>
        {how === '' ? '' : `${figure.source}: ${how}; `}
        {figure.sources(ids.length)}
      </summary>
      <ul>
        {ids.map((id) => (
          <li key={id}>
            <SourceName id={id} />
          </li>
        ))}
      </ul>
    </details>
  )
}
