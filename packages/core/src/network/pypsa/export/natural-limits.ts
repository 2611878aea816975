import type { Limit, Network } from '../../network.ts'

/**
 * Limits that PyPSA has a constraint for, `primary_energy`: a sum over generators, each with one
 * number, none of which needs anything that a generator of PyPSA's does not have.
 *
 * @param plain whether a generator is one of PyPSA's as far as its size and hours go
 */
export function naturalLimits(network: Network, plain: (generator: number) => boolean): boolean[] {
  const natural = network.limits.map((limit) => onlyGenerators(limit))
  for (;;) {
    // A generator in a limit of the other kind becomes a link, and with it all its limits change.
    const tied = new Set<number>()
    network.limits.forEach((limit, i) => {
      if (!natural[i]) for (const index of generatorsOf(limit)) tied.add(index)
    })
    const broken = network.limits.findIndex(
      (limit, i) => natural[i] && generatorsOf(limit).some((g) => tied.has(g) || !plain(g)),
    )
    if (broken < 0) return natural
    natural[broken] = false
  }
}

function onlyGenerators({ terms, finalLevels = [] }: Limit): boolean {
  return (
    finalLevels.length === 0 &&
    terms.every(
      (term) =>
        term.kind === 'energy' &&
        term.component === 'generator' &&
        typeof term.coefficient === 'number',
    )
  )
}

function generatorsOf({ terms }: Limit): number[] {
  return terms.flatMap((term) =>
    term.kind === 'energy' && term.component === 'generator' ? [term.index] : [],
  )
}
