export interface Tile {
  readonly name: string
  readonly value: string
  readonly note?: string | undefined
}

/** A few numbers to remember. */
export function Tiles({ tiles }: { readonly tiles: readonly Tile[] }) {
  return (
    <dl class="tiles" style={{ '--tiles': tiles.length }}>
      {tiles.map(({ name, value, note }) => (
        <div key={name} class="tile">
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
