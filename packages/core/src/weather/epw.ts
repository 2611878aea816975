/** One fault in an EPW file, by line. */
export interface EpwFault {
  /** Counted from 1. */
  readonly line: number
  readonly expected: string
  readonly found: string
}

/** Thrown once with every fault of the file. */
export class EpwError extends Error {
  override readonly name = 'EpwError'
  readonly faults: readonly EpwFault[]
  constructor(faults: readonly EpwFault[]) {
    const told = faults.map((f) => `line ${f.line}: expected ${f.expected}, found ${f.found}`)
    super(told.join('\n'))
    this.faults = faults
  }
}

/** Where the station stands. */
export interface Place {
  /** Degrees, north positive. */
  readonly latitude: number
  /** Degrees, east positive. */
  readonly longitude: number
  /** Hours ahead of UTC. */
  readonly timezone: number
}

/** A weather file in hours; every array has one value per row of the file. */
export interface Epw {
  readonly city: string
  readonly place: Place
  /** Metres above the sea. */
  readonly elevation: number
  /** Real year of each row: a typical year takes its months from several. */
  readonly year: Uint16Array
  readonly month: Uint8Array
  readonly day: Uint8Array
  /** Hour ending, 1-24, station's standard time. */
  readonly hourEnding: Uint8Array
  /** Dry bulb, °C. */
  readonly temperature: Float64Array
  /** Global horizontal, direct normal and diffuse horizontal radiation, Wh/m² in the hour. */
  readonly ghi: Float64Array
  readonly dni: Float64Array
  readonly dhi: Float64Array
  /** At 10 m, m/s. */
  readonly windSpeed: Float64Array
}

/** A number in a row: where it stands, what it may be, and the value that means "missing". */
interface Column {
  readonly name: string
  readonly at: number
  readonly min: number
  readonly max: number
}

// Bounds exclude the "missing" marks of the format: 99.9 °C, 9999 Wh/m², 999 m/s.
const columns = {
  year: { name: 'a year', at: 0, min: 1900, max: 2200 },
  month: { name: 'a month', at: 1, min: 1, max: 12 },
  day: { name: 'a day', at: 2, min: 1, max: 31 },
  hourEnding: { name: 'an hour', at: 3, min: 1, max: 24 },
  temperature: { name: 'a dry-bulb temperature', at: 6, min: -70, max: 70 },
  ghi: { name: 'global horizontal radiation', at: 13, min: 0, max: 2000 },
  dni: { name: 'direct normal radiation', at: 14, min: 0, max: 2000 },
  dhi: { name: 'diffuse horizontal radiation', at: 15, min: 0, max: 2000 },
  windSpeed: { name: 'a wind speed', at: 21, min: 0, max: 90 },
} as const satisfies Record<string, Column>

type ColumnName = keyof typeof columns
const columnNames = Object.keys(columns) as ColumnName[]

const HEADER_LINES = 8
const FIELDS = 35

/**
 * Read an EnergyPlus weather file of 8,760 (or 8,784) hours.
 *
 * @throws EpwError with every fault: a header that is not an EPW's, a row with too few fields,
 *   a value that is no number, is out of bounds or is the format's mark for "missing"
 *
 * Source: EnergyPlus, Auxiliary Programs, "EnergyPlus Weather File (EPW) Data Dictionary".
 */
export function readEpw(text: string): Epw {
  const lines = text.split(/\r?\n/)
  while (lines.length > 0 && lines[lines.length - 1].trim() === '') lines.pop()
  const faults: EpwFault[] = []
  const location = readLocation(lines[0] ?? '', faults)
  const rows = lines.slice(HEADER_LINES)
  if (rows.length !== 8760 && rows.length !== 8784)
    faults.push({
      line: lines.length,
      expected: `8760 or 8784 hours after ${HEADER_LINES} header lines`,
      found: `${rows.length}`,
    })
  const series = readRows(rows, faults)
  if (faults.length > 0) throw new EpwError(faults)
  return {
    ...location,
    year: Uint16Array.from(series.year),
    month: Uint8Array.from(series.month),
    day: Uint8Array.from(series.day),
    hourEnding: Uint8Array.from(series.hourEnding),
    temperature: series.temperature,
    ghi: series.ghi,
    dni: series.dni,
    dhi: series.dhi,
    windSpeed: series.windSpeed,
  }
}

function readLocation(line: string, faults: EpwFault[]) {
  const fields = line.split(',')
  if (fields[0] !== 'LOCATION' || fields.length < 10)
    faults.push({ line: 1, expected: 'LOCATION and nine fields', found: quote(line) })
  const number = (at: number, name: string, min: number, max: number) =>
    readNumber(fields[at], { name, at, min, max }, 1, faults)
  return {
    city: fields[1] ?? '',
    place: {
      latitude: number(6, 'a latitude', -90, 90),
      longitude: number(7, 'a longitude', -180, 180),
      timezone: number(8, 'a time zone', -12, 14),
    },
    elevation: number(9, 'an elevation', -1000, 9999),
  }
}

function readRows(rows: readonly string[], faults: EpwFault[]): Record<ColumnName, Float64Array> {
  const series = Object.fromEntries(
    columnNames.map((name) => [name, new Float64Array(rows.length)]),
  ) as Record<ColumnName, Float64Array>
  rows.forEach((row, t) => {
    const line = t + HEADER_LINES + 1
    const fields = row.split(',')
    if (fields.length < FIELDS)
      faults.push({ line, expected: `${FIELDS} fields`, found: `${fields.length}` })
    else
      for (const name of columnNames)
        series[name][t] = readNumber(fields[columns[name].at], columns[name], line, faults)
  })
  return series
}

function readNumber(
  field: string | undefined,
  column: Column,
  line: number,
  faults: EpwFault[],
): number {
  const text = field?.trim() ?? ''
  const value = text === '' ? Number.NaN : Number(text)
  if (value >= column.min && value <= column.max) return value // written so that NaN is refused
  const expected = `${column.name} from ${column.min} to ${column.max} in field ${column.at + 1}`
  faults.push({ line, expected, found: quote(text) })
  return Number.NaN
}

function quote(text: string): string {
  return text === '' ? 'nothing' : `"${text.slice(0, 40)}"`
}
