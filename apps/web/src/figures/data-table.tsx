import { Scroll } from '../parts/scroll.tsx'
import { format, words } from '../state/lang.ts'
import type { Table } from './layer.ts'

/** A year of hours would make a page of 8,760 rows; the CSV has them all. */
const MOST = 168

export function DataTable({ table, label }: { readonly table: Table; readonly label: string }) {
  const rows = table.rows()
  const { figure } = words.value
  return (
    <>
      <Scroll label={label} tall>
        <table class="table">
          <thead>
            <tr>
              {table.head.map((text) => (
                <th key={text} scope="col">
                  {text}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.slice(0, MOST).map(([first, ...rest]) => (
              <tr key={first}>
                <th scope="row">{first}</th>
                {rest.map((value, i) => (
                  <td key={i}>{typeof value === 'number' ? format.value.number(value) : value}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </Scroll>
      {rows.length > MOST && <p class="quiet">{figure.rows(MOST, rows.length)}</p>}
    </>
  )
}
