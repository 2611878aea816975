import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { runCommand } from '../src/run-command.ts'
import type { Lang } from '../src/words/index.ts'
import { workplace } from './jarip.ts'
import { listening } from './listening.ts'

const { folder, remove } = workplace()
const published = join(import.meta.dirname, '../../../published/pypsa')
const answerOf = (name: string) =>
  JSON.parse(readFileSync(join(published, name, 'answer.json'), 'utf8')) as {
    readonly objective: number
    readonly objective_constant: number
    readonly sizes: { readonly generators: Record<string, { readonly p_nom_opt: number }> }
    readonly mean_marginal_price: Record<string, number>
  }

async function run(args: readonly string[], lang: Lang = 'en') {
  const session = listening(lang)
  const code = await runCommand(['network', ...args], session)
  return { code, ...session.said }
}

const town = join(folder, 'town')
/** What other programs may count on. */
const KEYS = [
  'buses',
  'certificate',
  'generators',
  'global_constraints',
  'iterations',
  'lines',
  'links',
  'objective',
  'objective_constant',
  'seconds',
  'status',
  'storage_units',
  'stores',
  'system_cost',
]

beforeAll(async () => {
  await runCommand(['init', town], listening('en'))
})
afterAll(remove)

describe('jarip network solve', () => {
  test('prints the optimum of a CSV folder as one JSON object with PyPSA’s names', async () => {
    const { code, out, err } = await run([
      'solve',
      join(published, 'ac-dc-meshed/network'),
      '--json',
    ])
    const said = JSON.parse(out)
    expect(code).toBe(0)
    expect(Object.keys(said).sort()).toEqual(KEYS)
    expect(said.status).toBe('optimal')
    expect(Object.keys(said.certificate)).toEqual(['solver', 'primal', 'dual', 'gap', 'replay'])
    expect(err).toMatch(/carriers, marginal_cost: not known, left out/)
    expect(said.system_cost).toBeCloseTo(18441021.4777, 1)
    expect(said.global_constraints.co2_limit.mu).toBeCloseTo(-2178.2918, 2)
    expect(said.lines['0'].s_nom_opt).toBeGreaterThan(0)
    expect(said.buses.London.mean_marginal_price).toBeGreaterThan(0)
  })

  test('writes a folder that it reads again, results beside the input, in either language', async () => {
    const out = join(folder, 'solved')
    const first = await run(['solve', join(published, 'storage-units/network'), '--out', out])
    expect(first.out).toMatch(/Objective: 14,189\.76/)
    expect(readFileSync(join(out, 'storage_units.csv'), 'utf8')).toMatch(/p_nom_opt/)
    expect(existsSync(join(out, 'storage_units-state_of_charge.csv'))).toBe(true)
    const again = await run(['solve', out], 'ko')
    expect(again.out).toMatch(/목적함수 값: 14,189\.76/)
  })

  test('reads netCDF as it reads the folder', async () => {
    const { out } = await run(['solve', join(published, 'periods/network.nc'), '--json'])
    const { objective } = answerOf('periods')
    expect(Math.abs(JSON.parse(out).objective / objective - 1)).toBeLessThan(1e-6)
  })

  test('solves a stochastic network: sizes before, operation after it is known what comes', async () => {
    const network = join(published, 'scenarios/network.nc')
    const said = JSON.parse((await run(['solve', network, '--json'])).out)
    const { objective, objective_constant, sizes, mean_marginal_price } = answerOf('scenarios')
    expect(Math.abs(said.objective / objective - 1)).toBeLessThan(1e-6)
    expect(said.objective_constant).toBeCloseTo(objective_constant, 6)
    for (const [bus, price] of Object.entries(mean_marginal_price)) {
      expect(said.buses[bus].mean_marginal_price).toBeCloseTo(price, 3)
      const each = Object.values<{ buses: typeof said.buses }>(said.scenarios)
      const sum = each.reduce((all, { buses }) => all + buses[bus].mean_marginal_price, 0)
      expect(sum).toBeCloseTo(price, 3)
    }
    const { p_nom_opt: gas } = sizes.generators.gas
    expect(said.generators.gas.p_nom_opt).toBeCloseTo(gas, 2)
    const refused = await run(['solve', network, '--out', join(folder, 'stochastic')])
    expect(refused).toMatchObject({ code: 2, err: expect.stringMatching(/hold no scenarios/) })
  })

  test('refuses what is not linear with the component and the field', async () => {
    const unit = join(folder, 'commitment')
    mkdirSync(unit)
    writeFileSync(join(unit, 'buses.csv'), 'name\nn\n')
    writeFileSync(join(unit, 'generators.csv'), 'name,bus,committable\ncoal,n,True\n')
    const { code, err } = await run(['solve', unit])
    expect(code).toBe(1)
    expect(err).toMatch(/generators "coal": committable is not supported/)
  })

  test('names what has crossed bounds, too', async () => {
    const crossed = join(folder, 'crossed')
    mkdirSync(crossed)
    writeFileSync(join(crossed, 'buses.csv'), 'name\nn\n')
    const row = 'name,bus,p_nom,p_min_pu,p_max_pu\ncoal,n,5,0.7,0.5\n'
    writeFileSync(join(crossed, 'generators.csv'), row)
    const { code, err } = await run(['solve', crossed])
    expect(code).toBe(1)
    expect(err).toMatch(/generator "coal".*minimum 0\.7 is above maximum 0\.5/)
  })

  test('says so where there is no network, no netCDF, or a folder of another kind to write in', async () => {
    expect(await run(['solve', join(folder, 'nowhere')])).toMatchObject({
      code: 2,
      err: expect.stringMatching(/There is no network at/),
    })
    const text = join(folder, 'text.nc')
    writeFileSync(text, 'no netCDF')
    expect((await run(['solve', text])).err).toMatch(/no netCDF 4 file/)
    const other = join(folder, 'other')
    mkdirSync(other)
    writeFileSync(join(other, 'letter.txt'), 'keep me')
    const refused = await run(['solve', join(published, 'links/network'), '--out', other])
    expect(refused).toMatchObject({ code: 2, err: expect.stringMatching(/it was left as it is/) })
  })
})

describe('jarip network export', () => {
  test('writes a stage of a plan that costs a year what solving the plan says', async () => {
    const out = join(folder, 'town-2040')
    const exported = await run(['export', town, out, '--stage', '2040', '--step', '24', '--json'])
    const { present_value_factor: factor } = JSON.parse(exported.out)
    const theirs = JSON.parse((await run(['solve', out, '--json'])).out).objective * factor
    const solving = listening('en')
    const flags = ['--stage', '2040', '--step', '24', '--quick', '--json']
    await runCommand(['solve', town, ...flags], solving)
    const ours = JSON.parse(solving.said.out).objective
    expect(Math.abs(theirs / ours - 1)).toBeLessThan(1e-6)
  })

  test('takes the what-ifs that solving takes', async () => {
    const out = join(folder, 'what-if')
    const cost = async (...flags: string[]) => {
      const told = await run(['export', town, out, '--stage', '2040', '--step', '24', ...flags])
      expect(told.code).toBe(0)
      return JSON.parse((await run(['solve', out, '--json'])).out).system_cost
    }
    const dear = await cost('--set', 'grid.network_charge_krw_per_mwh=90000')
    expect(dear).toBeGreaterThan(await cost())
    expect(JSON.parse(readFileSync(join(out, 'meta.json'), 'utf8'))).not.toHaveProperty('set')
    const wrong = await run(['export', town, out, '--stage', '2040', '--set', 'battery=3'])
    expect(wrong).toMatchObject({
      code: 2,
      err: expect.stringMatching(/no number called "battery"/),
    })
  })

  test('refuses a stage that the plan does not have', async () => {
    const gone = await run(['export', town, join(folder, 'x'), '--stage', '1999'])
    expect(gone).toMatchObject({ code: 2, err: expect.stringMatching(/no stage 1999/) })
  })
})
