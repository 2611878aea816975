import { type Plan, valueIn } from '@jarip/core/plan'
import { type Settings, settable } from '@jarip/saved/settings'

/** An assumption that a slider moves: some numbers of the plan together. */
export interface Lever {
  readonly id: LeverId
  /** `factor` multiplies what the plan says; `value` takes its place. */
  readonly kind: 'factor' | 'value'
  readonly min: number
  readonly max: number
  readonly step: number
  /** Whether a number of the plan is moved, by its key and the kind of its option. */
  readonly moves: (key: string, kind: string | undefined, plan: Plan) => boolean
}

const ids = [
  'demand',
  'sun',
  'sunCost',
  'batteryCost',
  'hydrogenCost',
  'gas',
  'grid',
  'discount',
  'investment',
] as const
export type LeverId = (typeof ids)[number]

const factor = { kind: 'factor', min: 0.5, max: 2, step: 0.05 } as const
const rate = { kind: 'value', min: 0, max: 0.12, step: 0.005 } as const
const isCost = (key: string) => /\.cost_krw_per_mwh?$|\.cost_krw_per_mwh?\.\d+$/.test(key)

export const levers: readonly Lever[] = [
  {
    ...factor,
    id: 'demand',
    // Growth is counted from the base year, so that one has to stay.
    moves: (key, _, { load }) =>
      key.startsWith('load.growth_by_contract.') && !key.endsWith(`.${load.base_year}`),
  },
  {
    ...factor,
    id: 'sun',
    max: 3,
    moves: (key, kind) => kind === 'solar' && key.includes('.potential_by_district_mw.'),
  },
  { ...factor, id: 'sunCost', moves: (key, kind) => kind === 'solar' && isCost(key) },
  { ...factor, id: 'batteryCost', moves: (key, kind) => kind === 'battery' && isCost(key) },
  {
    ...factor,
    id: 'hydrogenCost',
    moves: (key, kind) => (kind === 'electrolyser' || kind === 'fuel-cell') && isCost(key),
  },
  { ...factor, id: 'gas', max: 3, moves: (key) => key.startsWith('gas.price_krw_per_mwh') },
  { ...factor, id: 'grid', max: 3, moves: (key) => key.startsWith('grid.price_level') },
  { ...rate, id: 'discount', moves: (key) => key === 'money.social_discount_rate' },
  { ...rate, id: 'investment', moves: (key) => key === 'money.investment_rate' },
]

/** Where the sliders stand; those that are left out stand where the plan is. */
export type Positions = Readonly<Partial<Record<LeverId, number>>>

/** Where a lever stands in the plan as it is. */
export function restOf(lever: Lever, plan: Plan): number {
  if (lever.kind === 'factor') return 1
  const [place] = placesOf(lever, plan)
  return place?.value ?? 0
}

/** Numbers of the plan that the sliders change, and what to. */
export function settingsFor(plan: Plan, positions: Positions): Settings {
  const moved = levers.flatMap((lever) => {
    const position = positions[lever.id]
    if (position === undefined || position === restOf(lever, plan)) return []
    return placesOf(lever, plan).map(({ key, value }) => [
      key,
      lever.kind === 'factor' ? value * position : position,
    ])
  })
  return Object.fromEntries(moved) as Settings
}

/** Only numbers that stand there: a quantity by years is moved year by year. */
function placesOf(lever: Lever, plan: Plan): { key: string; value: number }[] {
  return [...settable(plan)].flatMap(([key, { quantity, year }]) => {
    const value = year === undefined ? quantity.value : valueIn(quantity, Number(year))
    if (value === undefined || !lever.moves(key, kindOf(key, plan), plan)) return []
    return [{ key, value }]
  })
}

function kindOf(key: string, plan: Plan): string | undefined {
  if (!key.startsWith('options.')) return undefined
  return plan.options.find(({ id }) => key.startsWith(`options.${id}.`))?.kind
}
