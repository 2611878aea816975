import { readShapes, type Shapes } from './cases.ts'

/**
 * A year of hours in some districts, each with power, heat and hydrogen; lines in a ring, and a cap
 * on emissions where there are several. One alone has power and hydrogen only.
 */
export function cityFolder(districts: number): Map<string, string> {
  const shapes = readShapes()
  const all = Array.from({ length: districts }, (_, d) => d)
  const many = districts > 1
  const csv = (head: string, of: (d: number) => readonly string[]) =>
    [head, ...all.flatMap(of)].join('\n')
  const files = new Map([
    ['network.csv', 'name\ncity'],
    ['carriers.csv', 'name,co2_emissions\nsun,0\nair,0\ngas,0.2\nnone,0\nAC,0'],
    [
      'buses.csv',
      csv('name,carrier', (d) => [`p${d},AC`, `h${d},none`, ...(many ? [`q${d},none`] : [])]),
    ],
    ['loads.csv', csv('name,bus', (d) => [`p${d},p${d}`, ...(many ? [`q${d},q${d}`] : [])])],
    [
      'generators.csv',
      csv(
        'name,bus,carrier,p_nom,p_nom_extendable,p_nom_max,capital_cost,marginal_cost,efficiency',
        (d) => [
          `sun${d},p${d},sun,0,True,${4000 + 500 * d},95000,0.1,1`,
          `air${d},p${d},air,0,True,${5000 - 300 * d},240000,0.2,1`,
          `shed${d},p${d},none,5000,False,inf,0,5000,1`,
          ...(many ? [`gas${d},q${d},gas,0,True,inf,9000,60,0.9`] : []),
        ],
      ),
    ],
    [
      'links.csv',
      csv('name,bus0,bus1,efficiency,p_nom_extendable,capital_cost,marginal_cost', (d) => [
        `electrolyser${d},p${d},h${d},0.65,True,55000,0.05`,
        `cell${d},h${d},p${d},0.5,True,80000,0.1`,
        ...(many ? [`pump${d},p${d},q${d},3,True,50000,0`] : []),
      ]),
    ],
    [
      'stores.csv',
      csv('name,bus,e_nom_extendable,e_cyclic,capital_cost,standing_loss', (d) => [
        `tank${d},h${d},True,True,900,0`,
        ...(many ? [`water${d},q${d},True,True,400,0.005`] : []),
      ]),
    ],
    [
      'storage_units.csv',
      csv(
        'name,bus,p_nom_extendable,cyclic_state_of_charge,capital_cost,max_hours,efficiency_store,efficiency_dispatch',
        (d) => [`battery${d},p${d},True,True,84000,4,0.96,0.96`],
      ),
    ],
    ['snapshots.csv', `,snapshot,objective,stores,generators\n${hoursOf((t) => `${t},1,1,1`)}`],
    ['loads-p_set.csv', loadSeries(shapes, all, many)],
    ['generators-p_max_pu.csv', weatherSeries(shapes, all)],
  ])
  if (many) {
    files.set('lines.csv', ringOf(districts))
    files.set(
      'global_constraints.csv',
      'name,type,carrier_attribute,sense,constant\nco2,primary_energy,co2_emissions,<=,300000',
    )
  }
  return files
}

function ringOf(districts: number): string {
  const rows = Array.from({ length: districts }, (_, d) => {
    const next = (d + 1) % districts
    return `l${d},p${d},p${next},${0.1 + 0.02 * d},0,True,9000`
  })
  return ['name,bus0,bus1,x,s_nom,s_nom_extendable,capital_cost', ...rows].join('\n')
}

function hoursOf(of: (t: number) => string): string {
  return Array.from({ length: 8760 }, (_, t) => `${t},${of(t)}`).join('\n')
}

/** No two districts alike: each its own share of homes and work, each its own size. */
function loadSeries(
  { demand, homes, heat }: Shapes,
  all: readonly number[],
  many: boolean,
): string {
  const head = ['', ...all.map((d) => `p${d}`), ...(many ? all.map((d) => `q${d}`) : [])].join(',')
  const power = (d: number, t: number) =>
    (1000 / all.length) * (1 + 0.1 * d) * mixed(demand[t], homes[t], d / 5)
  const warm = (d: number, t: number) => (400 / all.length) * (1 + 0.05 * d) * heat[t]
  return `${head}\n${hoursOf((t) =>
    [...all.map((d) => power(d, t)), ...(many ? all.map((d) => warm(d, t)) : [])]
      .map(round)
      .join(','),
  )}`
}

function weatherSeries({ solar, wind }: Shapes, all: readonly number[]): string {
  const head = ['', ...all.flatMap((d) => [`sun${d}`, `air${d}`])].join(',')
  const sun = (d: number, t: number) => Math.min(1, solar[t] * (1 - 0.03 * d))
  const air = (d: number, t: number) => wind[(t + 3 * d) % 8760]
  return `${head}\n${hoursOf((t) => all.flatMap((d) => [sun(d, t), air(d, t)].map(round)).join(','))}`
}

function mixed(a: number, b: number, share: number): number {
  return a * (1 - share) + b * share
}

function round(value: number): string {
  return value.toFixed(5)
}
