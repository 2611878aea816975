import type { Series } from '@jarip/solver'
import type { HourLimit } from '../../network.ts'
import { mapped } from '../../series.ts'
import { type ExportDraft, FREE } from './draft.ts'
import { largest } from './sheet.ts'

/** Σ terms ≤ power + factor·P as a bus: the right side flows in, the terms and the rest out. */
export function addHourLimit(draft: ExportDraft, limit: HourLimit, h: number): void {
  if (limit.sets && !limit.sets.includes(0)) return
  const bus = draft.sheet.add('buses', `limit ${limit.name}`, { carrier: '' })
  const { generators, links, matched } = draft.ports
  for (const { component, index, coefficient } of limit.terms) {
    const ports = component === 'generator' ? generators : links
    ports[index].push({ bus, efficiency: mapped(draft.in(coefficient), (c) => -c) })
  }
  if (limit.matched) matched[h].push({ bus, efficiency: -1 })
  const { sense = '<=', capacity } = limit
  allow(draft, bus, limit.name, draft.in(limit.power))
  if (capacity) draft.give(capacity.index, bus, draft.in(capacity.factor))
  if (sense !== '=') draft.addSlack(bus, `rest of ${limit.name}`, sense === '<=' ? -1 : 1)
}

/** A right-hand side; where it is infinite, as much as is asked for. */
function allow({ sheet }: ExportDraft, bus: string, name: string, power: Series): void {
  const finite = (p: number) => (Number.isFinite(p) ? p : 0)
  sheet.add('loads', `limit ${name}`, { bus, p_set: mapped(power, (p) => -finite(p)) })
  const open = mapped(power, (p) => (Number.isFinite(p) ? 0 : 1))
  if (largest(open, sheet.count) > 0)
    sheet.add('generators', `no limit ${name}`, {
      bus,
      ...FREE,
      p_max_pu: open,
      p_min_pu: mapped(open, (share) => -share),
    })
}

/** What is matched in each hour, as a flow from nowhere into the limits that count it. */
export function addMatched(draft: ExportDraft): void {
  draft.network.hourLimits.forEach(({ name, matched, sets }, h) => {
    if (!matched || (sets && !sets.includes(0))) return
    const bounds = draft.limitsOf(-1, matched.cap, 0)
    draft.addLink(`matched ${name}`, draft.source(), draft.ports.matched[h], bounds)
  })
}
