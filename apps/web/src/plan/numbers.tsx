import type { Plan, Provenance } from '@jarip/core/plan'
import type { PlanFile } from '@jarip/saved/plan'
import { downloadCsv } from '../figures/export.ts'
import type { Table } from '../figures/layer.ts'
import { say, words } from '../state/lang.ts'
import { param, setParams } from '../state/route.ts'
import { sourceText } from '../state/sources.ts'
import { Fold } from './fold.tsx'
import { NumberTable } from './number-table.tsx'
import { partOf, subjectOf } from './subject.ts'

/** Every number with its unit, year and origin, by the part of the plan; what is assumed is marked. */
export function Numbers({ file }: { readonly file: PlanFile }) {
  const { plan: text, figure } = words.value
  const { plan } = file
  if (!plan) return null
  const rows = file.provenance.filter((row) => passes(row, plan))
  const isSought = param('find') !== undefined || param('only') !== undefined
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
        <span class="quiet" aria-live="polite">
          {rows.length}/{file.provenance.length}
        </span>
      </div>
      {rows.length === 0 && <p>{text.none}</p>}
      {[...byPart(rows)].map(([part, own]) => (
        <Fold
          key={part}
          id={part}
          title={text.parts[part] ?? part}
          note={countText(own)}
          isForced={isSought}
        >
          {() => <NumberTable rows={own} plan={plan} label={text.parts[part] ?? part} />}
        </Fold>
      ))}
    </section>
  )
}

function byPart(rows: readonly Provenance[]): Map<string, Provenance[]> {
  const parts = new Map<string, Provenance[]>()
  for (const row of rows) {
    const part = partOf(row.at)
    parts.set(part, [...(parts.get(part) ?? []), row])
  }
  return parts
}

function countText(rows: readonly Provenance[]): string {
  const assumed = rows.filter(({ assumption }) => assumption !== undefined).length
  return words.value.plan.ofThese(rows.length, assumed)
}

function passes({ at, meaning, sources, assumption }: Provenance, plan: Plan): boolean {
  const only = param('only')
  if (only === 'assumed' && assumption === undefined) return false
  if (only === 'sourced' && sources.length === 0) return false
  const find = param('find')?.toLowerCase()
  if (find === undefined) return true
  const titles = sources.flatMap((id) => [plan.sources[id]?.title ?? id, sourceText(id)])
  const subject = subjectOf(at, plan, say, words.value.plan.members)
  return [at, subject, meaning.ko, meaning.en, ...titles, assumption ?? ''].some((part) =>
    part.toLowerCase().includes(find),
  )
}

function tableOf(rows: readonly Provenance[], plan: Plan): Table {
  const { plan: text } = words.value
  return {
    head: [text.key, text.subject, text.meaning, text.value, text.unit, text.year, text.source],
    rows: () =>
      rows.map((row) => [
        row.at,
        subjectOf(row.at, plan, say, words.value.plan.members),
        say(row.meaning),
        typeof row.value === 'number' ? row.value : JSON.stringify(row.value),
        row.unit,
        row.year ?? '',
        [
          ...row.sources.map(sourceText),
          ...(row.assumption === undefined ? [] : [say(plan.assumptions[row.assumption])]),
        ].join('; '),
      ]),
  }
}
