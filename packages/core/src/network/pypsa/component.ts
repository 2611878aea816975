import { at, type Series } from '@jarip/solver'
import { type Attribute, type Attributes, attributes, type ComponentList } from './attributes.ts'
import { readFlag, readNumber } from './csv.ts'
import { type ComponentTable, noComponents, type PypsaTables } from './tables.ts'

/** One component of a PyPSA network: its attributes, with PyPSA's defaults. */
export class Component {
  readonly list: ComponentList
  readonly name: string
  readonly #table: ComponentTable
  readonly #row: number
  readonly #faults: string[]

  constructor(list: ComponentList, table: ComponentTable, row: number, faults: string[]) {
    this.list = list
    this.name = table.names[row]
    this.#table = table
    this.#row = row
    this.#faults = faults
  }

  /** E.g. `generators "wind"`. */
  get where(): string {
    return `${this.list} "${this.name}"`
  }

  fault(sentence: string): void {
    this.#faults.push(`${this.where}: ${sentence}`)
  }

  number(name: string): number {
    const text = this.#given(name)
    const fallback = Number(this.#attribute(name).default)
    if (text === undefined) return fallback
    const value = readNumber(text)
    if (value !== undefined) return Number.isNaN(value) ? fallback : value
    this.fault(`${name}: expected a number, found "${text}"`)
    return fallback
  }

  flag(name: string): boolean {
    const text = this.#given(name)
    const fallback = this.#attribute(name).default === true
    if (text === undefined) return fallback
    if (text === '') {
      if (fallback && this.#isGivenElsewhere(name)) this.fault(blank(name))
      return fallback
    }
    const value = readFlag(text)
    if (value !== undefined) return value
    this.fault(`${name}: expected True or False, found "${text}"`)
    return fallback
  }

  #isGivenElsewhere(name: string): boolean {
    return this.#table.columns.get(name)?.some((text) => text !== '') === true
  }

  text(name: string): string {
    const text = this.#given(name)
    return text === undefined || text === '' ? String(this.#attribute(name).default) : text
  }

  /** A series over all snapshots where there is one, else the static value. */
  series(name: string): Series {
    return this.#table.series.get(name)?.get(this.name) ?? this.number(name)
  }

  /** A number that may differ between scenarios; `from`: the first snapshot of one. */
  numberFrom(name: string, from: number): number {
    return at(this.series(name), from)
  }

  /** Whether the attribute is written down at all, static or as a series. */
  has(name: string): boolean {
    return this.#table.series.get(name)?.has(this.name) || (this.#given(name) ?? '') !== ''
  }

  /** The static attributes that are written down for its list, of a kind. */
  attributes(kind: RegExp): string[] {
    return [...this.#table.columns.keys()].filter((name) => kind.test(name))
  }

  #given(name: string): string | undefined {
    return this.#table.columns.get(name)?.[this.#row]
  }

  #attribute(name: string): Attribute {
    return attributeOf(this.list, name) ?? nothing
  }
}

/** PyPSA takes the default where a whole column is blank, and False for a blank among others. */
const blank = (name: string) =>
  `${name}: blank beside others, which PyPSA reads as False; write True or False`

const nothing: Attribute = {
  kind: 'text',
  unit: '',
  default: '',
  series: false,
  use: 'read',
}

/** What an attribute is; further ports of a link (`bus2`, `efficiency2`, …) are like the first. */
export function attributeOf(list: ComponentList, name: string): Attribute | undefined {
  const known: Attributes = attributes[list]
  const port =
    list === 'links'
      ? /^(bus|efficiency|delay|cyclic_delay)(?:[2-9]|[1-9]\d+)$/.exec(name)?.[1]
      : ''
  return known[port ? (port === 'bus' ? 'bus1' : port) : name]
}

/** All components of a list, in their order. */
export function componentsOf(
  tables: PypsaTables,
  list: ComponentList,
  faults: string[],
): Component[] {
  const table = tables.components.get(list) ?? noComponents
  return table.names.map((_, row) => new Component(list, table, row, faults))
}
