import type { StageOutcome } from '@jarip/core/engine'
import { geoMercator, geoPath } from 'd3-geo'
import type { FeatureCollection, Geometry } from 'geojson'
import { useEffect, useState } from 'preact/hooks'
import { Drawing } from '../figures/drawing.tsx'
import { Figure } from '../figures/figure.tsx'
import { planFile } from '../state/data.ts'
import { format, say, words } from '../state/lang.ts'
import { param, setParams } from '../state/route.ts'
import { at, fetchJson } from '../state/site.ts'

type Districts = FeatureCollection<Geometry, { readonly name?: string; readonly name_eng?: string }>

interface Use {
  readonly id: string
  readonly name: string
  readonly ko: string
  readonly total: number
  readonly potential: number
}

/** What stands in each district, of what could stand there. */
export function DistrictMap({ stage }: { readonly stage: StageOutcome }) {
  const { energy } = words.value
  const map = useMap()
  const options = optionsOf(stage)
  const chosen = options.find(({ id }) => id === param('option'))?.id
  const uses = usesOf(stage, chosen)
  if (uses.length === 0) return null
  const { power, percent } = format.value
  return (
    <Figure
      title={`${energy.sections.map}, ${stage.year}`}
      name={`districts-${stage.year}`}
      unit="MW"
      note={energy.mapNote}
      summary={uses.map((u) => `${u.name}: ${power(u.total)} / ${power(u.potential)}`).join('; ')}
      table={{
        head: [energy.district, `${energy.standing} (MW)`, `${energy.potential} (MW)`],
        rows: () => uses.map((u) => [u.name, u.total, u.potential]),
      }}
    >
      <label class="select">
        <span>{energy.option}</span>
        <select
          value={chosen ?? ''}
          onChange={({ currentTarget }) => setParams({ option: currentTarget.value || undefined })}
        >
          <option value="">{energy.all}</option>
          {options.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
      </label>
      {map ? (
        <Picture map={map} uses={uses} />
      ) : (
        <ul class="bars">
          {uses.map((u) => (
            <li key={u.id}>
              {u.name}: {power(u.total)} ({percent(u.total / u.potential)} {energy.ofPotential})
            </li>
          ))}
        </ul>
      )}
    </Figure>
  )
}

function useMap(): Districts | null {
  const [map, setMap] = useState<Districts | null>(null)
  useEffect(() => {
    fetchJson<Districts | null>(at.map).then(setMap, () => setMap(null))
  }, [])
  return map
}

function optionsOf({ capacities }: StageOutcome): { id: string; name: string }[] {
  const found = new Map(
    capacities.filter((c) => c.district !== undefined).map((c) => [c.option, say(c.name)]),
  )
  return [...found].map(([id, name]) => ({ id, name }))
}

function usesOf({ capacities }: StageOutcome, option: string | undefined): Use[] {
  const plan = planFile.value.state === 'here' ? planFile.value.value.plan : null
  return (plan?.districts ?? []).flatMap(({ id, name }) => {
    const here = capacities.filter(
      (c) => c.district === id && (option === undefined || c.option === option),
    )
    if (here.length === 0) return []
    const sum = (of: (c: (typeof here)[number]) => number) => here.reduce((a, c) => a + of(c), 0)
    return [
      {
        id,
        name: say(name),
        ko: name.ko,
        total: sum((c) => c.total),
        potential: sum((c) => c.potential ?? c.total),
      },
    ]
  })
}

/** Broader, the map would push all else off the screen. */
const WIDEST = 720

function Picture({ map, uses }: { readonly map: Districts; readonly uses: readonly Use[] }) {
  const { energy } = words.value
  return (
    <Drawing label={energy.sections.map} height={(width) => Math.min(width, WIDEST) * 0.68}>
      {(width, height) => <Shapes map={map} uses={uses} width={width} height={height} />}
    </Drawing>
  )
}

function Shapes({
  map,
  uses,
  width,
  height,
}: {
  readonly map: Districts
  readonly uses: readonly Use[]
  readonly width: number
  readonly height: number
}) {
  const path = geoPath(geoMercator().fitSize([width, height], map))
  const { power, percent } = format.value
  const useOf = (name: string | undefined) => uses.find(({ ko }) => ko === name)
  return (
    <>
      {map.features.map((feature) => {
        const use = useOf(feature.properties.name)
        return (
          <path
            key={feature.properties.name}
            class="district"
            d={path(feature) ?? ''}
            style={{ fillOpacity: 0.1 + 0.5 * (use ? shareOf(use) : 0) }}
          />
        )
      })}
      {map.features.map((feature) => {
        const use = useOf(feature.properties.name)
        if (!use) return null
        const [x, y] = path.centroid(feature)
        return (
          <text key={use.id} x={x} y={y} text-anchor="middle" class="halo">
            <tspan x={x} dy="-0.7em" class="district__title">
              {use.name}
            </tspan>
            {width >= 480 && (
              <tspan x={x} dy="1.25em">
                {power(use.total)} / {power(use.potential)}
              </tspan>
            )}
            <tspan x={x} dy="1.2em">
              {percent(shareOf(use))}
            </tspan>
          </text>
        )
      })}
    </>
  )
}

const shareOf = ({ total, potential }: Use) => (potential > 0 ? total / potential : 0)
