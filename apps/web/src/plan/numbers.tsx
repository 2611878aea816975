import type { Plan, Provenance } from '@jarip/core/plan'
import type { PlanFile } from '@jarip/saved/plan'
import { SourceName } from '../board/source-name.tsx'
import { downloadCsv } from '../figures/export.ts'
import type { Table } from '../figures/layer.ts'
import { Scroll } from '../parts/scroll.tsx'
import { format, say, words } from '../state/lang.ts'
import { param, setParams } from '../state/route.ts'

/** More rows than this are found sooner by searching. */
const MOST = 400

/** Every number with its unit, year and origin; what is assumed is marked. */
export function Numbers({ file }: { readonly file: PlanFile }) {
  const { plan: text, figure, board } = words.value
  const { plan } = file
  if (!plan) return null
  const rows = file.provenance.filter((row) => passes(row, plan))
  return (
    <section class="figure">
      <h2 class="figure__title">{text.numbers}</h2>
      <div class="controls">
        <label class="select">
          <span>{text.search}</span>
          <input
            type="search"
            value={param('find') ?? ''}
            placeholder={text.searchHint}
            onInput={({ currentTarget }) => setParams({ find: currentTarget.value || undefined })}
          />
        </label>
        <label class="select">
          <span>{text.only}</span>
          <select
            value={param('only') ?? ''}
            onChange={({ currentTarget }) => setParams({ only: currentTarget.value || undefined })}
          >
            <option value="">{text.all}</option>
            <option value="assumed">{text.onlyAssumed}</option>
            <option value="sourced">{text.onlySourced}</option>
          </select>
        </label>
        <button
          type="button"
          class="button"
          onClick={() => downloadCsv(`${plan.id}-numbers`, tableOf(rows, plan))}
        >
          {figure.csv}
        </button>
        <span class="quiet" role="status">
          {rows.length}/{file.provenance.length}
        </span>
      </div>
      {rows.length === 0 && <p>{text.none}</p>}
      <Scroll label={text.numbers} tall>
        <table class="table table--text">
          <thead>
            <tr>
              <th scope="col">{text.meaning}</th>
              <th scope="col">{text.value}</th>
              <th scope="col">{text.year}</th>
              <th scope="col">{text.source}</th>
            </tr>
          </thead>
          <tbody>
            {rows.slice(0, MOST).map((row) => (
              <Row key={row.at} row={row} plan={plan} />
            ))}
          </tbody>
        </table>
      </Scroll>
      {rows.length > MOST && <p class="quiet">{figure.rows(MOST, rows.length)}</p>}
      <p class="hidden">{board.sources}</p>
    </section>
  )
}

function Row({ row, plan }: { readonly row: Provenance; readonly plan: Plan }) {
  const { plan: text } = words.value
  const { at, meaning, year, sources, assumption, unit } = row
  return (
    <tr class={assumption === undefined ? undefined : 'assumed'}>
      <th scope="row">
        {say(meaning)}
        <small class="mono">{at}</small>
      </th>
      <td>{valueText(row)}</td>
      <td>{year ?? (unit.startsWith('KRW') ? plan.money.price_year : '')}</td>
      <td class="text">
        {sources.map((id) => (
          <span key={id} class="origin">
            <SourceName id={id} />
          </span>
        ))}
        {assumption !== undefined && (
          <span class="origin">
            <b class="assumed__mark">△ {text.assumed}</b> {say(plan.assumptions[assumption])}
          </span>
        )}
      </td>
    </tr>
  )
}

function valueText({ value, unit }: Provenance): string {
  const { amount } = format.value
  if (typeof value === 'number') return amount(value, unit)
  return Object.entries(value)
    .map(([year, each]) => `${year}: ${amount(each, unit)}`)
    .join('\n')
}

function passes({ at, meaning, sources, assumption }: Provenance, plan: Plan): boolean {
  const only = param('only')
  if (only === 'assumed' && assumption === undefined) return false
  if (only === 'sourced' && sources.length === 0) return false
  const find = param('find')?.toLowerCase()
  if (find === undefined) return true
  const titles = sources.map((id) => plan.sources[id]?.title ?? id)
  return [at, meaning.ko, meaning.en, ...titles, assumption ?? ''].some((part) =>
    part.toLowerCase().includes(find),
  )
}

function tableOf(rows: readonly Provenance[], plan: Plan): Table {
  const { plan: text } = words.value
  return {
    head: [text.key, text.meaning, text.value, text.unit, text.year, text.source],
    rows: () =>
      rows.map((row) => [
        row.at,
        say(row.meaning),
        typeof row.value === 'number' ? row.value : JSON.stringify(row.value),
        row.unit,
        row.year ?? '',
        [
          ...row.sources.map((id) => plan.sources[id]?.title ?? id),
          ...(row.assumption === undefined ? [] : [say(plan.assumptions[row.assumption])]),
        ].join('; '),
      ]),
  }
}
