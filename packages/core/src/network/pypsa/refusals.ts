import type { Series } from '@jarip/solver'
import { attributes, type ComponentList, idleLists, outputs } from './attributes.ts'
import { attributeOf, type Component, componentsOf } from './component.ts'
import type { PypsaTables } from './tables.ts'

/** What stands in the tables and is not read: every list and attribute once. */
export function unknownIn(tables: PypsaTables): string[] {
  const unknown: string[] = []
  const used = constraintAttributes(tables)
  for (const [list, { columns, series }] of tables.components) {
    if (idleLists.has(list)) continue
    if (!isList(list)) {
      unknown.push(`${list}: no component of this name is known`)
      continue
    }
    for (const name of new Set([...columns.keys(), ...series.keys()]))
      if (!attributeOf(list, name) && !outputs.has(name) && !used.has(`${list} ${name}`))
        unknown.push(`${list}, ${name}: not known, left out`)
  }
  return unknown
}

/** Attributes of one's own that a constraint names: those of carriers, and `nom_max_…` of buses. */
function constraintAttributes({ components }: PypsaTables): Set<string> {
  const used = (components.get('global_constraints')?.columns.get('carrier_attribute') ?? []).map(
    (name) => `carriers ${name}`,
  )
  for (const name of components.get('buses')?.columns.keys() ?? [])
    if (/^nom_(min|max)_/.test(name)) used.push(`buses ${name}`)
  return new Set(used)
}

/** Every component with something that is not linear or not supported, each field named. */
export function refuse(tables: PypsaTables, faults: string[]): void {
  if ((tables.components.get('processes')?.names.length ?? 0) > 0)
    faults.push('processes: components of this kind are not supported')
  for (const list of Object.keys(attributes).filter(isList))
    for (const component of componentsOf(tables, list, faults))
      if (!('active' in attributes[list]) || component.flag('active'))
        refuseFields(component, tables)
}

function refuseFields(component: Component, tables: PypsaTables): void {
  const table = tables.components.get(component.list)
  for (const name of new Set([...(table?.columns.keys() ?? []), ...(table?.series.keys() ?? [])])) {
    const attribute = attributeOf(component.list, name)
    if (!attribute || typeof attribute.use === 'string' || !component.has(name)) continue
    if (!isDefault(component, name, attribute.kind, attribute.default))
      component.fault(`${name} is not supported: ${attribute.use.refused}`)
  }
}

function isDefault(
  component: Component,
  name: string,
  kind: 'number' | 'flag' | 'text',
  value: number | boolean | string,
): boolean {
  if (kind === 'flag') return component.flag(name) === value
  if (kind === 'text') return component.text(name) === value
  return every(component.series(name), (found) => found === value || Number.isNaN(found))
}

function every(series: Series, holds: (value: number) => boolean): boolean {
  return typeof series === 'number' ? holds(series) : series.every(holds)
}

function isList(list: string): list is ComponentList {
  return list in attributes
}
