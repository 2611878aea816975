import { combined, mapped } from '../../series.ts'
import type { ExportDraft } from './draft.ts'

/** Certificates: flows from nowhere, as much through the year as may be bought. */
export function addCertificates(draft: ExportDraft): void {
  const { objective, stores } = draft.weights
  draft.network.certificates.forEach(({ name, cost, maximum }, c) => {
    const share = combined(objective, stores, (o, s) => o / s)
    const price = mapped(share, (ratio) => cost[0] / ratio)
    const bounds = draft.limitsOf(-1, maximum[0] / draft.hours, 0)
    const fields = { ...bounds, marginal_cost: price }
    draft.addLink(name, draft.source(), draft.ports.certificates[c], fields)
  })
}
