import { bindingComparison } from '../binding.ts'
import type { Check, Draft, Entry, Report } from '../draft.ts'
import { placeAt, placeOnly } from '../located.ts'
import { energyMeasures, isComputed, type PlannedPromise, type Reading } from '../schema/index.ts'
import { suggest } from '../suggest.ts'

/** Readings can be read: the stage exists, shares are shares, and what binds can bind. */
export const readingsCanBeRead: Check = (draft, report) => {
  const stages = draft.section('stages')?.map(({ year }) => year)
  const funds = draft.section('funds')?.map(({ id }) => id) ?? []
  for (const promise of draft.entries('promises')) {
    for (const reading of readingsOf(promise)) {
      stageExists(reading, stages, report)
      targetIsOneValue(reading, report)
      shareIsShare(reading, report)
      fundExists(reading, funds, report)
      if (reading.value.binds) canBind(reading, report)
    }
    oneBinds(promise, draft, report)
  }
}

function readingsOf({ path, value }: Entry<PlannedPromise>): Entry<Reading>[] {
  return value.readings.map((reading, i) => ({ path: [...path, 'readings', i], value: reading }))
}

/** A year between two stages can be read on the straight line between them, but cannot bind. */
function stageExists(
  { path, value: { measure, stage, binds } }: Entry<Reading>,
  known: readonly number[] | undefined,
  report: Report,
): void {
  if (stage === undefined) {
    if (isComputed(measure)) report('reading_without_stage', [...path, 'stage'], { measure })
  } else if (known?.includes(stage) === false && (binds || !isBetween(stage, known)))
    report('unknown_stage', [...path, 'stage'], { year: stage, known })
}

function isBetween(year: number, stages: readonly number[]): boolean {
  return Math.min(...stages) < year && year < Math.max(...stages)
}

/** A reading is held against one number. */
function targetIsOneValue({ path, value: { target } }: Entry<Reading>, report: Report): void {
  if (target.by_year !== undefined)
    report('target_by_year', [...path, 'target', 'by_year'], {}, 'key')
}

/** Gas can bring more energy than the power used, so its share may pass 1. */
function shareIsShare({ path, value: { measure, target } }: Entry<Reading>, report: Report): void {
  if (!isComputed(measure) || measure === 'outside-energy-share') return
  if (energyMeasures[measure].unit !== '1') return
  const { value = 0 } = target
  if (value < 0 || value > 1)
    report('share_above_one', [...path, 'target'], { measure, value }, 'key')
}

/** A sum of a fund's ledger is of a fund that the plan has. */
function fundExists(
  { path, value: { measure } }: Entry<Reading>,
  allowed: readonly string[],
  report: Report,
): void {
  const found = /^ledger:fund\.([^.]+)\./.exec(measure)?.[1]
  if (found === undefined || allowed.includes(found)) return
  const suggestion = suggest(found, allowed)
  report('not_one_of', [...path, 'measure'], { allowed, found, suggestion })
}

function canBind({ path, value: { measure, comparison } }: Entry<Reading>, report: Report): void {
  if (!isComputed(measure)) {
    report('record_cannot_bind', [...path, 'measure'], { measure })
    return
  }
  const wanted = bindingComparison[measure]
  if (comparison !== wanted)
    report('binds_wrong_way', [...path, 'comparison'], { measure, comparison, wanted })
}

function oneBinds(promise: Entry<PlannedPromise>, { whole }: Draft, report: Report): void {
  const [first, ...others] = readingsOf(promise).filter(({ value }) => value.binds)
  for (const { path } of others) {
    const other = placeOnly(placeAt(whole, first.path))
    report('several_bind', [...path, 'binds'], { promise: promise.value.id, other })
  }
}
