import { param, setParams } from '../state/route.ts'

const YEAR = 8760

/** The hours of the year that the address asks for; all charts of a page show the same. */
export function hourRange(from = 0, to = YEAR): { readonly from: number; readonly to: number } {
  const [start, end] = [hourParam('from'), hourParam('to')]
  return start !== undefined && end !== undefined && start < end
    ? { from: start, to: end }
    : { from, to }
}

function hourParam(name: string): number | undefined {
  const found = Number(param(name) ?? Number.NaN)
  return found >= 0 && found <= YEAR ? found : undefined
}

let waiting: ReturnType<typeof setTimeout> | undefined

/** Browsers allow a new address only so often, and the other charts need not follow each step. */
const CALM_MS = 150

/** Writes the hours that are seen into the address once the hand rests. */
export function keepRange(from: number, to: number): void {
  clearTimeout(waiting)
  waiting = setTimeout(
    () => setParams({ from: String(Math.round(from)), to: String(Math.round(to)) }),
    CALM_MS,
  )
}
