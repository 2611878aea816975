import type { Observation } from './data/city-data.ts'
import { energyMeasures, isComputed, type Reading } from './schema/index.ts'

/**
 * The unit that a reading's measure and target are in: that of the computed measure, of the newest
 * record or, without one, what the reading says itself. Ledgers are read in billions.
 */
export function unitOfReading(
  { measure, unit = '1' }: Pick<Reading, 'measure' | 'unit'>,
  records: readonly Pick<Observation, 'date' | 'measure' | 'unit'>[],
): string {
  if (isComputed(measure)) return energyMeasures[measure].unit
  if (measure.startsWith('ledger:')) return 'bn KRW'
  const own = records.filter((record) => `record:${record.measure}` === measure)
  return own.reduce((a, b) => (b.date < a.date ? a : b), own[0])?.unit ?? unit
}
