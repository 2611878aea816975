import { agree } from '../../datacentre/index.ts'
import type { Result } from '../../network/index.ts'
import type { Centre } from '../data-centre/centre.ts'
import { chosenHours } from '../data-centre/chosen-hours.ts'
import type { CityAsBuilt } from './city-as-built.ts'
import type { JobsAsRun } from './operation-outcome.ts'

/**
 * What became of the data centre's jobs: its scheduler follows the load that was run, hour by hour.
 * A job is late when it starts after its latest start; its work beyond its deadline counts as
 * unserved, as does work that the settlement had to let go.
 *
 * @param letGo  computing that the settlement could not serve, MWh
 * @param result of the year as it was run
 */
export async function jobsAsRun(
  { city }: CityAsBuilt,
  { soonest, make, deferrable, year, bounds }: Centre,
  result: Result,
  letGo: number,
): Promise<JobsAsRun> {
  const load = chosenHours(city, result, 0, bounds)
  const ran = await agree(soonest, make, deferrable, year, () => load, { within: 0, rounds: 1 })
  return {
    mayWait: deferrable.may.reduce((sum, may) => sum + may, 0),
    late: ran.late,
    unserved: Math.max(0, ran.lateWork - letGo),
  }
}
