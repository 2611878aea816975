import type { Check } from '../draft.ts'
import { byYearIsFelt } from './by-year.ts'
import { claimsParse } from './claims.ts'
import { centreIsSound } from './data-centre.ts'
import { districtsExist } from './districts.ts'
import { existingFits } from './existing.ts'
import { idsAreUnique } from './identity.ts'
import { kindsAreDrawnOnce } from './kinds.ts'
import { contractsExist } from './load.ts'
import { readingsCanBeRead } from './readings.ts'
import { sourcesExist } from './sources.ts'
import { stagesFollow } from './stages.ts'
import { defaultWeatherExists, weightsAddUp } from './weather.ts'

/** Everything that is asked of a plan beyond its shape. */
export const checks: readonly Check[] = [
  sourcesExist,
  idsAreUnique,
  districtsExist,
  stagesFollow,
  defaultWeatherExists,
  weightsAddUp,
  contractsExist,
  centreIsSound,
  kindsAreDrawnOnce,
  readingsCanBeRead,
  existingFits,
  byYearIsFelt,
  claimsParse,
]
