import type { PromiseOutcome } from '@jarip/core/engine'
import type { ComponentChildren } from 'preact'
import { slug, VerdictMark, verdicts } from '../parts/verdict-mark.tsx'
import { words } from '../state/lang.ts'
import { setParams } from '../state/route.ts'
import { type Filter, yearOf } from './filter.ts'

/** Verdicts with how many there are of each, deals where there are several, and years. */
export function Filters({
  promises,
  filter,
  withDeals,
}: {
  readonly promises: readonly PromiseOutcome[]
  readonly filter: Filter
  readonly withDeals: boolean
}) {
  const { board } = words.value
  const deals = [...new Set(promises.map(({ deal }) => deal))]
  return (
    <fieldset class="filters">
      <legend class="hidden">{board.filters}</legend>
      <div class="chips">
        {verdicts.map((verdict) => (
          <Chip
            key={verdict}
            pressed={filter.verdict === slug(verdict)}
            onPress={(on) => setParams({ verdict: on ? slug(verdict) : undefined })}
          >
            <VerdictMark verdict={verdict} />
            <b class="chip__count">{promises.filter((p) => p.verdict === verdict).length}</b>
          </Chip>
        ))}
      </div>
      <div class="chips">
        {withDeals &&
          deals.length > 1 &&
          deals.map((deal) => (
            <Chip
              key={deal}
              pressed={filter.deal === deal}
              onPress={(on) => setParams({ deal: on ? deal : undefined })}
            >
              {board.deals[deal]}
            </Chip>
          ))}
        <YearSelect promises={promises} year={filter.year} />
      </div>
    </fieldset>
  )
}

function Chip({
  pressed,
  onPress,
  children,
}: {
  readonly pressed: boolean
  readonly onPress: (on: boolean) => void
  readonly children: ComponentChildren
}) {
  return (
    <button type="button" class="chip" aria-pressed={pressed} onClick={() => onPress(!pressed)}>
      {children}
    </button>
  )
}

function YearSelect({
  promises,
  year,
}: {
  readonly promises: readonly PromiseOutcome[]
  readonly year: number | undefined
}) {
  const { board } = words.value
  const years = [...new Set(promises.map(({ by }) => yearOf(by)))].sort()
  return (
    <label class="select">
      <span>{board.year}</span>
      <select
        value={year ?? ''}
        onChange={({ currentTarget }) => setParams({ year: currentTarget.value || undefined })}
      >
        <option value="">{board.anyYear}</option>
        {years.map((y) => (
          <option key={y} value={y}>
            {board.until(y)}
          </option>
        ))}
      </select>
    </label>
  )
}
