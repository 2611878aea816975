/** What the computers of a centre draw. */
export interface ComputingPower {
  readonly processors: number
  /** Draw of a processor's share of its node when nothing runs on it, kW. */
  readonly idleKw: number
  /** The same when a job holds it, kW. */
  readonly busyKw: number
  /** Storage and network, which draw the same whatever runs, MW. */
  readonly storageMw: number
}

/** A centre as people count it: nodes of several processors (GPUs or cores) each. */
export interface Nodes {
  readonly nodes: number
  readonly processorsPerNode: number
  /** kW a node. */
  readonly idleKw: number
  readonly busyKw: number
  /** Storage, network and whatever else draws the same all the time, MW. */
  readonly storageMw: number
}

/** Nodes told as like processors: half a node in use draws half of what a whole one adds. */
export function computingPower(centre: Nodes): ComputingPower {
  const { nodes, processorsPerNode, idleKw, busyKw, storageMw } = centre
  return {
    processors: nodes * processorsPerNode,
    idleKw: idleKw / processorsPerNode,
    busyKw: busyKw / processorsPerNode,
    storageMw,
  }
}

/** What one processor draws more when a job holds it, MW. */
export function extraWhenBusy(power: ComputingPower): number {
  return (power.busyKw - power.idleKw) / 1000
}

/** Draw of the computers when no job runs, MW. */
export function idlePower(power: ComputingPower): number {
  return power.storageMw + (power.processors * power.idleKw) / 1000
}

/**
 * Load of the centre at the meter, hour by hour.
 *
 * P = PUE · (storage + N·idle + n·(busy − idle)), n processors of N in use
 *
 * @param inUse processors in use, mean of each hour
 * @param pue   facility power per computing power, of each hour
 * @returns MW
 * @throws RangeError when the two have different lengths
 */
export function centreLoad(
  power: ComputingPower,
  inUse: Float64Array,
  pue: Float64Array,
): Float64Array {
  if (pue.length !== inUse.length)
    throw new RangeError(`${inUse.length} hours of use, but ${pue.length} of PUE`)
  const idle = idlePower(power)
  const extra = extraWhenBusy(power)
  return inUse.map((n, t) => pue[t] * (idle + n * extra))
}
