/** Colours by what a thing is; shades tell those of one kind apart. Chosen to read on light and dark. */
const shades: Readonly<Record<string, readonly string[]>> = {
  solar: ['#e0a100', '#f2c230', '#c98500', '#f5d778', '#a86f00', '#ffe49a'],
  wind: ['#3d8fd1', '#7db8e8', '#1f6cab'],
  steady: ['#5f9e4a', '#8cbf76', '#3f7a2f', '#b0d59f'],
  storage: ['#8a63c9', '#b294e0', '#6841a8'],
  vehicles: ['#c763a8', '#e095c9'],
  hydrogen: ['#1fa3a3', '#5cc7c2', '#0f7a7d'],
  gas: ['#9a6b4f', '#b98d73', '#774a31', '#d1b09c'],
  heat: ['#d9694f', '#ec957f'],
  response: ['#6b7fae', '#93a4cb'],
  grid: ['#7f8791', '#a5acb4'],
  missing: ['#c62828'],
}

function kindOf(id: string): string {
  if (/unserved/.test(id)) return 'missing'
  if (/wind/.test(id)) return 'wind'
  if (/solar|roof|pv/.test(id)) return 'solar'
  if (/vehicle/.test(id)) return 'vehicles'
  if (/gas|chp|boiler|reform/.test(id) && !/biogas/.test(id)) return 'gas'
  if (/hydrogen|electroly|fuel-cell/.test(id)) return 'hydrogen'
  if (/battery/.test(id)) return 'storage'
  if (/heat/.test(id)) return 'heat'
  if (/response/.test(id)) return 'response'
  if (/grid|import|export/.test(id)) return 'grid'
  return 'steady'
}

/** A colour for each id, the same wherever the ids come in the same order. */
export function coloursFor(ids: readonly string[]): string[] {
  const used: Record<string, number> = {}
  return ids.map((id) => {
    const kind = kindOf(id)
    used[kind] = (used[kind] ?? -1) + 1
    return shades[kind][used[kind] % shades[kind].length]
  })
}
