import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { readShapes, type Shapes } from './cases.ts'

/**
 * npx tsx bench/forty-buses.ts FOLDER [STEP]
 *
 * Forty buses on a map of eight by five, joined by 59 lines with linearised power flow (20 cycles): load,
 * sun, wind, gas, a battery and shedding at each, and a cap on emissions. All sizes are chosen: 219 of
 * them. The hours are Gwangju's of 2024, moved and mixed so that no two buses are alike. STEP: hours
 * that a snapshot stands for (default 1); each is the first of them, not their mean.
 */
const ACROSS = 8
const DOWN = 5
const BUSES = Array.from({ length: ACROSS * DOWN }, (_, b) => b)

/** A PyPSA folder's texts by file name. */
export function fortyBuses(step = 1): Map<string, string> {
  const shapes = readShapes()
  const hours = Array.from({ length: Math.floor(8760 / step) }, (_, t) => t * step)
  return new Map([
    ['network.csv', 'name\nforty buses'],
    ['carriers.csv', 'name,co2_emissions\nAC,0\nsun,0\nair,0\ngas,0.2\nnone,0\nbattery,0'],
    [
      'snapshots.csv',
      table(['', 'snapshot', 'objective', 'stores', 'generators'], hours, (t) => [
        t,
        step,
        step,
        step,
      ]),
    ],
    [
      'buses.csv',
      perBus('name,carrier,x,y', (b) => [[`b${b}`, 'AC', b % ACROSS, Math.floor(b / ACROSS)]]),
    ],
    ['loads.csv', perBus('name,bus', (b) => [[`load${b}`, `b${b}`]])],
    [
      'loads-p_set.csv',
      table(['', ...BUSES.map((b) => `load${b}`)], hours, (t) =>
        BUSES.map((b) => load(shapes, b, t)),
      ),
    ],
    ['generators.csv', perBus(GENERATORS, generators)],
    [
      'generators-p_max_pu.csv',
      table(['', ...BUSES.flatMap((b) => [`sun${b}`, `air${b}`])], hours, (t) =>
        BUSES.flatMap((b) => weather(shapes, b, t)),
      ),
    ],
    [
      'storage_units.csv',
      perBus(BATTERIES, (b) => [
        [`battery${b}`, `b${b}`, 'battery', 'True', 'True', 84000 + 300 * b, 4, 0.96, 0.96],
      ]),
    ],
    ['lines.csv', [LINES, ...lines().map((row) => row.join(','))].join('\n')],
    [
      'global_constraints.csv',
      'name,type,carrier_attribute,sense,constant\nco2,primary_energy,co2_emissions,<=,1500000',
    ],
  ])
}

const GENERATORS =
  'name,bus,carrier,p_nom,p_nom_extendable,p_nom_max,capital_cost,marginal_cost,efficiency'
const BATTERIES =
  'name,bus,carrier,p_nom_extendable,cyclic_state_of_charge,capital_cost,max_hours,efficiency_store,efficiency_dispatch'
const LINES = 'name,bus0,bus1,x,s_nom,s_nom_extendable,capital_cost,length'

function generators(b: number): (string | number)[][] {
  const bus = `b${b}`
  return [
    [`sun${b}`, bus, 'sun', 0, 'True', 800 + 60 * (b % 7), 95000 - 400 * b, 0.1, 1],
    [`air${b}`, bus, 'air', 0, 'True', 500 + 90 * (b % 5), 200000 + 1500 * ((b * 7) % 40), 0.2, 1],
    [
      `gas${b}`,
      bus,
      'gas',
      0,
      'True',
      'inf',
      60000 + 200 * ((b * 3) % 40),
      70 + ((b * 11) % 17),
      0.5,
    ],
    [`shed${b}`, bus, 'none', 2000, 'False', 'inf', 0, 5000, 1],
  ]
}

/** Neighbours on the map, but for some down the sides of it. */
function lines(): (string | number)[][] {
  const across = BUSES.filter((b) => b % ACROSS < ACROSS - 1).map((b) => [b, b + 1])
  const down = BUSES.filter((b) => b + ACROSS < BUSES.length).map((b) => [b, b + ACROSS])
  const pairs = [...across, ...down.filter(([b]) => b % 4 !== 2)]
  return pairs.map(([a, b], k) => {
    const length = 30 + 7 * (k % 9)
    return [`l${a}-${b}`, `b${a}`, `b${b}`, (0.3 * length) / 100, 50, 'True', 100 * length, length]
  })
}

/** MW: homes and work in other shares at every bus, an hour's lag from place to place. */
function load({ demand, homes }: Shapes, b: number, t: number): string {
  const share = ((b * 13) % 40) / 40
  const size = 60 + 12 * ((b * 17) % 11)
  return (size * (demand[t] * (1 - share) + homes[(t + (b % 3)) % 8760] * share)).toFixed(4)
}

/** Availability of sun and wind: clouds and gusts reach other places earlier or later. */
function weather({ solar, wind }: Shapes, b: number, t: number): [string, string] {
  const other = (t + 24 * (b % 6)) % 8760
  const sun = 0.8 * solar[t] + 0.2 * solar[other]
  return [Math.min(1, sun * (1 - 0.004 * b)).toFixed(5), wind[(t + 5 * b) % 8760].toFixed(5)]
}

function perBus(head: string, rows: (b: number) => (string | number)[][]): string {
  return [head, ...BUSES.flatMap(rows).map((row) => row.join(','))].join('\n')
}

function table(
  head: string[],
  hours: readonly number[],
  of: (t: number) => (string | number)[],
): string {
  return [head.join(','), ...hours.map((t, k) => [k, ...of(t)].join(','))].join('\n')
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [, , folder, step = '1'] = process.argv
  if (folder === undefined) throw new Error('npx tsx bench/forty-buses.ts FOLDER [STEP]')
  mkdirSync(folder, { recursive: true })
  for (const [file, text] of fortyBuses(Number(step))) writeFileSync(join(folder, file), text)
}
