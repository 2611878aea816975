export {
  compareWages,
  deflated,
  type IncomeRules,
  type RealIncome,
  realIncomeOf,
  type WageComparison,
} from './income/real-income.ts'
export { type Claimant, type Entitlement, knownTotal, socialWageOf } from './income/social-wage.ts'
export {
  type Build,
  type BuildJobs,
  type JobsReading,
  jobsOf,
  type LocalShare,
  type Range,
  rangeOf,
} from './jobs/build-out.ts'
export { type JobFactor, readJobFactors } from './jobs/factors.ts'
export { checkClaimedJobs, type InputOutputCheck, jobsBySpending } from './jobs/input-output.ts'
export { type Household, single } from './pay/household.ts'
export { type IncomeTax, incomeTaxOf, type TaxableYear } from './pay/income-tax.ts'
export {
  type Contributions,
  contributionsOf,
  type Side,
  totalOf,
  yearOfContributions,
} from './pay/insurance.ts'
export {
  type Earner,
  type PaySlip,
  paySlip,
  taxWedge,
  type YearOfPay,
  yearOfPay,
} from './pay/slip.ts'
export { type CarPlantLoad, plantIn } from './plant/planned.ts'
export { type Plant, type PlantYear, plantYear } from './plant/production.ts'
export { hoursOf, type ShiftPattern, type Timetable, timetableOf } from './plant/timetable.ts'
export { type Cohort, type CohortStep, cohortSteps, readCohorts } from './talent/cohort.ts'
export { type Flow, flowOf, flowsOf, type Shares, type StockYear, stockOf } from './talent/stock.ts'
