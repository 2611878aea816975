import type { IncomeRules } from '@jarip/core/people'
import type { Plan } from '@jarip/core/plan'
import { useState } from 'preact/hooks'
import { format, say, words } from '../state/lang.ts'
import { setParams } from '../state/route.ts'
import { Children } from './children.tsx'
import { type Asked, startFrom, WAGES, yearsOf } from './household-now.ts'

/** Somewhere that no rule names. */
const ELSEWHERE = 'elsewhere'

/** Sets the household; the address keeps it. */
export function HouseholdForm({
  plan,
  rules,
  asked,
}: {
  readonly plan: Plan
  readonly rules: IncomeRules
  readonly asked: Asked
}) {
  const { income } = words.value.human
  const flag = (name: string) => (event: Event) =>
    setParams({ [name]: (event.currentTarget as HTMLInputElement).checked ? '1' : '0' })
  return (
    <form class="figure form" onSubmit={(event) => event.preventDefault()}>
      <h3 class="figure__title">{income.yours}</h3>
      <label>
        {income.like}
        <select value={asked.like} onChange={({ currentTarget }) => startFrom(currentTarget.value)}>
          {(plan.households ?? []).map(({ id, name }) => (
            <option key={id} value={id}>
              {say(name)}
            </option>
          ))}
        </select>
      </label>
      <label>
        {income.year}
        <select
          value={String(asked.year)}
          onChange={({ currentTarget }) => setParams({ y: currentTarget.value })}
        >
          {yearsOf(rules).map((year) => (
            <option key={year} value={String(year)}>
              {year}
            </option>
          ))}
        </select>
      </label>
      <Wage key={`${asked.like} ${asked.year}`} wageKrw={asked.wageKrw} />
      <HoursPerWeek hours={asked.hoursPerWeek} />
      <label>
        {income.employer}
        <select
          value={asked.employer}
          onChange={({ currentTarget }) => setParams({ at: currentTarget.value })}
        >
          {employersOf(plan, rules).map((employer) => (
            <option key={employer} value={employer}>
              {income.employers[employer] ?? employer.toUpperCase()}
            </option>
          ))}
        </select>
      </label>
      <label class="check">
        <input type="checkbox" checked={asked.renting} onChange={flag('rent')} />
        {income.renting}
      </label>
      <label class="check">
        <input type="checkbox" checked={asked.spouse} onChange={flag('spouse')} />
        {income.spouse}
      </label>
      <Children ages={asked.childrenAges} />
      <button type="button" class="button button--start" onClick={() => startFrom(asked.like)}>
        {income.again}
      </button>
    </form>
  )
}

/** Employers that a rule or a household of the plan names, and one that none does. */
function employersOf({ households = [] }: Plan, { socialWage }: IncomeRules): string[] {
  const named = [
    ...socialWage.flatMap(({ entitled }) => entitled.employers ?? []),
    ...households.map(({ employer }) => employer),
  ]
  return [...new Set([...named, ELSEWHERE])]
}

/** In units of 10,000 won, as wages are spoken of in Korea. */
const MAN = 10_000

function Wage({ wageKrw }: { readonly wageKrw: number }) {
  const { income } = words.value.human
  const { money, count } = format.value
  const [bad, setBad] = useState(false)
  const [least, most] = [WAGES.least / MAN, WAGES.most / MAN]
  const take = (text: string) => {
    const value = Number(text)
    const sound = text !== '' && value >= least && value <= most
    setBad(!sound)
    if (sound) setParams({ wage: String(Math.round(value * MAN)) })
  }
  return (
    <label>
      {income.wage}
      <input
        type="number"
        inputMode="numeric"
        min={least}
        max={most}
        step="10"
        defaultValue={String(wageKrw / MAN)}
        aria-invalid={bad}
        aria-describedby="wage-help"
        onInput={({ currentTarget }) => take(currentTarget.value)}
      />
      <span id="wage-help" class={bad ? 'form__error' : 'quiet'} role={bad ? 'alert' : undefined}>
        {bad ? income.wageRange(count(least), count(most)) : money(wageKrw)}
      </span>
    </label>
  )
}

function HoursPerWeek({ hours }: { readonly hours: number }) {
  const { income } = words.value.human
  return (
    <label>
      <span aria-hidden="true">{income.hours(format.value.number(hours))}</span>
      <input
        type="range"
        min="15"
        max="52"
        step="1"
        value={hours}
        aria-label={income.hoursName}
        aria-valuetext={format.value.amount(hours, 'h')}
        onInput={({ currentTarget }) => setParams({ hours: currentTarget.value })}
      />
    </label>
  )
}
