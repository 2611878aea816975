/** Five points of viridis: even steps to the eye, and told apart by the colour-blind. */
const points = [
  [68, 1, 84],
  [59, 82, 139],
  [33, 145, 140],
  [94, 201, 98],
  [253, 231, 37],
] as const

/** @param share 0 to 1 @returns red, green, blue, opacity; 0-255 */
export function scaleAt(share: number): readonly [number, number, number, number] {
  const at = Math.max(0, Math.min(1, share)) * (points.length - 1)
  const low = Math.min(points.length - 2, Math.floor(at))
  const mix = (i: number) => points[low][i] + (points[low + 1][i] - points[low][i]) * (at - low)
  return [mix(0), mix(1), mix(2), 255]
}
