import { solve, solveWithHighs } from '@jarip/solver'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { replay } from '../replay/replay.ts'
import { toProgram } from '../to-program.ts'
import { toResult } from '../to-result.ts'
import { readPypsaFolder } from './read-folder.ts'
import { fromPypsa } from './to-network.ts'

test('a random network of PyPSA costs the same by our own method and by HiGHS, and replays', async () => {
  await fc.assert(
    fc.asyncProperty(fc.gen(), async (draw) => {
      const { network } = fromPypsa(readPypsaFolder(randomFolder(draw)))
      const { program, map } = toProgram(network, { purpose: 'cost', money: 1 })
      const theirs = await solveWithHighs(program)
      const ours = await solve(program, { solver: 'hourly' })
      expect(ours.status).toBe(theirs.status)
      const off = Math.abs(ours.objective - theirs.objective)
      expect(off).toBeLessThan(1e-6 * (1 + Math.abs(theirs.objective)))
      expect(replay(network, toResult(network, map, ours)).worst).toBeLessThan(1e-6)
    }),
    { numRuns: 40 },
  )
})

/** Two to four buses with lines all round, load that can always be shed, and a little of everything. */
function randomFolder(draw: fc.GeneratorValue): Map<string, string> {
  const whole = (min: number, max: number) => draw(fc.integer, { min, max })
  const one = <T>(...values: T[]) => values[whole(0, values.length - 1)]
  const count = whole(2, 6)
  const buses = ['a', 'b', 'c', 'd'].slice(0, whole(2, 4))
  const bus = () => one(...buses)
  const table = (header: string, rows: readonly (readonly unknown[])[]) =>
    [header, ...rows.map((row) => row.join(','))].join('\n')
  const hours = (of: () => unknown) => Array.from({ length: count }, of)
  const rows = (max: number, of: (k: number) => unknown[]) =>
    Array.from({ length: whole(0, max) }, (_, k) => of(k))
  return new Map([
    [
      'snapshots.csv',
      table(
        ',snapshot,objective,stores,generators',
        hours(() => 0).map((_, t) => [t, t, one(1, 2), one(1, 3), one(1, 2)]),
      ),
    ],
    [
      'buses.csv',
      table(
        'name,carrier',
        buses.map((name) => [name, 'AC']),
      ),
    ],
    ['carriers.csv', 'name,co2_emissions\nAC,0\ngas,0.2\n'],
    [
      'loads.csv',
      table(
        'name,bus',
        buses.map((name) => [name, name]),
      ),
    ],
    [
      'loads-p_set.csv',
      table(
        `,${buses.join(',')}`,
        hours(() => 0).map((_, t) => [t, ...buses.map(() => whole(0, 9))]),
      ),
    ],
    [
      'generators.csv',
      table(
        'name,bus,carrier,p_nom,p_nom_extendable,p_min_pu,capital_cost,marginal_cost,ramp_limit_up,efficiency',
        [
          ...buses.map((name) => [`shed ${name}`, name, 'AC', 99, 'False', 0, 0, 500, '', 1]),
          ...rows(3, (k) => [
            `g${k}`,
            bus(),
            one('gas', 'AC'),
            one(3, 8),
            one('True', 'False'),
            one(0, 0, 0.1),
            whole(1, 40),
            whole(0, 30),
            one<string | number>('', 0.3),
            one(1, 0.4),
          ]),
        ],
      ),
    ],
    [
      'lines.csv',
      table('name,bus0,bus1,x,s_nom,s_nom_extendable,capital_cost', [
        ...buses.map((name, k) => [
          `l${k}`,
          name,
          buses[(k + 1) % buses.length],
          one(0.1, 0.3),
          one(2, 5),
          one('True', 'False'),
          whole(1, 9),
        ]),
      ]),
    ],
    [
      'storage_units.csv',
      table(
        'name,bus,p_nom,max_hours,efficiency_store,cyclic_state_of_charge,state_of_charge_initial,inflow,standing_loss',
        rows(2, (k) => [
          `u${k}`,
          bus(),
          3,
          one(1, 4),
          0.9,
          one('True', 'False'),
          one(0, 2),
          one(0, 1),
          one(0, 0.1),
        ]),
      ),
    ],
    [
      'stores.csv',
      table(
        'name,bus,e_nom_extendable,e_cyclic,capital_cost,e_initial',
        rows(1, (k) => [`s${k}`, bus(), 'True', one('True', 'False'), whole(1, 5), one(0, 1)]),
      ),
    ],
    [
      'global_constraints.csv',
      table(
        'name,type,sense,constant',
        rows(1, () => ['co2', 'primary_energy', '<=', one(5, 50)]),
      ),
    ],
  ])
}
