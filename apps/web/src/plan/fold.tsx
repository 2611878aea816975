import type { ComponentChildren } from 'preact'
import { param, setParams } from '../state/route.ts'

/** A part of the plan that opens; which one is open is in the address. */
export function Fold({
  id,
  title,
  note,
  isForced = false,
  children,
}: {
  readonly id: string
  readonly title: string
  readonly note: string
  /** Open whatever the address says, while something is searched for. */
  readonly isForced?: boolean
  readonly children: () => ComponentChildren
}) {
  const isOpen = isForced || param('part') === id
  return (
    <section class="fold">
      <h3 class="fold__title">
        <button
          type="button"
          aria-expanded={isOpen}
          aria-controls={isOpen ? `part-${id}` : undefined}
          onClick={() => setParams({ part: isOpen ? undefined : id })}
        >
          <span class="fold__sign" aria-hidden="true">
            {isOpen ? '−' : '+'}
          </span>
          {title}
          <span class="fold__note">{note}</span>
        </button>
      </h3>
      {isOpen && <div id={`part-${id}`}>{children()}</div>}
    </section>
  )
}
