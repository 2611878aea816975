import type { Hours } from '@jarip/saved/hours'
import { useEffect, useState } from 'preact/hooks'
import { loadHours } from '../state/data.ts'

/** The hours of a stage and weather year once they are there. */
export function useHours(
  stage: number | undefined,
  weather: string | undefined,
): { readonly value?: Hours; readonly failed?: true } {
  const [state, setState] = useState<{ readonly value?: Hours; readonly failed?: true }>({})
  useEffect(() => {
    if (stage === undefined || weather === undefined) return
    let here = true
    setState({})
    loadHours(stage, weather).then(
      (value) => here && setState({ value }),
      () => here && setState({ failed: true }),
    )
    return () => {
      here = false
    }
  }, [stage, weather])
  return state
}
