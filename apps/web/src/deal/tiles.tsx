import { useRef } from 'preact/hooks'
import { useWidth } from '../figures/use-width.ts'
import { tileRows } from './tile-rows.ts'

export interface Tile {
  readonly name: string
  readonly value: string
  readonly note?: string | undefined
}

/** Least width of a tile and the gap beside it, CSS pixels: those of `.tiles`. */
const LEAST = 184 + 12

/** A few numbers to remember. */
export function Tiles({ tiles }: { readonly tiles: readonly Tile[] }) {
  const list = useRef<HTMLDListElement>(null)
  const width = useWidth(list)
  const { columns, spans } = tileRows(tiles.length, Math.floor(width / LEAST))
  // Until the width is known, and on paper, rows are as the style has them.
  const isMeasured = width > 0
  return (
    <dl
      ref={list}
      class="tiles"
      style={{ '--tiles': tiles.length, '--columns': isMeasured ? columns : undefined }}
      data-even={isMeasured ? '' : undefined}
    >
      {tiles.map(({ name, value, note }, i) => (
        <div key={name} class="tile" style={{ '--span': spans[i] }}>
          <dt>{name}</dt>
          <dd>
            <div class="tile__value">{value}</div>
            {note !== undefined && <div class="tile__note">{note}</div>}
          </dd>
        </div>
      ))}
    </dl>
  )
}
