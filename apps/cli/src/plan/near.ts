/** The names nearest to a misspelt one, best first: those that share its words, then its letters. */
export function nearest(name: string, known: readonly string[], most = 5): string[] {
  const wanted = pairsOf(name)
  return known
    .map((candidate) => ({ candidate, likeness: likeness(wanted, pairsOf(candidate)) }))
    .filter(({ likeness }) => likeness > 0.25)
    .sort((a, b) => b.likeness - a.likeness)
    .slice(0, most)
    .map(({ candidate }) => candidate)
}

/** Neighbouring letters. */
function pairsOf(name: string): Set<string> {
  const plain = name.toLowerCase()
  return new Set(
    Array.from({ length: Math.max(1, plain.length - 1) }, (_, i) => plain.slice(i, i + 2)),
  )
}

/** Dice's coefficient: 1 for the same pairs, 0 for none in common. */
function likeness(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let common = 0
  for (const pair of a) if (b.has(pair)) common++
  return (2 * common) / (a.size + b.size)
}
