import type uPlot from 'uplot'
import { type Range, rangeOf, show, within } from './hour-view.ts'

/** The wheel draws the hours together and apart; a mouse or a finger moves them, two fingers do both. */
export function followHands(chart: uPlot, onRange: (from: number, to: number) => void): void {
  const view = calmly(chart, onRange)
  wheel(chart, view)
  fingers(chart, view)
}

interface View {
  now(): Range
  ask(range: Range): void
}

/** Shows what was asked for last, once a frame, however often a hand asks. */
function calmly(chart: uPlot, onRange: (from: number, to: number) => void): View {
  let wanted: Range | undefined
  return {
    now: () => wanted ?? rangeOf(chart),
    ask(range) {
      const waits = wanted !== undefined
      wanted = within(...range)
      if (waits) return
      requestAnimationFrame(() => {
        if (!wanted) return
        onRange(...show(chart, ...wanted))
        wanted = undefined
      })
    },
  }
}

function wheel({ over }: uPlot, view: View): void {
  over.addEventListener(
    'wheel',
    (event) => {
      event.preventDefault()
      const [from, to] = view.now()
      const factor = Math.exp(Math.max(-60, Math.min(60, event.deltaY)) * 0.004)
      const at = from + ((to - from) * event.offsetX) / over.clientWidth
      view.ask([at - (at - from) * factor, at + (to - at) * factor])
    },
    { passive: false },
  )
}

/** A pointer that is down, and the hour that it holds. */
export interface Held {
  /** Across the chart, 0 to 1. */
  readonly at: number
  readonly hour: number
}

function fingers({ over }: uPlot, view: View): void {
  const down = new Map<number, Held>()
  const across = (event: PointerEvent) =>
    (event.clientX - over.getBoundingClientRect().left) / over.clientWidth
  /** Every finger holds the hour that is under it now. */
  const hold = (id: number, place: number) => {
    const [from, to] = view.now()
    for (const [key, { at }] of [...down, [id, { at: place }] as const])
      down.set(key, { at, hour: from + at * (to - from) })
  }
  const release = ({ pointerId }: PointerEvent) => down.delete(pointerId)
  over.addEventListener('pointerdown', (event) => {
    if (event.button !== 0 || down.size === 2) return
    over.setPointerCapture(event.pointerId)
    hold(event.pointerId, across(event))
  })
  over.addEventListener('pointermove', (event) => {
    const held = down.get(event.pointerId)
    if (!held) return
    down.set(event.pointerId, { ...held, at: across(event) })
    view.ask(rangeUnder([...down.values()], view.now()))
  })
  over.addEventListener('pointerup', release)
  over.addEventListener('pointercancel', release)
}

/** Fingers closer than this, as a part of the chart, are not told apart. */
const TOGETHER = 0.02

/**
 * The hours to be seen so that each finger has the hour that it holds below it.
 *
 * @param now what is seen; one finger alone leaves its length as it is
 */
export function rangeUnder([one, other]: readonly Held[], [from, to]: Range): Range {
  const apart = other ? other.at - one.at : 0
  const span =
    other && Math.abs(apart) > TOGETHER ? Math.abs((other.hour - one.hour) / apart) : to - from
  const start = one.hour - one.at * span
  return [start, start + span]
}
