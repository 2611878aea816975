/** Models that can be asked for by name. */
export const modelNames = [
  'standard',
  'regression',
  'trees',
  'mstl',
  'naive-week',
  'naive-day',
  'climatology',
] as const
export type ModelName = (typeof modelNames)[number]

/** The naive ones, against which the others are measured. */
export const naiveNames: readonly ModelName[] = ['naive-week', 'naive-day']
