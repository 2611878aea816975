/**
 * The city's electricity load, hour by hour: composed, not measured.
 *
 * There is no published hourly load of the city. What is published are monthly sales by district
 * and contract class; what is composed is how each class spreads its month over the hours.
 */

/** One line of the sales table. */
export interface Sale {
  /** 1-12. */
  readonly month: number
  readonly district: string
  /** Contract class, such as `residential`. */
  readonly contract: string
  /** kWh sold in the month. */
  readonly kwh: number
}

/** How each class spreads its energy; only the proportions within a month matter. */
export interface LoadShapes {
  /** Month of each hour, 1-12. */
  readonly month: ArrayLike<number>
  /** By contract class, one value per hour, not negative. */
  readonly byContract: Readonly<Record<string, Float64Array>>
}

/** Load by district, contract class and hour. */
export interface CityLoad {
  readonly districts: readonly string[]
  readonly contracts: readonly string[]
  readonly hours: number
  /** MW; hour t of contract c in district d at ((d · contracts) + c) · hours + t. */
  readonly mw: Float64Array
}

/** Thrown once with every fault of a sales table or of its shapes. */
export class LoadError extends Error {
  override readonly name = 'LoadError'
  readonly faults: readonly string[]
  constructor(faults: readonly string[]) {
    super(faults.join('\n'))
    this.faults = faults
  }
}

/**
 * Spread monthly sales over the hours.
 *
 * load(d, c, t) = sales(d, c, m) · shape(c, t) / Σ shape(c, t′ in m),  m the month of t
 *
 * so each month of each district and class sums to its sales, whatever the shapes are. Every
 * district has the same shape for a class: that, too, is composed.
 *
 * @param sales  one line per month, district and contract; in any order, all of them there
 * @param shapes one per contract of the sales; all hours of all months that were sold in; NaN where
 *   it is not known
 * @throws LoadError with every line that is missing, double or negative, every class without a
 *   shape, and every month whose shape is zero though something was sold
 */
export function composeLoad(sales: readonly Sale[], shapes: LoadShapes): CityLoad {
  const districts = distinct(sales.map((s) => s.district))
  const contracts = distinct(sales.map((s) => s.contract))
  const hours = shapes.month.length
  const table = salesTable(sales, districts, contracts)
  const faults = [...table.faults, ...shapeFaults(contracts, shapes)]
  if (faults.length > 0) throw new LoadError(faults)

  const mw = new Float64Array(districts.length * contracts.length * hours)
  contracts.forEach((contract, c) => {
    const shape = shapes.byContract[contract]
    const inMonth = monthlySums(shape, shapes.month)
    districts.forEach((district, d) => {
      const kwh = table.kwh[d][c]
      for (let m = 1; m <= 12; m++)
        if (kwh[m] > 0 && !(inMonth[m] > 0))
          faults.push(
            `${contract} has no shape in month ${m}, but ${district} bought ${kwh[m]} kWh`,
          )
      const offset = (d * contracts.length + c) * hours
      for (let t = 0; t < hours; t++) {
        const m = shapes.month[t]
        mw[offset + t] = inMonth[m] > 0 ? (kwh[m] / 1000 / inMonth[m]) * shape[t] : 0
      }
    })
  })
  if (faults.length > 0) throw new LoadError(faults)
  return { districts, contracts, hours, mw }
}

/** Load of a district, of a contract class, of both, or of the whole city; MW, one per hour. */
export function loadOf(
  load: CityLoad,
  which: { readonly district?: string; readonly contract?: string } = {},
): Float64Array {
  const sum = new Float64Array(load.hours)
  load.districts.forEach((district, d) => {
    if (which.district !== undefined && which.district !== district) return
    load.contracts.forEach((contract, c) => {
      if (which.contract !== undefined && which.contract !== contract) return
      const offset = (d * load.contracts.length + c) * load.hours
      for (let t = 0; t < load.hours; t++) sum[t] += load.mw[offset + t]
    })
  })
  return sum
}

/**
 * Fit hourly shapes of several classes to what they are together known to do.
 *
 * Iterative proportional fitting of a table classes × hours: the rows keep their sums, the columns
 * come to the wanted totals. Zeros stay zero and nothing turns negative.
 *
 * @param rows   start values, not negative; each row's sum is kept
 * @param totals wanted sum of all rows in each hour; their sum must be that of the rows
 * @param rounds passes over rows and columns
 * @returns rows as many and as long as given
 *
 * Source: Deming & Stephan, Annals of Mathematical Statistics 11 (1940), 427-444.
 */
export function fitToTotals(
  rows: readonly Float64Array[],
  totals: Float64Array,
  rounds = 60,
): Float64Array[] {
  const sums = rows.map(total)
  const fitted = rows.map((row) => row.slice())
  for (let round = 0; round < rounds; round++) {
    for (let t = 0; t < totals.length; t++) {
      const now = fitted.reduce((sum, row) => sum + row[t], 0)
      if (now > 0) for (const row of fitted) row[t] *= totals[t] / now
    }
    fitted.forEach((row, c) => {
      const now = total(row)
      if (now > 0) for (let t = 0; t < row.length; t++) row[t] *= sums[c] / now
    })
  }
  return fitted
}

function distinct(names: readonly string[]): string[] {
  return [...new Set(names)].sort()
}

function total(row: Float64Array): number {
  return row.reduce((sum, x) => sum + x, 0)
}

/** An unknown hour counts as the mean of its month, so that the others keep their level. */
function monthlySums(shape: Float64Array, month: ArrayLike<number>): Float64Array {
  const sums = new Float64Array(13)
  const hours = new Float64Array(13)
  const known = new Float64Array(13)
  for (let t = 0; t < shape.length; t++) {
    hours[month[t]] += 1
    if (Number.isNaN(shape[t])) continue
    known[month[t]] += 1
    sums[month[t]] += shape[t]
  }
  return sums.map((sum, m) =>
    known[m] > 0 && known[m] < hours[m] ? (sum * hours[m]) / known[m] : sum,
  )
}

/** kwh[district][contract][month]; month 0 is unused. */
function salesTable(
  sales: readonly Sale[],
  districts: readonly string[],
  contracts: readonly string[],
) {
  const kwh = districts.map(() => contracts.map(() => new Float64Array(13).fill(Number.NaN)))
  const faults: string[] = []
  for (const { month, district, contract, kwh: sold } of sales) {
    const row = kwh[districts.indexOf(district)][contracts.indexOf(contract)]
    const line = `${district}, ${contract}, month ${month}`
    if (!(month >= 1 && month <= 12)) faults.push(`${line}: expected a month from 1 to 12`)
    else if (!(sold >= 0)) faults.push(`${line}: expected kWh, not negative, found ${sold}`)
    else if (!Number.isNaN(row[month])) faults.push(`${line}: expected once, found twice`)
    else row[month] = sold
  }
  districts.forEach((district, d) => {
    contracts.forEach((contract, c) => {
      for (let m = 1; m <= 12; m++)
        if (Number.isNaN(kwh[d][c][m]))
          faults.push(`${district}, ${contract}, month ${m}: expected sales, found none`)
    })
  })
  return { kwh, faults }
}

function shapeFaults(contracts: readonly string[], shapes: LoadShapes): string[] {
  return contracts.flatMap((contract) => {
    const shape = shapes.byContract[contract]
    if (shape === undefined) return [`expected a shape for ${contract}, found none`]
    if (shape.length !== shapes.month.length)
      return [`expected ${shapes.month.length} hours for ${contract}, found ${shape.length}`]
    const wrong = shape.findIndex((x) => x < 0)
    return wrong < 0
      ? []
      : [`${contract}, hour ${wrong}: expected 0 or more, found ${shape[wrong]}`]
  })
}
