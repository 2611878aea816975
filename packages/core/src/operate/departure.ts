/** Least price of a departure from a schedule, KRW per MWh of level: wear, and calm. An assumption. */
const LEAST = 200
/** And as a share of what the level is worth. An assumption. */
const SHARE = 0.02

/**
 * What a MWh away from a scheduled level counts when a schedule is made or carried out, KRW. It
 * decides between ways that are all but equal, and is no part of the cost.
 */
export function departurePrice(value: number): number {
  return LEAST + SHARE * Math.abs(value)
}
