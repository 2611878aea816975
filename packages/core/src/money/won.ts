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
