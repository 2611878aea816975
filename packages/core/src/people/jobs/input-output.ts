/**
 * Jobs that spending supports in the whole economy: direct and indirect, a year of work each.
 *
 * @param billionKrw         final demand, bn KRW
 * @param jobsPerBillionKrw  취업유발계수, jobs per bn KRW
 */
export function jobsBySpending(billionKrw: number, jobsPerBillionKrw: number): number {
  return billionKrw * jobsPerBillionKrw
}

/** A published claim of jobs held against the input-output tables. */
export interface InputOutputCheck {
  /** Jobs claimed per bn KRW. */
  readonly claimedPerBillion: number
  readonly tablesPerBillion: number
  /** Jobs that the tables allow for the spending. */
  readonly byTables: number
  /** Claimed per allowed: above 1 the claim says more than the tables do. */
  readonly ratio: number
}

/** @throws RangeError when no money is spent: then there is no ratio */
export function checkClaimedJobs(
  claimedJobs: number,
  billionKrw: number,
  jobsPerBillionKrw: number,
): InputOutputCheck {
  if (!(billionKrw > 0)) throw new RangeError('the spending must be above zero')
  const byTables = jobsBySpending(billionKrw, jobsPerBillionKrw)
  return {
    claimedPerBillion: claimedJobs / billionKrw,
    tablesPerBillion: jobsPerBillionKrw,
    byTables,
    ratio: claimedJobs / byTables,
  }
}
