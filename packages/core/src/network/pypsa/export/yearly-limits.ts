import type { Series } from '@jarip/solver'
import type { Limit } from '../../network.ts'
import { combined, mapped } from '../../series.ts'
import type { ExportDraft } from './draft.ts'

/** A limit over the year: PyPSA's own constraint where it has one, else a store that collects it. */
export function addYearlyLimit(draft: ExportDraft, limit: Limit, i: number): void {
  if (draft.natural[i]) addPrimaryEnergy(draft, limit, i)
  else addCollector(draft, limit)
}

/** A limit as PyPSA has it: every generator of its own carrier, the carriers with its numbers. */
function addPrimaryEnergy(draft: ExportDraft, limit: Limit, i: number): void {
  const rates = new Map<string, number>()
  for (const term of limit.terms)
    if (term.kind === 'energy' && typeof term.coefficient === 'number') {
      const carrier = ownCarrier(draft, term.index)
      rates.set(carrier, (rates.get(carrier) ?? 0) + term.coefficient)
    }
  draft.rates.set(`limit_${i}`, rates)
  draft.sheet.add('global_constraints', limit.name, {
    type: 'primary_energy',
    carrier_attribute: `limit_${i}`,
    sense: limit.sense === '=' ? '==' : limit.sense,
    constant: limit.value,
  })
}

/** The carrier of a generator: one of its own where a natural limit counts it. */
export function carrierFor(draft: ExportDraft, generator: number): string {
  const { limits, generators } = draft.network
  const counted = limits.some((limit, i) => draft.natural[i] && counts(limit, generator))
  return counted ? ownCarrier(draft, generator) : generators[generator].carrier
}

function counts({ terms }: Limit, generator: number): boolean {
  return terms.some(
    (term) => term.kind === 'energy' && term.component === 'generator' && term.index === generator,
  )
}

function ownCarrier({ network }: ExportDraft, generator: number): string {
  return `${network.generators[generator].name} (${generator})`
}

/** All carriers, with what the natural limits count for each. */
export function addCarriers({ network, rates, sheet }: ExportDraft): void {
  const names = new Set([...rates.values()].flatMap((of) => [...of.keys()]))
  for (const { carrier } of [...network.buses, ...network.generators]) names.add(carrier)
  for (const name of names) {
    if (name === '') continue
    const fields = [...rates].map(([limit, of]) => [limit, of.get(name) ?? 0] as const)
    sheet.add('carriers', name, { co2_emissions: 0, ...Object.fromEntries(fields) })
  }
}

/** A limit over the year as a store that collects its left side, less the right one. */
function addCollector(draft: ExportDraft, limit: Limit): void {
  const bus = draft.sheet.add('buses', `limit ${limit.name}`, { carrier: '' })
  let known = 0
  for (const term of limit.terms) {
    if (term.kind === 'capacity' || term.kind === 'built') known += addSizeTerm(draft, term, bus)
    else
      portsOf(draft, term).push({ bus, efficiency: collected(draft, coefficientOf(draft, term)) })
  }
  const last = Float64Array.from({ length: draft.sheet.count }, () => 1)
  last[last.length - 1] = 0
  draft.sheet.add('stores', `limit ${limit.name}`, {
    bus,
    e_nom_extendable: true,
    e_initial: known - limit.value,
    e_max_pu: limit.sense === '>=' ? 1 : last,
    e_min_pu: limit.sense === '<=' ? -1 : mapped(last, (v) => -v),
  })
}

type SizeTerm = Extract<Limit['terms'][number], { kind: 'capacity' | 'built' }>
type EnergyTerm = Exclude<Limit['terms'][number], SizeTerm>

function portsOf({ ports }: ExportDraft, term: EnergyTerm) {
  if (term.kind === 'matched') return ports.matched[term.hourLimit]
  if (term.kind === 'certificate') return ports.certificates[term.certificate]
  return (term.component === 'generator' ? ports.generators : ports.links)[term.index]
}

function coefficientOf(draft: ExportDraft, term: EnergyTerm): Series {
  return term.kind === 'energy' ? draft.in(term.coefficient) : term.coefficient
}

/** Energies count by one weight, a store's path by another. */
function collected({ weights: { stores, generators } }: ExportDraft, coefficient: Series): Series {
  const share = combined(generators, stores, (g, s) => g / s)
  return combined(coefficient, share, (c, of) => c * of)
}

/** @returns the constant part of the term */
function addSizeTerm(draft: ExportDraft, term: SizeTerm, bus: string): number {
  const { capacity, coefficient, kind } = term
  const { existing, parts } = draft.network.capacities[capacity]
  draft.give(capacity, bus, coefficient / draft.hours)
  return kind === 'built' && !parts ? -coefficient * existing[0] : 0
}
