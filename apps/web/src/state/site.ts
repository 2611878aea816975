/** Whether a jarip server stands behind the page, or only files. */
export const isLive =
  document.querySelector<HTMLMetaElement>('meta[name="jarip:site"]')?.content === 'live'

/** Whether the page itself asks for the outcome: then there is one, and it is on its way. */
export const isOutcomeAsked = document.querySelector('link[rel="preload"][as="fetch"]') !== null

/** Where each part of the data is; the same for a server and for a folder of files. */
export const at = {
  outcome: isLive ? 'api/outcome' : 'data/outcome.json',
  plan: isLive ? 'api/plan' : 'data/plan.json',
  files: isLive ? 'api/plan/files' : 'data/files.json',
  map: isLive ? 'api/plan/map' : 'data/map.json',
  hours: (stage: number, weather: string) =>
    isLive ? `api/outcome/hours/${stage}/${weather}` : `data/hours-${stage}-${weather}.bin`,
  operations: isLive ? 'api/operations' : 'data/operations.json',
  run: (stage: number, weather: string, strategy: string) =>
    isLive
      ? `api/operations/${stage}/${weather}/${strategy}/hours`
      : `data/operation-${stage}-${weather}-${strategy}.bin`,
  status: 'api/status',
  solves: 'api/solves',
  events: 'api/events',
  records: 'api/records',
} as const

/** Something that could not be fetched; `status` 0 when nobody answered. */
export class FetchError extends Error {
  override readonly name = 'FetchError'
  readonly status: number
  constructor(status: number, message: string) {
    super(message)
    this.status = status
  }
}

export async function fetched(path: string): Promise<Response> {
  const response = await fetch(path).catch((error: unknown) => {
    throw new FetchError(0, String(error))
  })
  if (!response.ok) throw new FetchError(response.status, `${path}: ${response.status}`)
  return response
}

export async function fetchJson<T>(path: string): Promise<T> {
  return (await fetched(path)).json() as Promise<T>
}
