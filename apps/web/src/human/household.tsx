import { compareWages, type IncomeRules, paySlip, realIncomeOf } from '@jarip/core/people'
import type { Plan } from '@jarip/core/plan'
import { sourcesIn } from '../figures/origin.ts'
import { words } from '../state/lang.ts'
import { param } from '../state/route.ts'
import { HouseholdForm } from './household-form.tsx'
import { type Asked, householdNow } from './household-now.ts'
import { PaySlipFigure } from './pay-slip.tsx'
import { SocialWage } from './social-wage.tsx'
import { WageComparison } from './wage-comparison.tsx'
import { Waterfall } from './waterfall.tsx'

/** What a household that the reader sets lives on: worked out here, with the plan's rules. */
export function Household({ plan, rules }: { readonly plan: Plan; readonly rules: IncomeRules }) {
  const asked = householdNow(plan, rules)
  const earner = earnerOf(asked)
  const income = realIncomeOf(rules, earner, asked.year, plan.money.price_year)
  const month = monthNow()
  const slip = paySlip(rules.pay, earner, asked.year, month)
  const ours = { krwPerYear: asked.wageKrw, hoursPerWeek: asked.hoursPerWeek }
  const compared = compareWages(ours, plan.wages ?? [], rules.priceIndex, asked.year)
  const { income: text } = words.value.human
  return (
    <>
      <p class="quiet">{text.note}</p>
      <div class="household">
        <HouseholdForm plan={plan} rules={rules} asked={asked} />
        <Waterfall
          income={income}
          year={asked.year}
          sources={sourcesIn([rules.pay, rules.priceIndex, rules.socialWage])}
        />
      </div>
      <div class="pair">
        <PaySlipFigure slip={slip} pay={income.pay} sources={sourcesIn(rules.pay)} />
        <SocialWage entitlements={income.socialWage} year={asked.year} />
      </div>
      {compared.length > 0 && (
        <WageComparison asked={asked} compared={compared} sources={sourcesIn(plan.wages)} />
      )}
    </>
  )
}

function earnerOf({ wageKrw, employer, renting, spouse, childrenAges }: Asked) {
  return { wageKrw, employer, renting, household: { spouse, childrenAges } }
}

function monthNow(): number {
  const month = Number(param('month'))
  return Number.isInteger(month) && month >= 1 && month <= 12 ? month : 12
}
