import { type Forecast, hourStart } from '../forecast.ts'
import type { Limits } from '../limits.ts'
import type { Fitted, Model } from '../model.ts'

/** A model whose percentiles are held within what is physically possible (`Known.limits`). */
export function withinLimits(model: Model): Model {
  const held = (fitted: Fitted): Fitted => ({
    name: fitted.name,
    predict: (known, question) => heldWithin(fitted.predict(known, question), known.limits),
    explain: (known, question) => fitted.explain(known, question),
    save: () => fitted.save(),
  })
  return {
    name: model.name,
    fit: (known, question) => held(model.fit(known, question)),
    load: (saved) => held(model.load(saved)),
  }
}

/** Every percentile brought within the limits of its hour. */
export function heldWithin(forecast: Forecast, limits: Limits | undefined): Forecast {
  if (!limits) return forecast
  const { hours, levels } = forecast
  const values = forecast.values.slice()
  for (let h = 0; h < hours; h++) {
    const at = hourStart(forecast, h)
    const [least, most] = [limits.least(at), limits.most(at)]
    for (let j = h * levels.length; j < (h + 1) * levels.length; j++)
      values[j] = Math.min(most, Math.max(least, values[j]))
  }
  return { ...forecast, values }
}
