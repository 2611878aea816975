import { type Component, componentsOf } from './component.ts'
import type { PypsaDraft } from './draft.ts'

/** What a type says of a transformer. */
interface TransformerType {
  /** MVA. */
  readonly rating: number
  /** Short-circuit voltage and its resistive part, percent. */
  readonly vsc: number
  readonly vscr: number
  /** Degrees. */
  readonly phaseShift: number
  readonly tapNeutral: number
  /** Change of the voltage ratio per step of the tap, percent. */
  readonly tapStep: number
}

/** A transformer as the linear power flow needs it. */
export interface TransformerData {
  /** MVA. */
  readonly rating: number
  /** Per unit of the rating. */
  readonly reactance: number
  readonly resistance: number
  readonly tapRatio: number
  /** Degrees, where the transformer's type says it. */
  readonly phaseShift: number | undefined
}

/**
 * A transformer's own numbers, or those of its type: `r = vscr/100`, `x = √((vsc/100)² − r²)`, both over
 * the number of parallel ones, and the type's rating, phase shift and tap.
 *
 * Source: PyPSA 1.3, `apply_transformer_types`.
 */
export function transformerData(draft: PypsaDraft, transformer: Component): TransformerData {
  const name = transformer.text('type')
  if (name === '') return ownData(transformer)
  const type = typeOf(draft, name)
  if (!type) {
    transformer.fault(
      `type: there is no transformer type "${name}"; export transformer_types, or give x, r and s_nom`,
    )
    return ownData(transformer)
  }
  const resistance = type.vscr / 100
  const parallel = transformer.number('num_parallel')
  const steps = transformer.number('tap_position') - type.tapNeutral
  return {
    rating: type.rating,
    reactance: Math.sqrt((type.vsc / 100) ** 2 - resistance ** 2) / parallel,
    resistance: resistance / parallel,
    tapRatio: 1 + (steps * type.tapStep) / 100,
    phaseShift: type.phaseShift,
  }
}

function ownData(transformer: Component): TransformerData {
  return {
    rating: transformer.number('s_nom'),
    reactance: transformer.number('x'),
    resistance: transformer.number('r'),
    tapRatio: transformer.number('tap_ratio'),
    phaseShift: undefined,
  }
}

/** A type of the network's own, or one of PyPSA's. */
function typeOf(draft: PypsaDraft, name: string): TransformerType | undefined {
  const types = componentsOf(draft.tables, 'transformer_types', draft.faults)
  const own = types.find((type) => type.name === name)
  if (!own) return standardTransformerTypes[name]
  return {
    rating: own.number('s_nom'),
    vsc: own.number('vsc'),
    vscr: own.number('vscr'),
    phaseShift: own.number('phase_shift'),
    tapNeutral: own.number('tap_neutral'),
    tapStep: own.number('tap_step'),
  }
}

/**
 * PyPSA's standard types, which its exports leave out.
 *
 * Source: PyPSA 1.3.0, `data/standard_types/transformer_types.csv` (MIT), from pandapower and Oswald,
 * Transformatoren, Vorlesungsskript Elektrische Energieversorgung I.
 */
const standardTransformerTypes: Readonly<Record<string, TransformerType>> = {
  '0.25 MVA 10/0.4 kV': {
    rating: 0.25,
    vsc: 4,
    vscr: 1.2,
    phaseShift: 150,
    tapNeutral: 0,
    tapStep: 2.5,
  },
  '0.25 MVA 20/0.4 kV': {
    rating: 0.25,
    vsc: 6,
    vscr: 1.44,
    phaseShift: 150,
    tapNeutral: 0,
    tapStep: 2.5,
  },
  '0.4 MVA 10/0.4 kV': {
    rating: 0.4,
    vsc: 4,
    vscr: 1.325,
    phaseShift: 150,
    tapNeutral: 0,
    tapStep: 2.5,
  },
  '0.4 MVA 20/0.4 kV': {
    rating: 0.4,
    vsc: 6,
    vscr: 1.425,
    phaseShift: 150,
    tapNeutral: 0,
    tapStep: 2.5,
  },
  '0.63 MVA 10/0.4 kV': {
    rating: 0.63,
    vsc: 4,
    vscr: 1.0794,
    phaseShift: 150,
    tapNeutral: 0,
    tapStep: 2.5,
  },
  '0.63 MVA 20/0.4 kV': {
    rating: 0.63,
    vsc: 6,
    vscr: 1.206,
    phaseShift: 150,
    tapNeutral: 0,
    tapStep: 2.5,
  },
  '100 MVA 220/110 kV': {
    rating: 100,
    vsc: 12,
    vscr: 0.26,
    phaseShift: 0,
    tapNeutral: 0,
    tapStep: 1.5,
  },
  '160 MVA 380/110 kV': {
    rating: 160,
    vsc: 12.2,
    vscr: 0.25,
    phaseShift: 0,
    tapNeutral: 0,
    tapStep: 1.5,
  },
  '25 MVA 110/10 kV': {
    rating: 25,
    vsc: 10.04,
    vscr: 0.276,
    phaseShift: 150,
    tapNeutral: 0,
    tapStep: 1.5,
  },
  '25 MVA 110/20 kV': {
    rating: 25,
    vsc: 11.2,
    vscr: 0.282,
    phaseShift: 150,
    tapNeutral: 0,
    tapStep: 1.5,
  },
  '40 MVA 110/10 kV': {
    rating: 40,
    vsc: 10.04,
    vscr: 0.295,
    phaseShift: 150,
    tapNeutral: 0,
    tapStep: 1.5,
  },
  '40 MVA 110/20 kV': {
    rating: 40,
    vsc: 11.2,
    vscr: 0.302,
    phaseShift: 150,
    tapNeutral: 0,
    tapStep: 1.5,
  },
  '63 MVA 110/10 kV': {
    rating: 63,
    vsc: 10.04,
    vscr: 0.31,
    phaseShift: 150,
    tapNeutral: 0,
    tapStep: 1.5,
  },
  '63 MVA 110/20 kV': {
    rating: 63,
    vsc: 11.2,
    vscr: 0.322,
    phaseShift: 150,
    tapNeutral: 0,
    tapStep: 1.5,
  },
}
