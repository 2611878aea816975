import type { Check } from '../draft.ts'
import { suggest } from '../suggest.ts'

/** Business use is made of contract classes that the load knows. */
export const contractsExist: Check = (draft, report) => {
  const load = draft.section('load')
  if (load === undefined) return
  const known = Object.keys(load.growth_by_contract)
  load.business_contracts.forEach((contract, i) => {
    if (known.includes(contract)) return
    const suggestion = suggest(contract, known)
    report('unknown_contract', ['load', 'business_contracts', i], { contract, known, suggestion })
  })
}
