import type { EnergyMeasure, Plan, Reading } from '../../plan/index.ts'
import { type FlowTerm, inSet, type LimitTerm, type Network } from '../network.ts'
import type { Result } from '../result.ts'
import type { Roles } from './city.ts'
import { HYDROGEN_MWH_PER_TONNE } from './hydrogen.ts'
import { energyOf } from './time.ts'

/** A linear expression over one snapshot set: a constant and terms as a limit has them. */
export interface Expression {
  readonly constant: number
  readonly terms: readonly LimitTerm[]
}

/** What a measure is made of: a value, or numerator over denominator. One definition binds and reports. */
export interface MeasureForm {
  readonly numerator: Expression
  /** Absent where the measure is no share. */
  readonly denominator?: Expression
}

/** Everything a measure is read from. */
export interface MeasureContext {
  readonly plan: Plan
  readonly network: Network
  readonly roles: Roles
}

export type Scope = Reading['scope']

/**
 * A measure in one snapshot set, as linear expressions.
 *
 * The hourly reading of the whole city needs no hourly minimum: all that is used lies on one bus,
 * so what is delivered renewable never exceeds what is used in its hour. For the businesses' part
 * it does; there the matched column of {@link Roles} takes the minimum when it binds.
 */
export function measureForm(
  context: MeasureContext,
  measure: EnergyMeasure,
  scope: Scope,
  set: number,
): MeasureForm {
  const { roles, network } = context
  const use = () => used(context, scope, set)
  const generators = (indices: readonly number[], sign = 1): LimitTerm[] =>
    indices.map((index) => energy('generator', index, set, sign))
  const delivered = energy('link', roles.delivery, set, 1)
  const exported = energy('link', roles.export, set, -1)
  switch (measure) {
    case 'renewable-share-book-and-claim':
      return {
        numerator: {
          constant: 0,
          terms: [
            ...generators([...roles.localRenewable, ...roles.contracts]),
            exported,
            ...certificates(context, set, () => true),
          ],
        },
        denominator: use(),
      }
    case 'renewable-share-re100': {
      const eligible = certificates(context, set, (i) =>
        context.plan.re100_certificates.includes(i),
      )
      return { numerator: { constant: 0, terms: [delivered, ...eligible] }, denominator: use() }
    }
    case 'renewable-share-hourly':
      return { numerator: { constant: 0, terms: [delivered] }, denominator: use() }
    case 'import-share':
      return {
        numerator: { constant: 0, terms: generators([roles.import, ...roles.contracts]) },
        denominator: use(),
      }
    case 'outside-energy-share':
      return {
        numerator: {
          constant: 0,
          terms: generators([roles.import, ...roles.contracts, roles.gas]),
        },
        denominator: use(),
      }
    case 'local-renewable-share':
      return {
        numerator: { constant: 0, terms: [...generators(roles.localRenewable), exported] },
        denominator: use(),
      }
    case 'hydrogen-tonnes-per-day':
      return {
        numerator: {
          constant: 0,
          terms: hydrogen(roles, set, () => true, 1 / (HYDROGEN_MWH_PER_TONNE * 365)),
        },
      }
    case 'green-hydrogen-share':
      return {
        numerator: { constant: 0, terms: hydrogen(roles, set, (m) => m.green, 1) },
        denominator: { constant: 0, terms: hydrogen(roles, set, () => true, 1) },
      }
    case 'fuel-cell-capacity': {
      const { stage } = network.snapshots[set]
      return {
        numerator: {
          constant: 0,
          terms: roles.fuelCells.map((f) => ({
            kind: 'capacity',
            capacity: f.capacity,
            stage,
            coefficient: 1,
          })),
        },
      }
    }
    case 'fuel-cell-renewable-share': {
      const of = (cells: Roles['fuelCells']) =>
        cells.map((f) => energy('link', f.link, set, f.efficiency[set]))
      return {
        numerator: { constant: 0, terms: of(roles.fuelCells.filter((f) => f.renewable)) },
        denominator: { constant: 0, terms: of(roles.fuelCells) },
      }
    }
    case 'emissions': {
      const { generators: all } = network
      const rate = (index: number) => inSet(all[index].emissions, set) as number
      return {
        numerator: {
          constant: 0,
          terms: [roles.import, roles.gas].map((index) =>
            energy('generator', index, set, rate(index)),
          ),
        },
      }
    }
  }
}

function energy(
  component: FlowTerm['component'],
  index: number,
  set: number,
  coefficient: number,
): LimitTerm {
  return { kind: 'energy', component, index, set, coefficient }
}

/** All power used: what must be served, and what vehicles, heat pumps and jobs take on top. */
function used(context: MeasureContext, scope: Scope, set: number): Expression {
  const { roles } = context
  const must = scope === 'business' ? roles.businessUse : roles.fixedUse
  return {
    constant: energyOf(must[set], context.network.snapshots[set]),
    terms: flexibleUse(roles, scope).map(({ link, sign }) => {
      const given = context.network.links[link].outputs[0].efficiency
      return energy('link', link, set, sign === 1 ? 1 : -(inSet(given, set) as number))
    }),
  }
}

/** What is used as it suits, by all or by businesses. */
function flexibleUse(roles: Roles, scope: Scope): Roles['flexibleUse'] {
  return roles.flexibleUse.filter(({ business }) => scope === 'city' || business)
}

function certificates(
  context: MeasureContext,
  set: number,
  counts: (instrument: 'rec' | 'green-premium') => boolean,
): LimitTerm[] {
  return context.roles.certificates
    .filter((c) => counts(c.instrument))
    .map((c) => ({ kind: 'certificate', certificate: c.certificate, set, coefficient: 1 }))
}

function hydrogen(
  roles: Roles,
  set: number,
  which: (maker: Roles['hydrogenMakers'][number]) => boolean,
  factor: number,
): LimitTerm[] {
  return roles.hydrogenMakers
    .filter(which)
    .map((m) => energy('link', m.link, set, m.efficiency[set] * factor))
}

/** The value of an expression in a result. Certificates, energies and capacities as they were chosen. */
export function evaluate(network: Network, result: Result, expression: Expression): number {
  return expression.terms.reduce(
    (sum, term) => sum + termValue(network, result, term),
    expression.constant,
  )
}

function termValue(network: Network, result: Result, term: LimitTerm): number {
  switch (term.kind) {
    case 'capacity':
      return term.coefficient * result.capacities[term.capacity].total[term.stage]
    case 'built':
      return term.coefficient * result.capacities[term.capacity].built[term.stage]
    case 'certificate':
      return term.coefficient * result.sets[term.set].certificates[term.certificate]
    case 'matched':
      return (
        term.coefficient *
        energyOf(result.sets[term.set].matched[term.hourLimit], network.snapshots[term.set])
      )
    case 'energy': {
      const set = result.sets[term.set]
      const flow =
        term.component === 'generator' ? set.generators[term.index] : set.links[term.index]
      const coefficient = inSet(term.coefficient, term.set)
      if (typeof coefficient === 'number')
        return coefficient * energyOf(flow, network.snapshots[term.set])
      let sum = 0
      for (let t = 0; t < flow.length; t++) sum += coefficient[t] * flow[t]
      return sum * network.snapshots[term.set].weight
    }
  }
}

/** The value of a measure in one snapshot set of a result; NaN where it has nothing to divide by. */
export function measureValue(
  context: MeasureContext,
  result: Result,
  measure: EnergyMeasure,
  scope: Scope,
  set: number,
): number {
  const form = measureForm(context, measure, scope, set)
  if (measure === 'renewable-share-hourly') return matchedShare(context, result, scope, set)
  const numerator = evaluate(context.network, result, form.numerator)
  return form.denominator
    ? numerator / evaluate(context.network, result, form.denominator)
    : numerator
}

/** Σ min(use, renewable delivered) / Σ use; the businesses have the first claim on what is delivered. */
function matchedShare(context: MeasureContext, result: Result, scope: Scope, set: number): number {
  const use = useSeries(context, result, scope, set)
  const delivered = result.sets[set].links[context.roles.delivery]
  let matched = 0
  let used = 0
  for (let t = 0; t < use.length; t++) {
    matched += Math.min(use[t], Math.max(0, delivered[t]))
    used += use[t]
  }
  return matched / used
}

/** Power used in each snapshot, MW. */
export function useSeries(
  context: MeasureContext,
  result: Result,
  scope: Scope,
  set: number,
): Float64Array {
  const { roles, network } = context
  const use = (scope === 'business' ? roles.businessUse : roles.fixedUse)[set].slice()
  for (const { link, sign } of flexibleUse(roles, scope)) {
    const flow = result.sets[set].links[link]
    const factor =
      sign === 1 ? 1 : -(inSet(network.links[link].outputs[0].efficiency, set) as number)
    for (let t = 0; t < use.length; t++) use[t] += factor * flow[t]
  }
  return use
}
