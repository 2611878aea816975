/**
 * From light to alternating current.
 *
 * Source of the power equations: Dobos, PVWatts Version 5 Manual, NREL/TP-6A20-62641 (2014).
 */

/**
 * Temperature of the cells, °C.
 *
 * T = Tair + E / (u0 + u1·v)
 *
 * @param irradiance on the plane, W/m²
 * @param air        °C
 * @param wind       m/s
 * @param u0, u1     heat loss, W/(m²·K) and W/(m²·K)/(m/s)
 *
 * Source: Faiman, Progress in Photovoltaics 16(4), 307-315 (2008); u0 = 25, u1 = 6.84 there.
 */
export function cellTemperature(
  irradiance: number,
  air: number,
  wind: number,
  u0 = 25,
  u1 = 6.84,
): number {
  return air + irradiance / (u0 + u1 * wind)
}

/**
 * Direct-current power per unit of nameplate, 0 and up.
 *
 * P = E/1000 · (1 + γ·(T − 25))
 *
 * @param irradiance on the cells, W/m²
 * @param cell       °C
 * @param gamma      change of power per degree, 1/°C; negative
 */
export function dcPower(irradiance: number, cell: number, gamma: number): number {
  return Math.max(0, (irradiance / 1000) * (1 + gamma * (cell - 25)))
}

/**
 * Alternating-current power of an inverter: its efficiency falls at low load, its rating clips.
 *
 * @param dc         direct-current input
 * @param dcLimit    direct-current input at which the rating is reached, same unit as `dc`
 * @param efficiency nominal, 0-1
 * @returns same unit as `dc`; never above efficiency · dcLimit
 */
export function acPower(dc: number, dcLimit: number, efficiency = 0.96): number {
  if (dc <= 0) return 0
  const reference = 0.9637
  const load = dc / dcLimit
  const eta = (efficiency / reference) * (-0.0162 * load - 0.0059 / load + 0.9858)
  return Math.min(efficiency * dcLimit, Math.max(0, eta * dc))
}

/** Losses of a whole system that PVWatts takes for granted, shares 0-1. */
export const pvwattsLosses = {
  soiling: 0.02,
  shading: 0.03,
  snow: 0,
  mismatch: 0.02,
  wiring: 0.02,
  connections: 0.005,
  lightInducedDegradation: 0.015,
  nameplate: 0.01,
  age: 0,
  availability: 0.03,
} as const

/** One loss after another: 1 − Π(1 − loss). Shares 0-1. */
export function combinedLoss(losses: Readonly<Record<string, number>>): number {
  return 1 - Object.values(losses).reduce((left, loss) => left * (1 - loss), 1)
}

/** A photovoltaic system, per kW of nameplate. */
export interface PvSystem {
  /** 1/°C; −0.0035 is a current crystalline module. */
  readonly gamma: number
  /** Share 0-1, all losses but the inverter's. */
  readonly losses: number
  /** Nameplate direct current over the inverter's rating. */
  readonly dcToAc: number
  /** Inverter's nominal efficiency, 0-1. */
  readonly inverter: number
  /** Faiman's u0: 25 on an open rack; less where no air passes behind the panel. */
  readonly u0: number
}

/**
 * Capacity factor of a system, hour by hour: alternating current per nameplate direct current.
 *
 * @param light.global, light.effective W/m² on the plane and behind the glass, see `planeOfArray`
 * @param air  °C, @param wind m/s; all as many values as the light
 * @returns 0-1, one value per hour
 */
export function pvCapacityFactor(
  system: PvSystem,
  light: { readonly global: Float64Array; readonly effective: Float64Array },
  air: Float64Array,
  wind: Float64Array,
): Float64Array {
  const limit = 1 / system.dcToAc / system.inverter // the rating is of alternating current
  return light.effective.map((effective, t) => {
    const cell = cellTemperature(light.global[t], air[t], wind[t], system.u0)
    const dc = dcPower(effective, cell, system.gamma) * (1 - system.losses)
    return acPower(dc, limit, system.inverter)
  })
}
