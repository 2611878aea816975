import { koreanTime, listedHolidays } from '../../forecast/index.ts'
import type { Timeline } from '../../operate/index.ts'
import { holidays2024, MODEL_HOURS } from '../../plan/index.ts'

/** 1 January 2024, midnight in Korea, unix seconds. */
const START = Date.UTC(2024, 0, 1) / 1000 - 9 * 3600
const HOUR = 3600
const DAY = 24
/** Hours of the model year before 29 February, which it leaves out. */
const LEAP = 59 * DAY
/** The year before lies 53 weeks back: its weekdays are those of the model year. */
const YEAR_BACK = 53 * 7 * DAY

function realHour(hour: number): number {
  if (hour < 0) return realHour(hour + MODEL_HOURS) - YEAR_BACK
  return hour < LEAP ? hour : hour + DAY
}

/**
 * The model year on the clock of 2024, whose weekdays and holidays its load has, and a year before
 * it with the same weekdays and holidays; five days between them are unknown.
 */
export const modelTime: Timeline = {
  startOf: (hour) => START + realHour(hour) * HOUR,
  clock: koreanTime,
  holidays: listedHolidays(
    new Set(
      [...holidays2024].flatMap((mmdd) => {
        const day = Date.UTC(2024, Math.floor(mmdd / 100) - 1, mmdd % 100) / 86_400_000
        return [day, day - YEAR_BACK / DAY]
      }),
    ),
  ),
}
