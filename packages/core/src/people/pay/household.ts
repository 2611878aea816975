/** Who lives on a wage. */
export interface Household {
  /** A spouse without income of their own. */
  readonly spouse: boolean
  /** Ages at the end of the year, in whole years; a child born in the year is 0. Oldest first or not. */
  readonly childrenAges: readonly number[]
}

export const single: Household = { spouse: false, childrenAges: [] }
