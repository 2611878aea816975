/** Weather that can be taken as known ahead; see `KnownAhead` of the engine. */
export const knownAheadNames = ['temperature', 'irradiance'] as const
