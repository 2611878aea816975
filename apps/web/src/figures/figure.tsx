import type { ComponentChildren } from 'preact'
import { useId, useRef } from 'preact/hooks'
import { format, words } from '../state/lang.ts'
import { DataTable } from './data-table.tsx'
import { downloadCsv, downloadPng } from './export.ts'
import type { Table } from './layer.ts'
import { type Origin, originText } from './origin.ts'
import type { LegendEntry } from './picture.ts'
import { printAlone } from './print.ts'
import { SourceLine } from './source-line.tsx'
import { useTable } from './use-table.ts'

export interface FigureProps {
  readonly title: string
  /** Whose it is, where a page has several figures of one title. */
  readonly of?: string
  /** Of the files that are kept. */
  readonly name: string
  /** In the address; the name without its stage where that is left out. */
  readonly id?: string
  readonly unit: string
  readonly note?: string | undefined
  /** What the chart shows, in a sentence, for who does not see it. */
  readonly summary?: string | undefined
  readonly table: Table
  /** Of its heading. */
  readonly level?: 2 | 3 | 4
  /** For pictures; on the page it stands with the chart. */
  readonly legend?: readonly LegendEntry[]
  readonly origin?: Origin
  /** It is a table already. */
  readonly isTable?: boolean
  readonly children: ComponentChildren
}

/** A chart with all that belongs to it: title, unit, source, its data as a table, CSV, PNG, print. */
export function Figure(props: FigureProps) {
  const { title, note, summary, table, level = 2, legend = [], children } = props
  const unit = format.value.unit(props.unit)
  const { name, id = name.replace(/-\d{4}.*$/, '') } = props
  const Heading = `h${level}` as const
  const [asTable, setAsTable] = useTable(id)
  const caption = {
    title: unit === '' ? title : `${title} (${unit})`,
    source: `${words.value.figure.source}: ${originText(props.origin)}`,
    legend,
  }
  const headingId = useId()
  const whole = useRef<HTMLElement>(null)
  const body = useRef<HTMLDivElement>(null)
  return (
    // Named by its heading alone: a caption would give it the names of the buttons too.
    <figure class="figure" ref={whole} data-figure={id} aria-labelledby={headingId}>
      <figcaption class="figure__head">
        <div>
          <Heading class="figure__title" id={headingId}>
            {title} <span class="figure__unit">{unit}</span>
          </Heading>
          {note !== undefined && <p class="quiet">{note}</p>}
        </div>
        <Tools
          title={props.of === undefined ? title : `${title} (${props.of})`}
          asTable={props.isTable ? undefined : asTable}
          onTable={() => setAsTable(!asTable)}
          onCsv={() => downloadCsv(name, table)}
          onPng={() => body.current && void downloadPng(name, body.current, caption, table)}
          onPrint={() => whole.current && void printAlone(whole.current)}
        />
      </figcaption>
      <div ref={body}>
        {summary !== undefined && <p class="hidden">{summary}</p>}
        {asTable ? <DataTable table={table} label={title} /> : children}
      </div>
      <SourceLine origin={props.origin} />
    </figure>
  )
}

interface ToolsProps {
  /** Said with each button, since every figure of a page has the same ones. */
  readonly title: string
  /** undefined where there is nothing to switch. */
  readonly asTable: boolean | undefined
  readonly onTable: () => void
  readonly onCsv: () => void
  readonly onPng: () => void
  readonly onPrint: () => void
}

function Tools({ title, asTable, onTable, onCsv, onPng, onPrint }: ToolsProps) {
  const { figure } = words.value
  const named = (tool: string) => `${tool}: ${title}`
  return (
    <div class="figure__tools">
      {asTable !== undefined && (
        <button
          type="button"
          aria-pressed={asTable}
          aria-label={named(figure.table)}
          onClick={onTable}
        >
          {figure.table}
        </button>
      )}
      <button type="button" aria-label={named(figure.csv)} onClick={onCsv}>
        {figure.csv}
      </button>
      <button type="button" aria-label={named(figure.png)} onClick={onPng}>
        {figure.png}
      </button>
      <button type="button" aria-label={named(figure.print)} onClick={onPrint}>
        {figure.print}
      </button>
    </div>
  )
}
