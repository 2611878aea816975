import { expect, test } from 'vitest'
import { readPypsaFolder } from './read-folder.ts'
import { fromPypsa } from './to-network.ts'

/** Three buses in a ring, one of its lines not active; `periods`: with investment periods. */
function ring(periods: boolean) {
  const files = new Map([
    ['buses.csv', 'name,carrier\na,AC\nb,AC\nc,AC'],
    [
      'lines.csv',
      'name,bus0,bus1,x,s_nom,active\nl0,a,b,0.1,9,True\nl1,b,c,0.2,9,True\nl2,c,a,0.2,9,False',
    ],
    ['snapshots.csv', periods ? ',period,timestep\n0,2030,0' : ',snapshot\n0,0'],
    ...(periods ? [['investment_periods.csv', 'period\n2030'] as const] : []),
  ])
  return fromPypsa(readPypsaFolder(files)).network
}

// What PyPSA 1.3 does; its answers to random networks with such rings are the same.
test('an inactive line stays in its cycle with no flow, but closes none where there are periods', () => {
  const [cycle, ...others] = ring(false).hourLimits
  expect(others).toEqual([])
  expect(cycle.terms.map(({ index, coefficient }) => [index, coefficient])).toEqual(
    expect.arrayContaining([
      [0, 0.5],
      [1, 1],
    ]),
  )
  expect(ring(true).hourLimits).toEqual([])
})
