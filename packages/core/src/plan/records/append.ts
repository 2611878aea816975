import { z } from 'zod'
import type { Observation } from '../data/city-data.ts'
import { readRecords } from '../data/records.ts'
import type { Plan } from '../schema/index.ts'
import { suggest } from '../suggest.ts'
import { appendRow } from '../tables/append-row.ts'
import { numberOf } from '../tables/decimal.ts'
import { TableFaults } from '../tables/faults.ts'
import { type RecordRefusal, refusals } from './refusals.ts'

/** An observation as somebody types it in. */
export interface TypedRecord {
  readonly measure: string
  readonly date: string
  readonly value: string
  /** Default: the unit of its earlier rows, else that of the reading that asks for it. */
  readonly unit?: string
  /** Key of the plan's sources. */
  readonly source: string
  /** One of the plan's record files. Default: where the measure's rows are, else its deal's. */
  readonly file?: string
  /** A measure that nobody has recorded or read before. */
  readonly isNew?: boolean
}

export type Appending =
  | {
      readonly ok: true
      /** File of the folder, its text with the row at its end, and the row's line. */
      readonly path: string
      readonly text: string
      readonly line: number
      readonly record: Observation
      /** The first row of its measure. */
      readonly first: boolean
    }
  | { readonly ok: false; readonly why: readonly RecordRefusal[] }

/** Records of a plan by file. */
interface Kept {
  readonly path: string
  readonly text: string
  readonly rows: readonly Observation[]
}

/**
 * A plan's records with one more row, or every reason against it. Nothing is written here, and no
 * row that is there is changed.
 *
 * @param textOf a file of the plan's folder
 * @param today  ISO date
 */
export function appendRecord(
  plan: Plan,
  textOf: (path: string) => string | undefined,
  typed: TypedRecord,
  today: string,
): Appending {
  const kept = plan.records.map((path) => readKept(path, textOf(path)))
  const broken = plan.records.filter((_, i) => kept[i] === undefined)
  if (broken.length > 0) return { ok: false, why: broken.map(refusals.unreadable) }
  const files = kept as readonly Kept[]
  const entry = { ...typed, unit: typed.unit ?? unitOf(plan, files, typed.measure) ?? '' }
  const file = fileFor(plan, files, typed)
  const why = [
    ...wrongIn(entry, today),
    ...unlikeEarlier(plan, files, entry, typed.isNew === true),
    ...('why' in file ? [file.why] : []),
  ]
  if (why.length > 0 || 'why' in file) return { ok: false, why }
  return appended(file, entry)
}

type Entry = TypedRecord & { readonly unit: string }

/** Undefined for a file that is missing or not sound. */
function readKept(path: string, text: string | undefined): Kept | undefined {
  if (text === undefined) return undefined
  const faults = new TableFaults(path)
  const rows = readRecords(text, faults)
  return faults.problems.length > 0 ? undefined : { path, text, rows }
}

/** What is wrong with the entry by itself. */
function wrongIn({ measure, date, value, source, unit }: Entry, today: string): RecordRefusal[] {
  const isDate = z.iso.date().safeParse(date).success
  const entry = { unit, source }
  const breaks = (['unit', 'source'] as const).filter((column) => /[\r\n]/.test(entry[column]))
  return [
    ...(/^[a-z0-9._-]+$/.test(measure) ? [] : [refusals.badMeasure(measure)]),
    ...(isDate ? [] : [refusals.notADate(date)]),
    ...(isDate && date > today ? [refusals.inTheFuture(date, today)] : []),
    ...(Number.isFinite(numberOf(value)) ? [] : [refusals.notANumber(value)]),
    ...(unit.trim() === '' ? [refusals.noUnit(measure)] : []),
    ...breaks.map(refusals.lineBreak),
  ]
}

/** What does not go with the plan and with the rows that are there. */
function unlikeEarlier(
  plan: Plan,
  files: readonly Kept[],
  { measure, date, source, unit }: Entry,
  isNew: boolean,
): RecordRefusal[] {
  const known = unitOf(plan, files, measure)
  const measures = knownMeasures(plan, files)
  const sources = Object.keys(plan.sources)
  const twice = files.flatMap(({ path, rows }) =>
    rows
      .filter((row) => row.measure === measure && row.date === date && row.source === source)
      .map(({ value, unit: of }) => refusals.twice(path, value, of)),
  )
  return [
    ...(isNew || measures.includes(measure)
      ? []
      : [refusals.unknownMeasure(measure, suggest(measure, measures))]),
    ...(known !== undefined && known !== unit ? [refusals.otherUnit(unit, known, measure)] : []),
    ...(sources.includes(source) ? [] : [refusals.unknownSource(source, suggest(source, sources))]),
    ...twice,
  ]
}

function readingsOf(plan: Plan) {
  return plan.promises.flatMap(({ deal, readings }) =>
    readings
      .filter(({ measure }) => measure.startsWith('record:'))
      .map(({ measure, unit }) => ({ deal, unit, measure: measure.slice('record:'.length) })),
  )
}

function knownMeasures(plan: Plan, files: readonly Kept[]): string[] {
  const recorded = files.flatMap(({ rows }) => rows.map(({ measure }) => measure))
  return [...new Set([...recorded, ...readingsOf(plan).map(({ measure }) => measure)])]
}

/** The unit of a measure's earlier rows, else of a reading of it. */
function unitOf(plan: Plan, files: readonly Kept[], measure: string): string | undefined {
  const rows = files.flatMap((file) => file.rows).filter((row) => row.measure === measure)
  return rows.at(-1)?.unit ?? readingsOf(plan).find((r) => r.measure === measure && r.unit)?.unit
}

/** Where the measure's rows are; else the file that holds most of its deal; else the only one. */
function fileFor(
  plan: Plan,
  files: readonly Kept[],
  { measure, file }: TypedRecord,
): Kept | { readonly why: RecordRefusal } {
  const paths = files.map(({ path }) => path)
  if (file !== undefined)
    return files.find(({ path }) => path === file) ?? { why: refusals.unknownFile(file, paths) }
  const having = files.filter(({ rows }) => rows.some((row) => row.measure === measure)).at(-1)
  if (having) return having
  const readings = readingsOf(plan)
  const deal = readings.find((r) => r.measure === measure)?.deal
  const ofDeal = readings.filter((r) => r.deal === deal).map((r) => r.measure)
  const counts = files.map(({ rows }) => rows.filter((row) => ofDeal.includes(row.measure)).length)
  const most = Math.max(...counts)
  if (deal !== undefined && most > 0) return files[counts.indexOf(most)]
  if (files.length === 1) return files[0]
  return { why: files.length === 0 ? refusals.noFile() : refusals.whichFile(paths) }
}

function appended({ path, text, rows }: Kept, entry: Entry): Appending {
  const { date, measure, value, unit, source } = entry
  const cells = { date, measure, value: value.trim(), unit: unit.trim(), source }
  const { text: whole, line } = appendRow(text, cells)
  const record = readBack(path, whole, rows.length)
  if (record === undefined) return { ok: false, why: [refusals.unreadable(path)] }
  const first = !rows.some((row) => row.measure === measure)
  return { ok: true, path, text: whole, line, record, first }
}

/** The last row of a table that must read without faults and be one longer than before. */
function readBack(path: string, text: string, before: number): Observation | undefined {
  const rows = readKept(path, text)?.rows
  return rows?.length === before + 1 ? rows[before] : undefined
}
