import type { ComponentChildren } from 'preact'
import { useEffect, useRef } from 'preact/hooks'
import { words } from '../state/lang.ts'
import { addressWith, param } from '../state/route.ts'

export interface PartName {
  readonly id: string
  readonly name: string
}

/** Ways to the parts of a long page; each has an address. */
export function Parts({ parts }: { readonly parts: readonly PartName[] }) {
  return (
    <nav aria-label={words.value.shell.parts}>
      <ul class="parts">
        {parts.map(({ id, name }) => (
          <li key={id}>
            <a href={addressWith({ part: id })} onClick={() => goTo(id)}>
              {name}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}

/** A part that the address can name: then the page opens there. */
export function Part({ id, name, children }: PartName & { readonly children: ComponentChildren }) {
  const named = useRef(param('part') === id)
  useEffect(() => {
    if (named.current) goTo(id)
  }, [id])
  return (
    <section class="part" id={`part-${id}`} aria-labelledby={`part-${id}-name`}>
      <h2 class="deal__title" id={`part-${id}-name`} tabIndex={-1}>
        {name}
      </h2>
      {children}
    </section>
  )
}

/** Where a link to a part leads, also when the address names it already. */
function goTo(id: string): void {
  requestAnimationFrame(() => {
    document.getElementById(`part-${id}`)?.scrollIntoView()
    document.getElementById(`part-${id}-name`)?.focus({ preventScroll: true })
  })
}
