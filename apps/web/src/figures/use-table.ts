import { param, setParams } from '../state/route.ts'

/** Whether a figure is shown as its table, as the address says. */
export function useTable(id: string): readonly [boolean, (shown: boolean) => void] {
  const shown = (param('table') ?? '').split(',').filter(Boolean)
  const set = (asTable: boolean) => {
    const next = asTable ? [...shown, id] : shown.filter((other) => other !== id)
    setParams({ table: next.length > 0 ? next.join(',') : undefined })
  }
  return [shown.includes(id), set]
}
