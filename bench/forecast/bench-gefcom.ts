import { heldWithin, knownAt, meanPinball, monthAhead, percentiles } from '@jarip/core/forecast'
import { benchmarkScore, happenedIn, monthOf, readGefcom, readPublished, TASKS } from './gefcom.ts'

/** Tasks that were evaluated in the competition. */
const EVALUATED = { from: 4, to: 15 }

/** The scorer against the 15 published scores of the organisers' benchmark. */
export function benchScorer(folder: string): void {
  const data = readGefcom(folder)
  const { benchmark } = readPublished(folder)
  const off = benchmark.map((score, i) => Math.abs(benchmarkScore(data, i + 1) - score))
  const worst = Math.max(...off)
  console.log(
    `gefcom  scorer: ${TASKS} published benchmark scores reproduced to ${worst.toExponential(1)}` +
      (worst <= 1e-5 ? '' : '  NOT within 1e-5'),
  )
  if (worst > 1e-5) process.exitCode = 1
}

/** Each task forecast by what was known at the end of the month before. */
export function benchGefcom(folder: string): void {
  const data = readGefcom(folder)
  const happened = happenedIn(data)
  const { positions, benchmark } = readPublished(folder)
  const scores: number[] = []
  console.log('gefcom  task      ours  position   first    third   benchmark     s  CPU s')
  for (let task = 1; task <= TASKS; task++) {
    const start = performance.now()
    const cpu = process.cpuUsage()
    const score = scoreOf(task)
    scores.push(score)
    const place = positions[task - 1].filter((other) => other < score).length + 1
    const [first, , third] = positions[task - 1]
    const used = process.cpuUsage(cpu)
    const numbers = [score.toFixed(3), String(place), first.toFixed(3), third.toFixed(3)]
    const wide = [numbers[0].padStart(10), numbers[1].padStart(9), numbers[2].padStart(9)]
    console.log(
      `gefcom  ${String(task).padStart(4)}${wide.join('')}${numbers[3].padStart(9)}` +
        `${benchmark[task - 1].toFixed(3).padStart(12)}` +
        `${((performance.now() - start) / 1000).toFixed(1).padStart(6)}` +
        `${((used.user + used.system) / 1e6).toFixed(1).padStart(7)}`,
    )
  }
  const evaluated = scores.slice(EVALUATED.from - 1, EVALUATED.to)
  const mean = evaluated.reduce((sum, s) => sum + s, 0) / evaluated.length
  console.log(
    `gefcom  mean of tasks 4-15: ${mean.toFixed(4)}  (at most 7.63: fifth place in each task; goal below 7.34: third)`,
  )

  function scoreOf(task: number): number {
    const { issuedAt, hours } = monthOf(task)
    const known = knownAt(happened, issuedAt, hours)
    const question = { hours, levels: percentiles }
    const forecast = heldWithin(
      monthAhead().fit(known, question).predict(known, question),
      happened.limits,
    )
    const from = (issuedAt - data.start) / 3600
    return meanPinball(data.load.subarray(from, from + hours), forecast.values, percentiles)
  }
}
