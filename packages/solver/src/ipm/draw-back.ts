/** What brings a product back into [low, high], by no more than `high`. */
export function drawBack(v: number, low: number, high: number): number {
  return v < low ? low - v : v > high ? Math.max(high - v, -high) : 0
}
