import {
  type Choices,
  evaluate,
  type LimitTerm,
  measureForm,
  type Network,
  readingKey,
} from '../network/index.ts'
import {
  type CityData,
  type EnergyMeasure,
  isComputed,
  type Plan,
  type PlannedPromise,
  type Reading,
  type Text,
} from '../plan/index.ts'
import { chooseFor } from './choose.ts'
import { withCentres } from './data-centre/centre.ts'
import { type Evidence, evidenceOf } from './evidence.ts'
import type { Explanation } from './explanation.ts'
import { judgePromise } from './judge-promise.ts'
import type { RunOptions } from './options.ts'
import { readReading } from './readings.ts'
import { remedies } from './remedies.ts'
import { solvePlan } from './solve-plan.ts'
import { tightestHours } from './tightest.ts'
import { words } from './words.ts'

/** How many of the tightest hours are told. */
const HOURS = 10

/**
 * Why a promise stands where it stands: how its number arises, its tightest hours, what keeping it
 * costs (exactly, by solving with it and without it) and what would help.
 *
 * @throws {RangeError} for a promise that the plan does not have
 * @throws {RunError} when cancelled, or when the solver gives up
 */
export async function explain(
  plan: Plan,
  data: CityData,
  options: RunOptions,
  promiseId: string,
): Promise<Explanation> {
  const promise = plan.promises.find((p) => p.id === promiseId)
  if (!promise) throw new RangeError(`the plan has no promise "${promiseId}"`)
  const reading = decisiveReading(promise)
  const { choices: chosen } = withCentres(
    plan,
    data,
    chooseFor(plan, options),
    options.knownCentres,
  )
  const choices = boundChoices(chosen, promise, reading)
  const kept = await solvePlan(plan, data, choices, options)
  const evidence = evidenceOf(plan, data, choices, kept, options.today)
  const outcome = judgePromise(
    evidence,
    promise,
    promise.readings.map((r) => readReading(evidence, promise, r)),
    options.today,
  )
  if (!reading) return { promise: outcome, parts: [], hours: [], cost: undefined, remedies: [] }
  const without = await solvePlan(plan, data, freed(choices, promise), options, 'without')
  return {
    promise: outcome,
    parts: partsOf(evidence, reading),
    hours: tightestHours(evidence, reading, reading.measure as EnergyMeasure, HOURS),
    cost: { with: kept.result.cost, without: without.result.cost },
    remedies: remedies(evidence, promise, reading),
  }
}

/** The reading that the energy system decides: the binding one, else the first. */
function decisiveReading(promise: PlannedPromise): Reading | undefined {
  const computed = promise.readings.filter((r) => isComputed(r.measure) && r.stage !== undefined)
  return computed.find((r) => r.binds) ?? computed[0]
}

/** The choices with this promise kept, by its decisive reading where the plan does not bind it. */
function boundChoices(
  choices: Choices,
  promise: PlannedPromise,
  reading: Reading | undefined,
): Choices {
  if (!reading || choices.binding.some((key) => key.startsWith(`${promise.id}/`))) return choices
  return { ...choices, binding: [...choices.binding, readingKey(promise.id, reading.id)] }
}

function freed(choices: Choices, promise: PlannedPromise): Choices {
  return { ...choices, binding: choices.binding.filter((key) => !key.startsWith(`${promise.id}/`)) }
}

/** The numerator's and the denominator's parts in the first weather year, MWh/a or the measure's unit. */
function partsOf(evidence: Evidence, reading: Reading): Explanation['parts'] {
  const { plan, city, result } = evidence
  const set = city.network.snapshots.findIndex(
    (s) => city.network.stages[s.stage].year === reading.stage,
  )
  if (set < 0) return []
  const context = { plan, network: city.network, roles: city.roles }
  const form = measureForm(context, reading.measure as EnergyMeasure, reading.scope, set)
  const unit = form.denominator ? 'MWh/a' : ''
  const value = (term: LimitTerm) => evaluate(city.network, result, { constant: 0, terms: [term] })
  const part = (term: LimitTerm) => ({
    name: nameOf(evidence, city.network, term),
    value: value(term),
    unit,
  })
  const use = form.denominator && {
    name: reading.scope === 'business' ? words.business : words.cityUse,
    value: evaluate(city.network, result, form.denominator),
    unit,
  }
  return [
    ...form.numerator.terms.map(part).filter((p) => Math.abs(p.value) > 1e-6),
    ...(use ? [use] : []),
  ]
}

function nameOf({ plan, city }: Evidence, network: Network, term: LimitTerm): Text {
  if (term.kind === 'certificate')
    return optionName(plan, network.certificates[term.certificate].name)
  if (term.kind === 'capacity' || term.kind === 'built')
    return optionName(plan, network.capacities[term.capacity].name)
  if (term.kind === 'matched') return words.delivery
  const { roles } = city
  if (term.component === 'generator') {
    if (term.index === roles.import) return words.import
    if (term.index === roles.gas) return words.gas
    return roles.generators.find((g) => g.generator === term.index)?.name ?? words.import
  }
  if (term.index === roles.delivery) return words.delivery
  if (term.index === roles.export) return words.export
  return roles.links.find((l) => l.link === term.index)?.name ?? words.delivery
}

function optionName(plan: Plan, id: string): Text {
  return plan.options.find((o) => o.id === id)?.name ?? { ko: id, en: id }
}
