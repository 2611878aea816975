import type { ReadingOutcome } from '@jarip/core/engine'

/** A number against its target: a bar for the value, a line for the target. */
export function Bullet({
  reading,
  judged,
}: {
  readonly reading: ReadingOutcome
  /** The verdict goes by it, so it is told in the verdict's colour: short of a target is not yet broken. */
  readonly judged: boolean
}) {
  const { value, target, comparison, holds, reachable } = reading
  if (value === null) return <div class="bullet bullet--none" aria-hidden="true" />
  const full = Math.max(Math.abs(value), Math.abs(target), reading.unit === '1' ? 1 : 0) || 1
  const share = (amount: number) => `${Math.max(0, Math.min(100, (amount / full) * 100))}%`
  return (
    <div
      class={`bullet ${judged ? 'bullet--judged' : holds === false ? 'bullet--fails' : ''}`}
      data-comparison={comparison}
      aria-hidden="true"
    >
      <span class="bullet__value" style={{ width: share(value) }} />
      {reachable !== undefined && (
        <span class="bullet__reachable" style={{ left: share(reachable) }} />
      )}
      <span class="bullet__target" style={{ left: share(target) }} />
    </div>
  )
}
