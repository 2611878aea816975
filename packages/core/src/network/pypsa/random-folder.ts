import type fc from 'fast-check'

type Cell = string | number | boolean | Float64Array
type Row = Readonly<Record<string, Cell>>

/**
 * A random folder of PyPSA: two to four buses with lines all round, load that can always be shed and supply that can be dumped, and
 * of every list a few components, each of whose fields has its default or something else. Half of
 * the folders have two investment periods. Sizes are bounded, so that costs are.
 */
export function randomFolder(draw: fc.GeneratorValue, integers: typeof fc.integer) {
  return new RandomFolder(draw, integers).files()
}

class RandomFolder {
  readonly #draw: fc.GeneratorValue
  readonly #integers: typeof fc.integer
  readonly #buses: readonly string[]
  readonly #periods: boolean
  readonly #count: number

  constructor(draw: fc.GeneratorValue, integers: typeof fc.integer) {
    this.#draw = draw
    this.#integers = integers
    this.#buses = ['a', 'b', 'c', 'd'].slice(0, this.#whole(2, 4))
    this.#periods = this.#one(true, false)
    this.#count = this.#whole(2, 6) * (this.#periods ? 2 : 1)
  }

  files(): Map<string, string> {
    const around = this.#buses.map((bus, k) => [bus, this.#buses[(k + 1) % this.#buses.length]])
    return new Map([
      ...this.#time(),
      ...this.#list(
        'buses',
        this.#buses.map((name) => ({ name, carrier: 'AC', v_nom: 110 })),
      ),
      ['carriers.csv', 'name,co2_emissions,max_growth\nAC,0,inf\ngas,0.2,40\npipe,0,inf\n'],
      ...this.#list(
        'loads',
        this.#buses.map((bus) => this.#load(bus)),
      ),
      ...this.#list('generators', [
        ...this.#buses.map((bus) => ({
          name: `shed ${bus}`,
          bus,
          p_nom: 99,
          marginal_cost: 500,
          active: 'True',
        })),
        ...this.#buses.map((bus) => ({
          name: `dump ${bus}`,
          bus,
          p_nom: 99,
          sign: -1,
          active: 'True',
        })),
        ...this.#some(3, (k) => this.#generator(`g${k}`)),
      ]),
      ...this.#list(
        'links',
        this.#some(2, (k) => this.#link(`k${k}`)),
      ),
      ...this.#list(
        'lines',
        around.map(([a, b], k) => this.#line(`l${k}`, a, b)),
      ),
      ...this.#list(
        'transformers',
        this.#some(1, (k) => this.#transformer(`t${k}`)),
      ),
      ...this.#list(
        'storage_units',
        this.#some(2, (k) => this.#unit(`u${k}`)),
      ),
      ...this.#list(
        'stores',
        this.#some(2, (k) => this.#store(`s${k}`)),
      ),
      ...this.#list(
        'global_constraints',
        this.#some(2, (k) => this.#constraint(`c${k}`)),
      ),
    ])
  }

  #whole(min: number, max: number): number {
    return this.#draw(this.#integers, { min, max })
  }

  #one<T>(...values: readonly T[]): T {
    return values[this.#whole(0, values.length - 1)]
  }

  #some(most: number, of: (k: number) => Row): Row[] {
    return Array.from({ length: this.#whole(0, most) }, (_, k) => of(k))
  }

  /** One of some numbers, or one of them for each snapshot. */
  #series(...values: readonly number[]): Cell {
    if (this.#one(true, true, false)) return this.#one(...values)
    return Float64Array.from({ length: this.#count }, () => this.#one(...values))
  }

  /** Given in some snapshots. */
  #given(value: number): Cell {
    if (this.#whole(0, 9) > 0) return ''
    return Float64Array.from({ length: this.#count }, () =>
      this.#one(value, Number.NaN, Number.NaN),
    )
  }

  #bus(): string {
    return this.#one(...this.#buses)
  }

  #time(): [string, string][] {
    const rows = Array.from({ length: this.#count }, (_, t) => {
      const weights = [this.#one(1, 2), this.#one(1, 3), this.#one(1, 2)].join(',')
      const half = this.#count / 2
      return this.#periods
        ? `${t},${t < half ? 2030 : 2040},${t % half},${weights}`
        : `${t},${t},${weights}`
    })
    const label = this.#periods ? 'period,timestep' : 'snapshot'
    const snapshots = [`,${label},objective,stores,generators`, ...rows].join('\n')
    if (!this.#periods) return [['snapshots.csv', snapshots]]
    // Years of 1: a level that runs on from period to period counts in limits with those only.
    return [
      ['snapshots.csv', snapshots],
      ['investment_periods.csv', `period,objective,years\n2030,${this.#one(1, 5)},1\n2040,2,1`],
    ]
  }

  #life(): Row {
    return {
      active: this.#one('True', 'True', 'True', 'False'),
      build_year: this.#one(2000, 2000, 2030, 2035),
      lifetime: this.#one(100, 100, 12),
    }
  }

  /** A size of 3 or 8, or a choice up to 9. */
  #size(nom: 'p_nom' | 'e_nom' | 's_nom'): Row {
    const size = { [nom]: this.#one(3, 8), [`${nom}_max`]: 9, ...this.#life() }
    if (this.#one(true, false)) return size
    return {
      ...size,
      [`${nom}_extendable`]: 'True',
      [`${nom}_min`]: this.#one(0, 0, 2),
      [`${nom}_set`]: this.#one<Cell>('', '', '', 4),
      capital_cost: this.#whole(1, 40),
      fom_cost: this.#one(0, 1),
    }
  }

  #ramps(): Row {
    return {
      ramp_limit_up: this.#one<Cell>('', this.#series(0.3, 0.6)),
      ramp_limit_down: this.#one<Cell>('', '', 0.5),
      p_init: this.#one<Cell>('', '', 1),
    }
  }

  #load(bus: string): Row {
    return { name: bus, bus, p_set: this.#series(0, 4, 9, -1), sign: this.#one(-1, -1, 1) }
  }

  #generator(name: string): Row {
    return {
      name,
      bus: this.#bus(),
      carrier: this.#one('gas', 'AC'),
      ...this.#size('p_nom'),
      ...this.#ramps(),
      p_min_pu: this.#one<Cell>(0, 0, this.#series(0, 0.1)),
      p_max_pu: this.#series(1, 0.6, 0.2),
      p_set: this.#given(1),
      sign: this.#one(1, 1, 1, -1),
      marginal_cost: this.#series(0, 12, 30),
      efficiency: this.#series(1, 0.4),
      e_sum_min: this.#one<Cell>('', '', '', 2),
      e_sum_max: this.#one<Cell>('', '', 20),
    }
  }

  #link(name: string): Row {
    return {
      name,
      bus0: this.#bus(),
      bus1: this.#bus(),
      bus2: this.#one('', this.#bus()),
      carrier: this.#one('', 'pipe'),
      ...this.#size('p_nom'),
      ...this.#ramps(),
      efficiency: this.#series(1, 0.9, 0.5),
      efficiency2: this.#series(0.2, -0.1),
      p_min_pu: this.#one<Cell>(0, -1, this.#series(-0.5, 0)),
      p_max_pu: this.#series(1, 0.7),
      p_set: this.#given(1),
      marginal_cost: this.#series(0, 1),
      length: this.#one(0, 5),
    }
  }

  #line(name: string, bus0: string, bus1: string): Row {
    const size = { ...this.#size('s_nom'), s_max_pu: this.#series(1, 0.7) }
    return { name, bus0, bus1, x: this.#one(0.1, 0.3), ...size, length: this.#one(1, 4) }
  }

  #transformer(name: string): Row {
    return {
      name,
      bus0: this.#buses[0],
      bus1: this.#buses[1],
      x: this.#one(0.1, 0.2),
      ...this.#size('s_nom'),
      tap_ratio: this.#one(1, 0.95),
      phase_shift: this.#series(0, 0.001),
    }
  }

  #unit(name: string): Row {
    return {
      name,
      bus: this.#bus(),
      ...this.#size('p_nom'),
      max_hours: this.#one(1, 4),
      efficiency_store: this.#series(1, 0.9),
      efficiency_dispatch: this.#series(1, 0.8),
      standing_loss: this.#series(0, 0.1),
      inflow: this.#series(0, 1, 3),
      spill_cost: this.#series(0, 0.5),
      marginal_cost: this.#series(0, 1),
      marginal_cost_storage: this.#series(0, 0.1),
      p_min_pu: this.#series(-1, -0.5),
      p_set: this.#given(0),
      state_of_charge_set: this.#given(1),
      ...this.#start('cyclic_state_of_charge', 'state_of_charge_initial'),
      sign: this.#one(1, 1, 0.9),
    }
  }

  #store(name: string): Row {
    return {
      name,
      bus: this.#bus(),
      ...this.#size('e_nom'),
      e_min_pu: this.#series(0, 0.1),
      e_max_pu: this.#series(1, 0.8),
      e_set: this.#given(2),
      p_set: this.#given(0.5),
      standing_loss: this.#one(0, 0.05),
      marginal_cost: this.#series(0, 1),
      marginal_cost_storage: this.#series(0, 0.2),
      ...this.#start('e_cyclic', 'e_initial'),
      sign: this.#one(1, 1, 0.9),
    }
  }

  #start(cyclic: string, initial: string): Row {
    return {
      [cyclic]: this.#one('True', 'False'),
      [`${cyclic}_per_period`]: this.#one('False', 'True'),
      [initial]: this.#one(0, 1, 2),
      [`${initial}_per_period`]: this.#one('False', 'True'),
    }
  }

  #constraint(name: string): Row {
    const investment_period = this.#periods ? this.#one<Cell>('', '', 2040) : ''
    return this.#one<Row>(
      { name, type: 'primary_energy', sense: '<=', constant: this.#one(5, 50), investment_period },
      {
        name,
        type: 'operational_limit',
        carrier_attribute: 'gas',
        sense: this.#one('<=', '>='),
        constant: this.#one(0, 30),
        investment_period,
      },
      {
        name,
        type: 'transmission_volume_expansion_limit',
        carrier_attribute: 'AC',
        sense: '<=',
        constant: 30,
      },
      {
        name,
        type: 'tech_capacity_expansion_limit',
        carrier_attribute: 'gas',
        ...this.#one<Row>({}, { bus: 'a' }),
        sense: '<=',
        constant: 9,
        investment_period,
      },
    )
  }

  /** The static file and those of series. */
  #list(list: string, rows: readonly Row[]): [string, string][] {
    if (rows.length === 0) return []
    const attributes = [...new Set(rows.flatMap((row) => Object.keys(row)))]
    const cell = (value: Cell | undefined) => (value instanceof Float64Array ? '' : (value ?? ''))
    const lines = rows.map((row) => attributes.map((attribute) => cell(row[attribute])).join(','))
    const series = attributes.flatMap((attribute): [string, string][] => {
      const columns = rows.flatMap((row) => {
        const values = row[attribute]
        return values instanceof Float64Array ? [[String(row.name), values] as const] : []
      })
      if (columns.length === 0) return []
      const head = ['', ...columns.map(([name]) => name)].join(',')
      const body = Array.from({ length: this.#count }, (_, t) =>
        [t, ...columns.map(([, values]) => (Number.isNaN(values[t]) ? '' : values[t]))].join(','),
      )
      return [[`${list}-${attribute}.csv`, [head, ...body].join('\n')]]
    })
    return [[`${list}.csv`, [attributes.join(','), ...lines].join('\n')], ...series]
  }
}
