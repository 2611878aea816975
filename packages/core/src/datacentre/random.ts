/** A source of chance: numbers evenly spread over [0, 1). Always passed in, so a run can be repeated. */
export type Random = () => number

/**
 * The same numbers for the same seed, on every machine.
 *
 * @param seed any whole number
 *
 * Source: Doty-Humphrey, PractRand, generator sfc32 (period at least 2³², passes BigCrush).
 */
export function seeded(seed: number): Random {
  let a = seed | 0
  let b = Math.floor(seed / 2 ** 32) | 0
  let c = 0x9e3779b9 | 0
  let counter = 1
  const next = () => {
    const out = (((a + b) | 0) + counter) | 0
    counter = (counter + 1) | 0
    a = b ^ (b >>> 9)
    b = (c + (c << 3)) | 0
    c = ((c << 21) | (c >>> 11)) + out
    c |= 0
    return out >>> 0
  }
  for (let i = 0; i < 12; i++) next() // until a small seed has spread
  return () => ((next() >>> 6) * 2 ** 27 + (next() >>> 5)) / 2 ** 53
}
