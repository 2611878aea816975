import type { Network } from '../../network.ts'
import { PypsaError, type PypsaTables } from '../tables.ts'
import { addCertificates } from './certificates.ts'
import { ExportDraft } from './draft.ts'
import { addGenerator, addLink } from './flows.ts'
import { addHourLimit, addMatched } from './hour-limits.ts'
import { exportRefusals } from './refusals.ts'
import { addConstantCost, addSharedSizes, addSums } from './shared-sizes.ts'
import { addStore } from './stores.ts'
import { addCarriers, addYearlyLimit } from './yearly-limits.ts'

/**
 * A network of one stage and one snapshot set as one of PyPSA's that has the same optimum: its
 * objective is the cost a year of the stage.
 *
 * What PyPSA has a component or constraint for becomes that. The rest is said with components alone:
 * - an **hour limit** is a bus that each of its flows takes its share from by a port of its own; what
 *   the limit allows flows in, and what is left of it flows out;
 * - a **limit over the year** is a bus with a store, free but for its last level, that each term
 *   feeds its share into; sums of generators alone are PyPSA's `primary_energy` instead;
 * - a **size that several need** is a link that always runs in full, and gives each of them its size;
 * - **certificates** and **matched energy** are links out of nothing into these buses.
 *
 * @throws {PypsaError} with everything that cannot be told so
 */
export function toPypsa(network: Network): PypsaTables {
  const faults = exportRefusals(network)
  if (faults.length > 0) throw new PypsaError(faults)
  const draft = new ExportDraft(network)
  const { sheet, buses } = draft
  // Limits first: they say what they take from flows and sizes.
  network.hourLimits.forEach((limit, h) => {
    addHourLimit(draft, limit, h)
  })
  network.limits.forEach((limit, i) => {
    addYearlyLimit(draft, limit, i)
  })
  for (const { name, bus, power } of network.loads)
    sheet.add('loads', name, { bus: buses[bus], p_set: draft.in(power) })
  network.generators.forEach((generator, g) => {
    addGenerator(draft, generator, g)
  })
  network.links.forEach((link, l) => {
    addLink(draft, link, l)
  })
  for (const store of network.stores) addStore(draft, store)
  addCertificates(draft)
  addMatched(draft)
  addSharedSizes(draft)
  addSums(draft)
  addConstantCost(draft)
  addCarriers(draft)
  return sheet.tables(network.name, draft.snapshots())
}
