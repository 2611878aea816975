import { mkdirSync } from 'node:fs'
import { dirname } from 'node:path'
import { reasonOf } from '../files.ts'
import { replaceFile } from '../saved/replace-file.ts'
import type { Session } from '../terminal/session.ts'
import { EXIT, Stop } from '../terminal/stop.ts'
import { localText } from './measures.ts'
import type { Told } from './report.ts'

/** A forecast as `--json` prints it and a file keeps it: version 1. */
export function savedForm({ measure, forecast, actual, reasons, faults, knownAhead }: Told) {
  const { hours, levels, values, model, passedOver, issuedAt } = forecast
  const count = levels.length
  return {
    version: 1,
    measure: measure.name,
    unit: measure.unit,
    issuedAt: isoOf(issuedAt),
    hours,
    levels: [...levels],
    /** One row an hour, one value a level. */
    percentiles: Array.from({ length: hours }, (_, h) => [
      ...values.subarray(h * count, (h + 1) * count),
    ]),
    actual: [...actual].map((y) => (Number.isFinite(y) ? y : null)),
    model,
    passedOver,
    drivers: reasons,
    knownAhead,
    faults: faults.map(({ kind, start, hours: long }) => ({
      kind,
      start: isoOf(start),
      hours: long,
    })),
  }
}

/** Such as 2024-08-13T00:00+09:00. */
function isoOf(unixSeconds: number): string {
  return `${localText(unixSeconds).replace(' ', 'T')}+09:00`
}

/** Write as a whole, or stop with the reason; nothing half-written stays. */
export function saveForecast(file: string, told: Told, session: Session): void {
  try {
    mkdirSync(dirname(file), { recursive: true })
    replaceFile(file, `${JSON.stringify(savedForm(told))}\n`)
  } catch (error) {
    const reason = reasonOf(error, session.words)
    throw new Stop(EXIT.bad, session.words.usage.cannotWrite(file, reason))
  }
}
