import type { Plan, Text } from '@jarip/core/plan'

/** Steps of a printed path: `options[3].cost_krw_per_mw.2030` → options, 3, cost_krw_per_mw, 2030. */
export function stepsOf(at: string): string[] {
  return at.split(/[.[\]]+/).filter((step) => step !== '')
}

/** The part of the plan that a number stands in. */
export const partOf = (at: string): string => stepsOf(at)[0]

/**
 * What a number is about, in the plan's own words: names of whatever the path to it goes through,
 * and the contract class, district or kind that it is one of.
 *
 * @param text a name in the language that is read
 * @param members what kinds are called, by their keys
 */
export function subjectOf(
  at: string,
  plan: Plan,
  text: (name: Text) => string,
  members: Readonly<Record<string, string>>,
): string {
  const steps = stepsOf(at)
  const names: string[] = []
  let here: unknown = plan
  for (const [i, step] of steps.entries()) {
    here = (here as Record<string, unknown> | undefined)?.[step]
    const name = nameOf(here)
    if (name) names.push(text(name))
    else if (i > 0 && isMember(steps[i - 1]))
      names.push(memberName(step, plan, text) ?? members[step] ?? step)
  }
  return names.join(' · ')
}

/** `growth_by_contract.general`: the last word says which of several. */
const isMember = (step: string) => /_by_|_share$|_mw$|_factor/.test(step)

function memberName(step: string, plan: Plan, text: (name: Text) => string): string | undefined {
  const district = plan.districts.find(({ id }) => id === step)
  return district && text(district.name)
}

function nameOf(value: unknown): Text | undefined {
  if (typeof value !== 'object' || value === null) return undefined
  const { name, said } = value as { name?: unknown; said?: unknown }
  return [name, said].find(isText)
}

function isText(value: unknown): value is Text {
  const { ko, en } = (value ?? {}) as Partial<Text>
  return typeof ko === 'string' && typeof en === 'string'
}
