import { type CityNetwork, type Result, useSeries } from '../network/index.ts'
import type { Plan, Text } from '../plan/index.ts'
import type { SeriesOutcome, SetOutcome } from './outcome.ts'
import { words } from './words.ts'

/** All hourly series of one stage and weather year, under stable ids. */
export function setOutcome(plan: Plan, city: CityNetwork, result: Result, set: number): SetOutcome {
  const { network, roles } = city
  const { stage, weatherYear, count, weight } = network.snapshots[set]
  const { generators, links, levels, stores, prices, matched } = result.sets[set]
  const context = { plan, network, roles }
  const series: SeriesOutcome[] = [
    ...network.generators.map((g, i) =>
      of(
        `generator:${g.name}`,
        nameOf(
          roles.generators.find((r) => r.generator === i),
          g.name,
        ),
        'MW',
        generators[i],
      ),
    ),
    ...network.links.map((l, i) =>
      of(
        `link:${l.name}`,
        nameOf(
          roles.links.find((r) => r.link === i),
          l.name,
        ),
        'MW',
        links[i],
      ),
    ),
    ...network.stores.map((s, i) =>
      of(
        `level:${s.name}`,
        nameOf(
          roles.stores.find((r) => r.store === i),
          s.name,
        ),
        'MWh',
        levels[i],
      ),
    ),
    ...network.stores.map((s, i) =>
      of(
        `store:${s.name}`,
        nameOf(
          roles.stores.find((r) => r.store === i),
          s.name,
        ),
        'MW',
        stores[i],
      ),
    ),
    ...network.hourLimits.flatMap((h, i) =>
      matched[i].length > 0 ? [of(`matched:${h.name}`, words.matched, 'MW', matched[i])] : [],
    ),
    ...network.buses.map((b, i) =>
      of(
        `price:${b.name}`,
        // The bus of a store or of vehicles is called after the option that it stands for.
        nameOf(
          plan.options.find(({ id }) => id === b.name),
          b.name,
        ),
        'KRW/MWh',
        prices[i],
      ),
    ),
    of('use:city', words.cityUse, 'MW', useSeries(context, result, 'city', set)),
    of('use:business', words.business, 'MW', useSeries(context, result, 'business', set)),
  ]
  return { stage: network.stages[stage].year, weather: weatherYear, count, weight, series }
}

function of(
  id: string,
  name: Text,
  unit: SeriesOutcome['unit'],
  values: Float64Array,
): SeriesOutcome {
  return { id, name, unit, values }
}

const given: Readonly<Record<string, Text>> = {
  'grid import': words.import,
  'grid export': words.export,
  unserved: words.unserved,
  'pipeline gas': words.gas,
  'renewable delivery': words.delivery,
  'data centre': words.centreLink,
  'data centre matched': words.centreMatched,
  'data centre backlog': words.centreBacklog,
  'data centre jobs': words.centreLink,
  'cogenerated heat': words.cogeneratedHeat,
  'cogenerated heat used': words.cogeneratedHeatUsed,
  'heat let go': words.heatLetGo,
  'renewable hydrogen to use': words.hydrogenDelivery,
  renewable: words.renewablePower,
  electricity: words.power,
  heat: words.heat,
  hydrogen: words.renewableHydrogen,
  'hydrogen use': words.hydrogen,
  gas: words.gas,
}

function nameOf(role: { readonly name: Text } | undefined, id: string): Text {
  return role?.name ?? given[id] ?? { ko: id, en: id }
}
