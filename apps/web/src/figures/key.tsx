import type { LegendEntry } from './picture.ts'

/** What the colours of a chart mean. */
export function Key({ entries }: { readonly entries: readonly LegendEntry[] }) {
  return (
    <ul class="legend legend--row">
      {entries.map(({ name, colour, mark = 'square' }) => (
        <li key={name}>
          <span
            class={`swatch swatch--${mark}`}
            style={{ '--colour': colour }}
            aria-hidden="true"
          />{' '}
          {name}
        </li>
      ))}
    </ul>
  )
}
