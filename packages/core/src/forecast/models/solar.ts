import { localHours } from '../calendar/local-hours.ts'
import { type Forecast, hourStart } from '../forecast.ts'
import type { Known } from '../known.ts'
import { upTo } from '../limits.ts'
import type { Fitted, Model, Question } from '../model.ts'
import { HOUR, type HourlySeries } from '../series.ts'
import { type Ceiling, ceilingOf } from '../solar/ceiling.ts'
import type { SolarSite } from '../solar/clear-sky.ts'

/** Below this share of the brightest hour the index is left out: it is mostly error. */
const DIM = 0.02

/**
 * Forecast the sun by its clear-sky index: the output divided by what a clear sky would give. The
 * index is the weather; the course of the day and the season are astronomy, known to the hour. Held
 * between zero and the clear sky; nothing at night.
 *
 * @param model forecasts the index
 */
export function solar(model: Model, site: SolarSite): Model {
  const wrapped = (fitted: Fitted): Fitted => ({
    name: fitted.name,
    predict: (known, question) => predict(fitted, known, question, site),
    explain: (known, question) => explain(fitted, known, question, site),
    save: () => fitted.save(),
  })
  return {
    name: model.name,
    fit(known, question) {
      const ceiling = ceilingOf(known, site, question.hours)
      return wrapped(model.fit(indexed(known, ceiling), question))
    },
    load: (saved) => wrapped(model.load(saved)),
  }
}

/** The target as an index of the ceiling: NaN where it is dim; 0 at hours that are always dark. */
function indexed(known: Known, ceiling: Ceiling): Known {
  const { target, clock, holidays } = known
  const count = target.values.length
  const most = Float64Array.from({ length: count }, (_, t) => ceiling.most(target.start + t * HOUR))
  const dim = DIM * most.reduce((a, b) => Math.max(a, b), 0)
  const { hourOfDay } = localHours(target.start, count, clock, holidays)
  const lit = new Uint8Array(24)
  for (let t = 0; t < count; t++) if (most[t] > dim) lit[hourOfDay[t]] = 1
  const values = target.values.map((y, t) => {
    if (most[t] > dim) return y / most[t]
    return lit[hourOfDay[t]] ? Number.NaN : 0
  })
  const index: HourlySeries = { start: target.start, values }
  return { ...known, target: index, limits: upTo(1) }
}

function predict(fitted: Fitted, known: Known, question: Question, site: SolarSite): Forecast {
  const ceiling = ceilingOf(known, site, question.hours)
  const forecast = fitted.predict(indexed(known, ceiling), question)
  const { hours, levels } = forecast
  const values = forecast.values.map((index, i) => {
    const most = ceiling.most(hourStart(forecast, Math.floor(i / levels.length)))
    return Math.min(1, Math.max(0, index)) * most
  })
  return { ...forecast, hours, values }
}

/** Reasons in the unit of the output: the index times the mean ceiling of the hours asked for. */
function explain(fitted: Fitted, known: Known, question: Question, site: SolarSite) {
  const ceiling = ceilingOf(known, site, question.hours)
  let mean = 0
  for (let h = 0; h < question.hours; h++)
    mean += ceiling.most(known.issuedAt + h * HOUR) / question.hours
  return fitted
    .explain(indexed(known, ceiling), question)
    .map(({ name, effect }) => ({ name, effect: effect * mean }))
}
