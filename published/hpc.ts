import { figuresOf } from './figure.ts'

const gaussier = figuresOf(
  'Gaussier, Glesser, Reis & Trystram, Improving Backfilling by using Machine Learning to predict ' +
    "Running Times (SC'15): the authors' result files, predictsim, " +
    'experiments/data/KTH-SP2/sim_analysis/metrics_complete, column avgbsld',
)
const rounded = 'the digits given; jobs, rules and order of events are the same as ours'

/**
 * KTH-SP2 (`hpc/KTH-SP2.swf.gz`, 28,481 jobs) on 100 processors: average bounded slowdown, τ = 10 s.
 *
 * The rules of their simulator (pyss) that matter to the last digit: a job takes the processors it
 * requested; at one second arrivals come before ends, but processors whose estimated time is up are
 * free already; every arrival and every end is followed by a pass of its own; the job at the head
 * is the first to arrive, also where candidates are sorted; candidates of equal length keep their
 * order of arrival. "SJF backfilling" is EASY++'s: only the candidates are sorted.
 */
export const kthSp2 = [
  {
    given: { scheduler: 'easy', exactRunTimes: false },
    slowdown: gaussier(92.57653973, '1', 1e-6, rounded),
  },
  {
    given: { scheduler: 'easy-sjf', exactRunTimes: false },
    slowdown: gaussier(69.40540058, '1', 1e-6, rounded),
  },
  {
    given: { scheduler: 'easy', exactRunTimes: true },
    slowdown: gaussier(71.72, '1', 0.005, 'known to two digits'),
  },
  {
    given: { scheduler: 'easy-sjf', exactRunTimes: true },
    slowdown: gaussier(49.84771893, '1', 1e-6, rounded),
  },
] as const
