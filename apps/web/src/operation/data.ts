import { fromBytes, type Hours } from '@jarip/saved/hours'
import type { SavedOperation } from '@jarip/saved/operation'
import { useEffect, useState } from 'preact/hooks'
import { status } from '../state/data.ts'
import { at, fetched, fetchJson } from '../state/site.ts'

interface Coming<T> {
  readonly value?: T
  readonly failed?: true
}

/** The years that were run with the sizes of the shown outcome. */
export function useOperations(): Coming<readonly SavedOperation[]> {
  const version = status.value?.outcome?.version
  return useComing(() => fetchJson<SavedOperation[]>(at.operations), `${version}`)
}

/** The hours of one strategy. */
export function useRunHours(stage: number, weather: string, strategy: string): Coming<Hours> {
  const path = at.run(stage, weather, strategy)
  const read = async () => fromBytes(await (await fetched(path)).arrayBuffer())
  return useComing(read, path)
}

function useComing<T>(read: () => Promise<T>, key: string): Coming<T> {
  const [state, setState] = useState<Coming<T>>({})
  useEffect(() => {
    let here = true
    setState({})
    read().then(
      (value) => here && setState({ value }),
      () => here && setState({ failed: true }),
    )
    return () => {
      here = false
    }
  }, [key])
  return state
}
