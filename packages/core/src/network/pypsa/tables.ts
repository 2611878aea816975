/**
 * A network as PyPSA keeps it, whatever file it came from: tables of components with static values
 * and series over the snapshots. Nothing is interpreted yet; values are text as they were written.
 */
export interface PypsaTables {
  readonly name: string
  readonly snapshots: PypsaSnapshots
  /** Investment periods; none for a network without. */
  readonly periods: readonly PypsaPeriod[]
  readonly components: ReadonlyMap<string, ComponentTable>
}

export interface PypsaSnapshots {
  readonly count: number
  /** Columns of labels as they were written: `snapshot`, or `period` and `timestep`. */
  readonly labels: ReadonlyMap<string, readonly string[]>
  /** Hours that each stands for: in the cost, in the path of a store, in energies over the year. */
  readonly objective: Float64Array
  readonly stores: Float64Array
  readonly generators: Float64Array
  /** Of a stochastic network: the snapshots stand there once for each, one after the other. */
  readonly scenarios?: readonly PypsaScenario[]
}

export interface PypsaScenario {
  readonly name: string
  /** Probability. */
  readonly weight: number
}

export interface PypsaPeriod {
  readonly period: number
  /** Weight in the cost. */
  readonly objective: number
  /** Years it stands for, in limits on primary energy. */
  readonly years: number
}

/** One list of components (`generators`, `links`, …). */
export interface ComponentTable {
  readonly names: readonly string[]
  /** Static values by attribute, one for each name. */
  readonly columns: ReadonlyMap<string, readonly string[]>
  /** Series by attribute, then by the component's name; one value for each snapshot. */
  readonly series: ReadonlyMap<string, ReadonlyMap<string, Float64Array>>
}

/** A component list that is not there. */
export const noComponents: ComponentTable = { names: [], columns: new Map(), series: new Map() }

/** Thrown with everything in a PyPSA network that cannot be read or is not linear. */
export class PypsaError extends Error {
  override readonly name = 'PypsaError'
  readonly faults: readonly string[]

  constructor(faults: readonly string[]) {
    super(faults.join('\n'))
    this.faults = faults
  }
}
