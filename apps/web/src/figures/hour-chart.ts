import { fixed } from '@jarip/core/base'
import type { Lang } from '@jarip/core/plan'
import uPlot from 'uplot'
import { followHands } from './hour-hands.ts'
import { secondsOf, tick, timesOf } from './hour-time.ts'
import type { Layer, Line } from './layer.ts'
import { stacked } from './stack.ts'
import { stackPlugin } from './stack-plugin.ts'
import { letterScale } from './wall.ts'

export interface HourChartOptions {
  readonly layers: readonly Layer[]
  readonly lines: readonly Line[]
  /** Hours a snapshot. */
  readonly weight: number
  readonly lang: Lang
  readonly width: number
  readonly height: number
  readonly number: (value: number) => string
  /** Hours of the year that are seen. */
  readonly from: number
  readonly to: number
  /** Logarithmic upwards, for values that lie powers of ten apart. */
  readonly log?: boolean
  /** Where the axis ends though values go on. */
  readonly top?: number | undefined
  /** An hour of the year that is pointed out. */
  readonly mark?: number | undefined
  readonly colours: { readonly text: string; readonly grid: string; readonly mark: string }
  /** The snapshot under the pointer, or nothing. */
  readonly onPoint: (snapshot: number | undefined) => void
  readonly onRange: (from: number, to: number) => void
}

/** Draws a year of hours; drag, wheel and two fingers move through it. */
export function hourChart(parent: HTMLElement, options: HourChartOptions): uPlot {
  const { layers, lines, weight, width, height } = options
  const stack = stacked(layers)
  const count = (layers[0] ?? lines[0])?.values.length ?? 0
  // The stack is painted by itself; its ends are here for the scale.
  const ends = [stack.above, stack.below].flatMap((side) => side.at(-1)?.edge ?? [])
  return new uPlot(
    {
      width,
      height,
      // the last hour's name has half of it beyond the last hour
      padding: [8, 24 * letterScale(), 0, 0],
      legend: { show: false },
      cursor: { y: false, points: { show: false }, drag: { x: false, y: false, setScale: false } },
      scales: {
        x: { time: false, min: secondsOf(options.from), max: secondsOf(options.to) },
        y: upwards(options),
      },
      axes: axesOf(options),
      series: [
        {},
        ...ends.map(() => ({ width: 0, points: { show: false }, paths: () => null })),
        ...lines.map((line) => seriesOf(line, options)),
      ],
      hooks: {
        setCursor: [({ cursor }) => options.onPoint(cursor.idx ?? undefined)],
        draw: [
          (chart) => {
            drawMark(chart, options)
            performance.mark('hours drawn')
          },
        ],
      },
      plugins: [
        ...(layers.length > 0 ? [stackPlugin(stack, weight)] : []),
        { hooks: { ready: (chart) => followHands(chart, options.onRange) } },
      ],
    },
    [timesOf(count, weight), ...ends, ...lines.map(({ values }) => values)] as uPlot.AlignedData,
    parent,
  )
}

function seriesOf(
  { colour, width = 1.5, dash }: Line,
  { colours, weight }: HourChartOptions,
): uPlot.Series {
  // Hours that were taken together are one number, so they are drawn as one step.
  const step = weight > 1 ? uPlot.paths.stepped?.({ align: 1 }) : undefined
  return {
    stroke: colour ?? colours.text,
    width,
    points: { show: false },
    ...(dash && { dash: [...dash] }),
    ...(step && { paths: step }),
  }
}

/** Below this a logarithmic axis is straight: what is zero or negative has a place, too. */
const STRAIGHT = 1000

function upwards({ layers, log, top }: HourChartOptions): uPlot.Scale {
  // uPlot's own 4th distribution: asinh, a logarithm that goes through zero
  if (log)
    return { distr: 4, asinh: STRAIGHT, range: (_, least, most) => [decade(least), decade(most)] }
  if (layers.length > 0) return { range: withZero }
  if (top !== undefined) return { range: (_, least) => [Math.min(0, least), top] }
  return {}
}

/** The power of ten at or beyond a value, away from zero; zero for what is next to it. */
function decade(value: number): number {
  const size = Math.abs(value)
  return size < 1 ? 0 : Math.sign(value) * 10 ** Math.ceil(Math.log10(Math.max(size, STRAIGHT)))
}

/** Zero and the powers of ten of a logarithmic axis. */
function powers(_: uPlot, __: number, least: number, most: number): number[] {
  const ends = [-10, -9, -8, -7, -6, -5, -4, -3].map((k) => -(10 ** -k))
  return [...ends, 0, ...ends.map((v) => -v).reverse()].filter((v) => v >= least && v <= most)
}

/** Stacks stand on zero. */
const withZero = (_: uPlot, least: number, most: number): uPlot.Range.MinMax =>
  uPlot.rangeNum(Math.min(0, least), Math.max(0, most), 0.05, true)

function axesOf({ colours, lang, log, number }: HourChartOptions): uPlot.Axis[] {
  const scale = letterScale()
  const shared = {
    stroke: colours.text,
    font: `${12 * scale}px system-ui, sans-serif`,
    grid: { stroke: colours.grid, width: 1 },
    ticks: { stroke: colours.grid, width: 1 },
  }
  const days = [1, 2, 5, 7, 10, 15].map((d) => d * 86_400)
  return [
    {
      ...shared,
      incrs: [1, 3, 6, 12]
        .map((h) => h * 3600)
        .concat(days, [30.4 * 86_400, 91.25 * 86_400, 182.5 * 86_400]),
      values: (_, splits, __, ___, increment) => splits.map((s) => tick(s, increment, lang)),
      space: 70 * scale,
      size: 16 + 14 * scale,
    },
    {
      ...shared,
      size: widthOf,
      values: (_, splits, __, ___, increment) =>
        log ? splits.map(number) : splits.map((value) => fixed(value, decimalsOf(increment))),
      ...(log && { splits: powers, filter: (_: uPlot, splits: number[]) => splits }),
    },
  ]
}

/** So many that steps of this size are told apart, and all numbers of an axis are written alike. */
function decimalsOf(increment: number): number {
  const isWhole = (value: number) => Math.abs(value - Math.round(value)) < 1e-6
  return [0, 1, 2, 3].find((d) => isWhole(increment * 10 ** d)) ?? 4
}

/** Room for the longest number; a tick is 12 px high, and a digit about 7 wide. */
function widthOf(_: uPlot, labels: readonly string[] | null): number {
  const longest = Math.max(4, ...(labels ?? []).map((label) => label.length))
  return 22 + longest * 7 * letterScale()
}

function drawMark({ ctx, bbox, valToPos }: uPlot, { mark, colours }: HourChartOptions): void {
  if (mark === undefined) return
  const x = valToPos(secondsOf(mark), 'x', true)
  if (x < bbox.left || x > bbox.left + bbox.width) return
  ctx.save()
  ctx.strokeStyle = colours.mark
  ctx.lineWidth = 2 * devicePixelRatio
  ctx.setLineDash([6, 4])
  ctx.beginPath()
  ctx.moveTo(x, bbox.top)
  ctx.lineTo(x, bbox.top + bbox.height)
  ctx.stroke()
  ctx.restore()
}
