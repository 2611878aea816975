import type { ComponentChildren } from 'preact'
import { useRef, useState } from 'preact/hooks'
import { words } from '../state/lang.ts'
import { DataTable } from './data-table.tsx'
import { downloadCsv, downloadPng, type LegendEntry } from './export.ts'
import type { Table } from './layer.ts'

/** A chart with all that belongs to it: title, unit, source, its data as a table, CSV and PNG. */
export function Figure({
  title,
  name,
  unit,
  note,
  summary,
  table,
  level = 2,
  legend = [],
  children,
}: {
  readonly title: string
  /** Of the files that are kept. */
  readonly name: string
  readonly unit: string
  readonly note?: string | undefined
  /** What the chart shows, in a sentence, for who does not see it. */
  readonly summary?: string | undefined
  readonly table: Table
  /** Of its heading. */
  readonly level?: 2 | 4
  /** For pictures; on the page it stands with the chart. */
  readonly legend?: readonly LegendEntry[]
  readonly children: ComponentChildren
}) {
  const { figure } = words.value
  const Heading = `h${level}` as const
  const [asTable, setAsTable] = useState(false)
  const caption = {
    title: `${title} (${unit})`,
    source: `${figure.source}: ${figure.jarip}`,
    legend,
  }
  const body = useRef<HTMLDivElement>(null)
  return (
    <figure class="figure">
      <figcaption class="figure__head">
        <div>
          <Heading class="figure__title">
            {title} <span class="figure__unit">{unit}</span>
          </Heading>
          {note !== undefined && <p class="quiet">{note}</p>}
        </div>
        <div class="figure__tools">
          <button type="button" aria-pressed={asTable} onClick={() => setAsTable(!asTable)}>
            {figure.table}
          </button>
          <button type="button" onClick={() => downloadCsv(name, table)}>
            {figure.csv}
          </button>
          <button
            type="button"
            disabled={asTable}
            onClick={() => body.current && void downloadPng(name, body.current, caption)}
          >
            {figure.png}
          </button>
        </div>
      </figcaption>
      <div ref={body}>
        {summary !== undefined && <p class="hidden">{summary}</p>}
        {asTable ? <DataTable table={table} label={title} /> : children}
      </div>
      <p class="figure__source">{caption.source}</p>
    </figure>
  )
}
