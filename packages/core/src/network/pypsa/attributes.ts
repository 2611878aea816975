/**
 * Every input attribute of PyPSA's components, once: its kind and default, and what we make of it.
 * The reader's defaults, its refusals, what it calls unknown, and the manual's table come from here.
 *
 * Source: PyPSA 1.3.0, component attribute tables (MIT).
 */
export interface Attribute {
  readonly kind: 'number' | 'flag' | 'text'
  readonly unit: string
  /** As PyPSA's; NaN for "not given". */
  readonly default: number | boolean | string
  /** May be a series over the snapshots. */
  readonly series: boolean
  readonly use: Use
}

/** Read; without effect on the linear optimum; or refused, with why, unless it has its default. */
export type Use = 'read' | 'no effect' | { readonly refused: string }

export type Attributes = Readonly<Record<string, Attribute>>

const number = (unit: string, value = 0): Attribute => ({
  kind: 'number',
  unit,
  default: value,
  series: false,
  use: 'read',
})
const hourly = (unit: string, value = 0): Attribute => ({ ...number(unit, value), series: true })
const flag = (value = false): Attribute => ({
  kind: 'flag',
  unit: '',
  default: value,
  series: false,
  use: 'read',
})
const text = (value = ''): Attribute => ({
  kind: 'text',
  unit: '',
  default: value,
  series: false,
  use: 'read',
})
const idle = (attribute: Attribute): Attribute => ({ ...attribute, use: 'no effect' })
const refused = (attribute: Attribute, why: string): Attribute => ({
  ...attribute,
  use: { refused: why },
})

const INTEGER = 'that is a choice of whole numbers, and this optimisation is linear'
const QUADRATIC = 'that cost is quadratic, and this optimisation is linear'
const NAN = Number.NaN

const lifetime = {
  active: flag(true),
  build_year: number('year'),
  lifetime: number('years', Infinity),
}

function cost(unit: string) {
  return {
    capital_cost: number(`currency/${unit}`),
    overnight_cost: number(`currency/${unit}`, NAN),
    discount_rate: number('per unit', NAN),
    fom_cost: number(`currency/${unit}`),
  }
}

/** The size of a component, `p_nom`, `e_nom` or `s_nom`. */
function size(nom: string, unit: string): Attributes {
  return {
    [nom]: number(unit),
    [`${nom}_extendable`]: flag(),
    [`${nom}_min`]: number(unit),
    [`${nom}_max`]: number(unit, Infinity),
    [`${nom}_set`]: number(unit, NAN),
    [`${nom}_mod`]: refused(number(unit), INTEGER),
  }
}

/** Unit commitment and maintenance: refused by their switches, without effect while those are off. */
const commitment = {
  committable: refused(flag(), INTEGER),
  maintainable: refused(flag(), INTEGER),
  maintenance_duration: idle(number('hours')),
  maintenance_pu: idle(number('per unit', 1)),
  maintenance_events: idle(number('', 1)),
  start_up_cost: idle(number('currency')),
  shut_down_cost: idle(number('currency')),
  stand_by_cost: idle(hourly('currency/h')),
  min_up_time: idle(number('snapshots')),
  min_down_time: idle(number('snapshots')),
  up_time_before: idle(number('snapshots', 1)),
  down_time_before: idle(number('snapshots')),
  ramp_limit_start_up: idle(number('per unit', NAN)),
  ramp_limit_shut_down: idle(number('per unit', NAN)),
}

const ramps = {
  ramp_limit_up: hourly('per unit', NAN),
  ramp_limit_down: hourly('per unit', NAN),
  p_init: number('MW', NAN),
}

const generators: Attributes = {
  bus: text(),
  carrier: text(),
  ...size('p_nom', 'MW'),
  p_min_pu: hourly('per unit'),
  p_max_pu: hourly('per unit', 1),
  p_set: hourly('MW', NAN),
  e_sum_min: number('MWh', -Infinity),
  e_sum_max: number('MWh', Infinity),
  sign: number('', 1),
  marginal_cost: hourly('currency/MWh'),
  marginal_cost_quadratic: refused(hourly('currency/MWh'), QUADRATIC),
  ...cost('MW'),
  efficiency: hourly('per unit', 1),
  ...lifetime,
  ...ramps,
  ...commitment,
  control: idle(text('PQ')),
  type: idle(text()),
  q_set: idle(hourly('MVar')),
  weight: idle(number('', 1)),
}

const links: Attributes = {
  bus0: text(),
  bus1: text(),
  carrier: text(),
  efficiency: hourly('per unit', 1),
  ...size('p_nom', 'MW'),
  p_min_pu: hourly('per unit'),
  p_max_pu: hourly('per unit', 1),
  p_set: hourly('MW', NAN),
  marginal_cost: hourly('currency/MWh'),
  marginal_cost_quadratic: refused(hourly('currency/MWh'), QUADRATIC),
  ...cost('MW'),
  length: number('km'),
  ...lifetime,
  ...ramps,
  ...commitment,
  delay: refused(number('hours'), 'what a link delivers later than it takes is not supported'),
  cyclic_delay: idle(flag(true)),
  type: idle(text()),
  terrain_factor: idle(number('per unit', 1)),
}

const stores: Attributes = {
  bus: text(),
  carrier: text(),
  ...size('e_nom', 'MWh'),
  e_min_pu: hourly('per unit'),
  e_max_pu: hourly('per unit', 1),
  e_initial: number('MWh'),
  e_initial_per_period: flag(),
  e_cyclic: flag(),
  e_cyclic_per_period: flag(),
  e_set: hourly('MWh', NAN),
  p_set: hourly('MW', NAN),
  sign: number('', 1),
  marginal_cost: hourly('currency/MWh'),
  marginal_cost_quadratic: refused(hourly('currency/MWh'), QUADRATIC),
  marginal_cost_storage: hourly('currency/MWh/h'),
  ...cost('MWh'),
  standing_loss: hourly('per unit'),
  ...lifetime,
  type: idle(text()),
  q_set: idle(hourly('MVar')),
}

const storageUnits: Attributes = {
  bus: text(),
  carrier: text(),
  ...size('p_nom', 'MW'),
  p_min_pu: hourly('per unit', -1),
  p_max_pu: hourly('per unit', 1),
  p_set: hourly('MW', NAN),
  p_dispatch_set: hourly('MW', NAN),
  p_store_set: hourly('MW', NAN),
  sign: number('', 1),
  spill_cost: hourly('currency/MWh'),
  marginal_cost: hourly('currency/MWh'),
  marginal_cost_quadratic: refused(hourly('currency/MWh'), QUADRATIC),
  marginal_cost_storage: hourly('currency/MWh/h'),
  ...cost('MW'),
  state_of_charge_initial: number('MWh'),
  state_of_charge_initial_per_period: flag(),
  state_of_charge_set: hourly('MWh', NAN),
  cyclic_state_of_charge: flag(),
  cyclic_state_of_charge_per_period: flag(),
  max_hours: number('hours', 1),
  efficiency_store: hourly('per unit', 1),
  efficiency_dispatch: hourly('per unit', 1),
  standing_loss: hourly('per unit'),
  inflow: hourly('MW'),
  ...lifetime,
  control: idle(text('PQ')),
  type: idle(text()),
  q_set: idle(hourly('MVar')),
}

const branch = {
  bus0: text(),
  bus1: text(),
  ...size('s_nom', 'MVA'),
  s_max_pu: hourly('per unit', 1),
  ...cost('MVA'),
  ...lifetime,
  b: idle(number('Siemens')),
  g: idle(number('Siemens')),
  v_ang_min: idle(number('degrees', -Infinity)),
  v_ang_max: idle(number('degrees', Infinity)),
}

const lines: Attributes = {
  ...branch,
  x: number('Ohm'),
  r: number('Ohm'),
  type: text(),
  length: number('km'),
  carrier: text(),
  num_parallel: number('', 1),
  terrain_factor: idle(number('per unit', 1)),
}

const transformers: Attributes = {
  ...branch,
  x: number('per unit'),
  r: number('per unit'),
  type: text(),
  tap_ratio: number('per unit', 1),
  phase_shift: hourly('degrees'),
  phase_shift_min: number('degrees'),
  phase_shift_max: number('degrees'),
  model: idle(text('t')),
  num_parallel: number('', 1),
  tap_side: idle(number('')),
  tap_position: number(''),
}

const loads: Attributes = {
  bus: text(),
  carrier: text(),
  p_set: hourly('MW'),
  sign: number('', -1),
  active: flag(true),
  type: idle(text()),
  q_set: idle(hourly('MVar')),
}

const buses: Attributes = {
  carrier: text('AC'),
  v_nom: number('kV', 1),
  unit: idle(text()),
  location: idle(text()),
  country: idle(text()),
  x: idle(number('')),
  y: idle(number('')),
  type: idle(text()),
  control: idle(text('PQ')),
  generator: idle(text()),
  sub_network: idle(text()),
  v_mag_pu_set: idle(hourly('per unit', 1)),
  v_mag_pu_min: idle(number('per unit')),
  v_mag_pu_max: idle(number('per unit', Infinity)),
}

const carriers: Attributes = {
  co2_emissions: number('t/MWh'),
  max_growth: number('MW', Infinity),
  max_relative_growth: number('per unit'),
  color: idle(text()),
  nice_name: idle(text()),
}

const globalConstraints: Attributes = {
  type: text('primary_energy'),
  investment_period: number('year', NAN),
  bus: text(),
  carrier_attribute: text('co2_emissions'),
  sense: text('=='),
  constant: number(''),
}

const lineTypes: Attributes = {
  f_nom: idle(number('Hz', 50)),
  r_per_length: number('Ohm/km'),
  x_per_length: number('Ohm/km'),
  c_per_length: idle(number('nF/km')),
  i_nom: idle(number('kA')),
  mounting: idle(text('ol')),
  cross_section: idle(number('mm²')),
  references: idle(text()),
}

const transformerTypes: Attributes = {
  f_nom: idle(number('Hz', 50)),
  s_nom: number('MVA'),
  v_nom_0: idle(number('kV')),
  v_nom_1: idle(number('kV')),
  vsc: number('percent'),
  vscr: number('percent'),
  pfe: idle(number('kW')),
  i0: idle(number('percent')),
  phase_shift: number('degrees'),
  tap_side: idle(number('')),
  tap_neutral: number(''),
  tap_min: idle(number('')),
  tap_max: idle(number('')),
  tap_step: number('percent'),
  references: idle(text()),
}

/** The component lists that are read, by the name of their file. */
export const attributes = {
  buses,
  carriers,
  loads,
  generators,
  links,
  stores,
  storage_units: storageUnits,
  lines,
  transformers,
  global_constraints: globalConstraints,
  line_types: lineTypes,
  transformer_types: transformerTypes,
} as const satisfies Readonly<Record<string, Attributes>>

export type ComponentList = keyof typeof attributes

/** Lists that say nothing about the linear optimum. */
export const idleLists: ReadonlySet<string> = new Set([
  'sub_networks',
  'shapes',
  'shunt_impedances',
])

/** What PyPSA writes as results beside the input: never input, never unknown. */
export const outputs: ReadonlySet<string> = new Set(
  [
    'p q p0 p1 p2 p3 p4 p5 p6 p7 p8 p9 q0 q1 e s status start_up shut_down p_dispatch p_store',
    'state_of_charge spill marginal_price v_ang v_mag_pu p_nom_opt e_nom_opt s_nom_opt mu obj',
    'mu_upper mu_lower mu_p_set mu_ramp_limit_up mu_ramp_limit_down mu_energy_balance slack_bus',
    'mu_state_of_charge_set mu_e_set n_mod maintenance maintenance_start sub_network x_pu r_pu',
    'g_pu b_pu x_pu_eff r_pu_eff v_nom phase_shift_opt capital_cost_piecewise_opt marginal_cost_piecewise_opt',
  ].flatMap((line) => line.split(' ')),
)
