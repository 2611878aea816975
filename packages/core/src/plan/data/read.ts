import { calendarOf } from '../calendar.ts'
import { type Folder, openFolder, type ReadFile, staysInside } from '../folder.ts'
import { type CityLoad, composeLoad, LoadError } from '../load.ts'
import { type Path, type Place, printPath } from '../place.ts'
import { inOrder, type Problem, problem } from '../problem.ts'
import type { Plan } from '../schema/index.ts'
import { suggest } from '../suggest.ts'
import { TableFaults } from '../tables/faults.ts'
import { LEAP_HOURS, readHourly } from '../tables/hourly.ts'
import type { CityData, Observation, TableText } from './city-data.ts'
import { dealTables } from './deal-tables.ts'
import { readRecords } from './records.ts'
import { readSales } from './sales.ts'
import { readWeather } from './weather.ts'

/** A plan's numbers, or everything that is wrong with their files. */
export interface CityDataReading {
  /** Undefined when any problem is an error. */
  readonly data: CityData | undefined
  /** The texts that were read, by path inside the folder. */
  readonly files: Readonly<Record<string, string>>
  readonly problems: readonly Problem[]
}

const PRICE = 'smp_krw_per_mwh'
/** Prices may be negative: paid to take. Far beyond any market cap it is a slip of the unit. */
const PRICE_BOUNDS = { min: -1e7, max: 1e7 }
const NOT_NEGATIVE = { min: 0, max: Infinity }

/**
 * Read the series, sales and records that a plan names. Never throws for what the files hold.
 *
 * @param root    the plan's folder, as given to `readPlan`
 * @param placeOf where the plan names a file, for files that are missing
 * @param gaps    whether hours of a series may be unknown (NaN): a forecast lives with that, a solve
 *   does not
 */
export function readCityData(
  plan: Plan,
  readFile: ReadFile,
  root = '',
  placeOf?: (path: Path) => Place,
  gaps = false,
): CityDataReading {
  const folder = openFolder(root, readFile)
  const reader = new DataReader(plan, folder, placeOf, gaps)
  const weather = reader.weather()
  const price = reader.price()
  const load = reader.load()
  const records = reader.records()
  const tables = reader.tables()
  if (records) reader.recordsOfReadings(records)

  const sound = reader.problems.every(({ severity }) => severity === 'hint')
  const data =
    sound && price && load && records ? { weather, price, load, records, tables } : undefined
  return { data, files: folder.files, problems: inOrder(reader.problems) }
}

class DataReader {
  readonly problems: Problem[] = []
  private readonly plan: Plan
  private readonly folder: Folder
  private readonly placeOf: ((path: Path) => Place) | undefined
  private readonly gaps: boolean

  constructor(
    plan: Plan,
    folder: Folder,
    placeOf: ((path: Path) => Place) | undefined,
    gaps: boolean,
  ) {
    this.plan = plan
    this.folder = folder
    this.placeOf = placeOf
    this.gaps = gaps
  }

  weather(): CityData['weather'] {
    const years = this.plan.weather.map(({ id, file }, i) => {
      const at = ['weather', i, 'file']
      return [
        id,
        this.table(file, at, (text, faults) => readWeather(text, this.plan, faults, this.gaps)),
      ] as const
    })
    return Object.fromEntries(years.flatMap(([id, year]) => (year ? [[id, year]] : [])))
  }

  price(): Float64Array | undefined {
    return this.table(this.plan.grid.prices, ['grid', 'prices'], (text, faults) => {
      const bounds = (column: string) => (column === PRICE ? PRICE_BOUNDS : undefined)
      return readHourly(text, [PRICE], bounds, faults, this.gaps)?.[PRICE]
    })
  }

  load(): CityLoad | undefined {
    const { load } = this.plan
    const sales = this.table(load.sales, ['load', 'sales'], (text, faults) =>
      readSales(text, this.plan, faults),
    )
    const classes = Object.keys(load.growth_by_contract)
    const shapes = this.table(load.shapes, ['load', 'shapes'], (text, faults) =>
      readHourly(
        text,
        classes,
        (column) => (classes.includes(column) ? NOT_NEGATIVE : undefined),
        faults,
        this.gaps,
      ),
    )
    if (!sales || !shapes || sales.length === 0) return undefined
    const hours = shapes[classes[0]].length
    // Only the dates matter here, so any common and any leap year will do.
    const { month } = calendarOf(hours === LEAP_HOURS ? 2024 : 2023)
    return this.composed(() => composeLoad(sales, { month, byContract: shapes }))
  }

  /** Undefined when a file of records is not sound. */
  records(): Observation[] | undefined {
    const files = this.plan.records.map((file, i) => this.table(file, ['records', i], readRecords))
    const sound = files.filter((file) => file !== undefined)
    return sound.length === files.length ? sound.flat() : undefined
  }

  /** The texts of what the deals name; whose rows they are reads them. */
  tables(): Record<string, TableText> {
    const texts = dealTables(this.plan).map(({ at, path }) => {
      const text = this.text(path, at)
      return text === undefined ? [] : [[path, { file: this.folder.name(path), text }] as const]
    })
    return Object.fromEntries(texts.flat())
  }

  /** A reading of records that were never kept stays unproven: worth a hint. */
  recordsOfReadings(records: readonly Observation[]): void {
    const known = [...new Set(records.map(({ measure }) => measure))]
    this.plan.promises.forEach((promise, p) => {
      promise.readings.forEach(({ measure }, r) => {
        const name = measure.startsWith('record:') ? measure.slice('record:'.length) : undefined
        if (name === undefined || known.includes(name)) return
        const path = ['promises', p, 'readings', r, 'measure']
        this.tell('record_without_rows', path, { measure: name, suggestion: suggest(name, known) })
      })
    })
  }

  /** A table of the folder; undefined when it is missing or not sound. */
  private table<T>(
    path: string,
    namedAt: Path,
    read: (text: string, faults: TableFaults) => T,
  ): T | undefined {
    const text = this.text(path, namedAt)
    if (text === undefined) return undefined
    const faults = new TableFaults(this.folder.name(path))
    const table = read(text, faults)
    this.problems.push(...faults.all())
    return faults.problems.length === 0 ? table : undefined
  }

  private text(path: string, namedAt: Path): string | undefined {
    if (!staysInside(path)) return this.tell('path_leaves_folder', namedAt, { path })
    const text = this.folder.read(path)
    if (text === undefined) this.tell('file_missing', namedAt, { file: this.folder.name(path) })
    return text
  }

  private tell(...[code, path, detail]: Telling): undefined {
    const place = this.placeOf?.(path) ?? {
      file: this.folder.name('plan.yaml'),
      line: 1,
      column: 1,
    }
    this.problems.push(problem(code, place, printPath(path), detail as never))
  }

  /** What only the sum of sales and shapes shows: something sold in a month without a shape. */
  private composed(compose: () => CityLoad): CityLoad | undefined {
    try {
      return compose()
    } catch (error) {
      if (!(error instanceof LoadError)) throw error
      for (const fault of error.faults)
        this.tell('load_not_composed', ['load', 'shapes'], { fault })
      return undefined
    }
  }
}

type Telling =
  | ['path_leaves_folder', Path, { path: string }]
  | ['file_missing', Path, { file: string }]
  | ['record_without_rows', Path, { measure: string; suggestion: string | undefined }]
  | ['load_not_composed', Path, { fault: string }]
