import type { ExportDraft } from './draft.ts'
import { constantCost } from './sizes.ts'

/** Sizes that several need: links that always run in full and give each its size. */
export function addSharedSizes(draft: ExportDraft): void {
  const { capacities } = draft.network
  draft.ports.sizes.forEach((ports, k) => {
    const size = draft.sizes[k]
    if (!size || 'fixed' in size || !draft.rented[k]) return
    const sum = capacities.findIndex(({ parts }) => parts?.includes(k))
    draft.addLink(`size of ${capacities[k].name}`, draft.source(), ports, {
      ...draft.sizeFields(k, 'p_nom'),
      p_min_pu: 1,
      p_max_pu: 1,
      carrier: sum < 0 ? '' : sumCarrier(sum),
    })
  })
}

/** Least and most of sums, over the carrier that the links of their parts have. */
export function addSums({ network, sizes, sheet }: ExportDraft): void {
  network.capacities.forEach(({ name, parts, totalMin, totalMax }, k) => {
    if (!parts) return
    const fixed = parts.reduce((sum, part) => {
      const size = sizes[part]
      return sum + (size && 'fixed' in size ? size.fixed : 0)
    }, 0)
    const add = (sense: string, value: number) =>
      sheet.add('global_constraints', `${name} ${sense}`, {
        type: 'tech_capacity_expansion_limit',
        carrier_attribute: sumCarrier(k),
        sense,
        constant: value - fixed,
      })
    sheet.add('carriers', sumCarrier(k), { co2_emissions: 0 })
    if (totalMin[0] > 0) add('>=', totalMin[0])
    if (totalMax[0] < Infinity) add('<=', totalMax[0])
  })
}

function sumCarrier(sum: number): string {
  return `sum ${sum}`
}

/** Cost that nothing changes, as that of a generator which cannot run. */
export function addConstantCost({ network, sheet }: ExportDraft): void {
  const cost = constantCost(network)
  if (cost === 0) return
  const bus = sheet.add('buses', 'costs that nothing changes', { carrier: '' })
  sheet.add('generators', 'costs that nothing changes', {
    bus,
    p_nom_extendable: true,
    p_nom_min: 1,
    p_nom_max: 1,
    p_max_pu: 0,
    capital_cost: cost,
  })
}
