/** Whole Korean won. Ledgers never hold fractions, and a double would lose won above 9 × 10¹⁵. */
export type Won = bigint

export function sumWon(amounts: Iterable<Won>): Won {
  let total = 0n
  for (const won of amounts) total += won
  return total
}

const PARTS = 1_000_000n

/**
 * A share of an amount, rounded up to the won: what "at least" asks for.
 *
 * @param share 0 or more; counted to six decimals
 */
export function shareOfWon(won: Won, share: number): Won {
  const parts = BigInt(Math.round(share * Number(PARTS)))
  return (won * parts + PARTS - 1n) / PARTS
}

export function atLeastZero(won: Won): Won {
  return won > 0n ? won : 0n
}

/** Billions of won (십억 원) for people and charts: 406100000000n is 406.1. */
export function billions(won: Won): number {
  return Number(won) / 1e9
}

const UNITS: Readonly<Record<string, Won>> = {
  '': 1n,
  원: 1n,
  krw: 1n,
  만: 10_000n,
  만원: 10_000n,
  억: 100_000_000n,
  억원: 100_000_000n,
  bn: 1_000_000_000n,
  조: 1_000_000_000_000n,
  조원: 1_000_000_000_000n,
}

/**
 * An amount as people type it: 1,500,000,000 or 15억 or 1.5bn. Undefined when it is none, or no
 * whole number of won.
 */
export function parseWon(text: string): Won | undefined {
  const parts = /^(\d[\d,_]*)(?:\.(\d+))?\s*(\D*)$/.exec(text.trim().toLowerCase())
  if (!parts) return undefined
  const [, whole, fraction = '', unit] = parts
  const per = UNITS[unit.replaceAll(' ', '')]
  if (per === undefined) return undefined
  const scale = 10n ** BigInt(fraction.length)
  const won = BigInt(whole.replaceAll(/[,_]/g, '') + fraction) * per
  return won % scale === 0n ? won / scale : undefined
}
