import { localHours } from '../calendar/local-hours.ts'
import { type Forecast, hourStart } from '../forecast.ts'
import type { Known } from '../known.ts'
import { type Limits, upTo } from '../limits.ts'
import { CannotForecast, type Fitted, type Model, type Question } from '../model.ts'
import { HOUR, type HourlySeries } from '../series.ts'
import { ceilingOf } from '../solar/ceiling.ts'
import type { SolarSite } from '../solar/clear-sky.ts'
import { lightOf } from '../solar/light.ts'

/** Below this share of the brightest hour the index is left out: it is mostly error. */
const DIM = 0.02
/** Days on which an hour of the day must have been lit for its index to be learned. */
const FEWEST_LIT = 10
/** Most that panels give of known light, against what they usually give. */
const MOST_OF_LIGHT = 2

/**
 * Forecast the sun by an index: the output divided by what the sky would give. The index is the
 * weather; the course of the day and the season are astronomy, known to the hour. Where the
 * irradiance to come is known (a driver {@link IRRADIANCE}, known ahead), the index is the output of
 * that light instead. Held between zero and the clear sky; nothing at night.
 *
 * @param model forecasts the index
 */
export function solar(model: Model, site: SolarSite): Model {
  const wrapped = (fitted: Fitted, lit: boolean): Fitted => {
    const skyOf = (known: Known, { hours }: Question) => {
      const sky = skyAhead(known, site, hours)
      if (sky.lit === lit) return sky
      throw new CannotForecast(
        'no_driver',
        `learned ${lit ? 'with' : 'without'} irradiance known ahead, asked otherwise`,
      )
    }
    return {
      name: fitted.name,
      predict: (known, question) => predict(fitted, known, question, skyOf(known, question)),
      explain: (known, question) => explain(fitted, known, question, skyOf(known, question)),
      save: () => ({ ...fitted.save(), state: { inner: fitted.save().state, lit } }),
    }
  }
  return {
    name: model.name,
    fit(known, question) {
      const sky = skyAhead(known, site, question.hours)
      return wrapped(model.fit(indexed(known, sky), question), sky.lit)
    },
    load(saved) {
      const { inner, lit } = saved.state as { readonly inner: unknown; readonly lit: boolean }
      return wrapped(model.load({ ...saved, state: inner }), lit)
    },
  }
}

/** What the output is measured by, and held within. */
interface Sky {
  /** Output for an index of 1, by when the hour begins. */
  readonly unit: (hourStart: number) => number
  readonly ceiling: Limits
  /** Most that the index can be. */
  readonly most: number
  /** Whether it is the irradiance that is known, not the clear sky alone. */
  readonly lit: boolean
}

function skyAhead(known: Known, site: SolarSite, hours: number): Sky {
  const ceiling = ceilingOf(known, site, hours)
  const light = lightOf(known, site, hours)
  if (!light) return { unit: ceiling.most, ceiling, most: 1, lit: false }
  return { unit: light, ceiling, most: MOST_OF_LIGHT, lit: true }
}

/** The target as an index of the sky: NaN where it is dim; 0 at hours that are all but always dark. */
function indexed(known: Known, { unit, most }: Sky): Known {
  const { target, clock, holidays } = known
  const count = target.values.length
  const bright = Float64Array.from({ length: count }, (_, t) => unit(target.start + t * HOUR))
  const dim = DIM * bright.reduce((a, b) => (b > a ? b : a), 0)
  const { hourOfDay } = localHours(target.start, count, clock, holidays)
  const lit = new Uint16Array(24)
  for (let t = 0; t < count; t++) if (bright[t] > dim) lit[hourOfDay[t]]++
  const values = target.values.map((y, t) => {
    if (lit[hourOfDay[t]] < FEWEST_LIT) return 0
    return bright[t] > dim ? y / bright[t] : Number.NaN
  })
  const index: HourlySeries = { start: target.start, values }
  return { ...known, target: index, limits: upTo(most) }
}

function predict(fitted: Fitted, known: Known, question: Question, sky: Sky): Forecast {
  const forecast = fitted.predict(indexed(known, sky), question)
  const { hours, levels } = forecast
  const values = forecast.values.map((index, i) => {
    const at = hourStart(forecast, Math.floor(i / levels.length))
    const held = Math.min(sky.most, Math.max(0, index))
    return Math.min(sky.ceiling.most(at), held * sky.unit(at))
  })
  return { ...forecast, hours, values }
}

/** Reasons in the unit of the output: the index times the mean unit of the hours asked for. */
function explain(fitted: Fitted, known: Known, question: Question, sky: Sky) {
  let mean = 0
  for (let h = 0; h < question.hours; h++)
    mean += sky.unit(known.issuedAt + h * HOUR) / question.hours
  return fitted
    .explain(indexed(known, sky), question)
    .map(({ name, effect }) => ({ name, effect: effect * mean }))
}
