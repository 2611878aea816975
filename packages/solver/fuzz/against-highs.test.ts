import { expect, test } from 'vitest'
import { compare } from './against-highs.ts'

/** Seeds of `npm run test:fuzz`; any that fails there can be replayed with `--seed`. */
const SEEDS = 300

test(`${SEEDS} random programs end as HiGHS says they do`, async () => {
  const complaints: string[] = []
  for (let seed = 1; seed <= SEEDS; seed++) {
    const { kind, complaint } = await compare(seed)
    if (complaint) complaints.push(`seed ${seed} (${kind}): ${complaint}`)
  }
  expect(complaints).toEqual([])
}, 120_000)
