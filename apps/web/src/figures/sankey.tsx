import { type SankeyLink, type SankeyNode, sankey, sankeyLinkHorizontal } from 'd3-sankey'
import { Drawing } from './drawing.tsx'
import { wrapped } from './text-width.ts'

export interface FlowNode {
  readonly id: string
  readonly name: string
  readonly colour: string
}

export interface FlowLink {
  readonly source: string
  readonly target: string
  readonly value: number
  readonly colour: string
}

type Node = SankeyNode<FlowNode, FlowLink>
type Link = SankeyLink<FlowNode, FlowLink>

export interface SankeyProps {
  readonly label: string
  readonly nodes: readonly FlowNode[]
  readonly links: readonly FlowLink[]
  readonly value: (value: number) => string
}

/** Narrower, a name and its amount stand on two lines. */
const NARROW = 560
const LINE = 15
const EDGE = 12
/** Of the width: what a name may take before it would cross the middle. */
const BESIDE = 0.36

/** Flows between named places, as wide as they are large. */
export function Sankey(props: SankeyProps) {
  return (
    <Drawing label={props.label} height={(width) => heightOf(props, width)}>
      {(width, height) => <Picture {...props} width={width} height={height} />}
    </Drawing>
  )
}

/** Name and amount of a place; on a narrow picture below each other, long names in several lines. */
function linesOf(name: string, amount: string, width: number): string[] {
  if (width >= NARROW) return [`${name} ${amount}`]
  return [...wrapped(name, width * BESIDE), amount]
}

const paddingOf = (nodes: readonly FlowNode[], width: number) =>
  Math.max(...nodes.map(({ name }) => linesOf(name, '', width).length)) * LINE + 6

/** So high that the names of the fullest side do not touch. */
function heightOf({ nodes, links }: SankeyProps, width: number): number {
  const sources = nodes.filter(({ id }) => links.every(({ target }) => target !== id))
  const sinks = nodes.filter(({ id }) => links.every(({ source }) => source !== id))
  return Math.max(260, Math.max(sources.length, sinks.length) * (paddingOf(nodes, width) + 16))
}

function Picture({
  nodes,
  links,
  value,
  width,
  height,
}: SankeyProps & { readonly width: number; readonly height: number }) {
  const graph = sankey<FlowNode, FlowLink>()
    .nodeId(({ id }) => id)
    .nodeWidth(12)
    .nodePadding(paddingOf(nodes, width))
    .extent([
      [1, EDGE],
      [width - 1, height - EDGE],
    ])({ nodes: nodes.map((node) => ({ ...node })), links: links.map((link) => ({ ...link })) })
  const path = sankeyLinkHorizontal<FlowNode, FlowLink>()
  return (
    <>
      {graph.links.map((link) => (
        <path
          key={`${nodeOf(link.source).id} ${nodeOf(link.target).id}`}
          d={path(link) ?? ''}
          class="flow"
          stroke={link.colour}
          stroke-width={Math.max(1, link.width ?? 0)}
        >
          <title>{`${nodeOf(link.source).name} → ${nodeOf(link.target).name}: ${value(link.value)}`}</title>
        </path>
      ))}
      {graph.nodes.map((node) => (
        <NodeMark key={node.id} node={node} width={width} value={value} />
      ))}
    </>
  )
}

/** After the layout an end is its node. */
const nodeOf = (end: Link['source']) => end as Node

function NodeMark({
  node,
  width,
  value,
}: {
  readonly node: Node
  readonly width: number
  readonly value: (value: number) => string
}) {
  const { x0 = 0, x1 = 0, y0 = 0, y1 = 0 } = node
  const atRight = x0 > width * 0.6
  const x = atRight ? x0 - 6 : x1 + 6
  const middle = (y0 + y1) / 2 + 4
  const lines = linesOf(node.name, value(node.value ?? 0), width)
  return (
    <g>
      <rect x={x0} y={y0} width={x1 - x0} height={Math.max(1, y1 - y0)} fill={node.colour} />
      {lines.map((line, i) => (
        <text
          key={line}
          x={x}
          y={middle + (i - (lines.length - 1) / 2) * LINE}
          text-anchor={atRight ? 'end' : 'start'}
          class="halo"
        >
          {line}
        </text>
      ))}
    </g>
  )
}
