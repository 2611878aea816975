import { planJsonSchema } from '../manual/json-schema.ts'
import { optionsYaml } from './options-yaml.ts'
import { planYaml } from './plan-yaml.ts'
import { promisesYaml } from './promises-yaml.ts'
import { priceCsv, recordsCsv, salesCsv, shapesCsv, weatherCsv } from './series.ts'
import { sourcesMd } from './sources-md.ts'

/**
 * A small plan that reads without problems and solves: one district, two stages, solar, a battery
 * and the grid. All numbers are invented and say so; the series come from formulas.
 *
 * @returns texts by path inside the new folder
 */
export function examplePlan(): Readonly<Record<string, string>> {
  return {
    'plan.yaml': planYaml,
    'options.yaml': optionsYaml,
    'promises.yaml': promisesYaml,
    'SOURCES.md': sourcesMd,
    'plan.schema.json': `${JSON.stringify(planJsonSchema())}\n`,
    'series/weather-typical.csv': weatherCsv(),
    'series/price-2024.csv': priceCsv(),
    'series/load-shapes-2024.csv': shapesCsv(),
    'series/sales-2024.csv': salesCsv(),
    'records/town.csv': recordsCsv(),
  }
}
