import fc from 'fast-check'
import { expect, test } from 'vitest'
import { misfit } from '../../../../published/figure.ts'
import { pvlibAc, pvlibDc, pvlibFaiman, pvwattsTotal } from '../../../../published/photovoltaic.ts'
import {
  acPower,
  cellTemperature,
  combinedLoss,
  dcPower,
  pvCapacityFactor,
  pvwattsLosses,
} from './pv.ts'

test('cells warm as in Faiman’s model of pvlib', () => {
  for (const { given, cell } of pvlibFaiman) {
    const { irradiance, air, wind, u0, u1 } = given
    expect(misfit(cellTemperature(irradiance, air, wind, u0, u1), cell)).toBeLessThanOrEqual(1)
  }
})

test('direct and alternating current are those of PVWatts in pvlib', () => {
  const { irradiance, cell, gamma, nameplate } = pvlibDc.given
  expect(misfit(nameplate * dcPower(irradiance, cell, gamma), pvlibDc.power)).toBeLessThanOrEqual(1)
  for (const { given, power } of pvlibAc) {
    const ours = acPower(given.input, given.limit, given.efficiency)
    expect(misfit(ours, power)).toBeLessThanOrEqual(1)
  }
})

test('PVWatts’ losses, one after another, make its published total', () => {
  expect(misfit(combinedLoss(pvwattsLosses), pvwattsTotal)).toBeLessThanOrEqual(1)
})

test('an inverter never gives more than its rating nor more than it takes', () => {
  const power = fc.double({ min: 0, max: 5, noNaN: true })
  fc.assert(
    fc.property(power, fc.double({ min: 0.1, max: 2, noNaN: true }), (dc, limit) => {
      const ac = acPower(dc, limit)
      return ac >= 0 && ac <= 0.96 * limit + 1e-12 && ac <= dc
    }),
  )
})

test('a system’s capacity factor is clipped at the inverter and is zero in the dark', () => {
  const system = { gamma: -0.0035, losses: 0, dcToAc: 1.25, inverter: 0.96, u0: 25 }
  const light = { global: Float64Array.of(0, 300, 1200), effective: Float64Array.of(0, 300, 1200) }
  const cf = pvCapacityFactor(system, light, Float64Array.of(0, 0, 0), Float64Array.of(2, 2, 2))
  expect(cf[0]).toBe(0)
  expect(cf[1]).toBeGreaterThan(0.27)
  expect(cf[1]).toBeLessThan(0.33)
  expect(cf[2]).toBeCloseTo(0.8, 12)
})
