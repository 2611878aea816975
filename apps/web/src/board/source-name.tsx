import { planFile } from '../state/data.ts'

/** The title of a source of the plan, with its address where it has one. */
export function SourceName({ id }: { readonly id: string }) {
  const source =
    planFile.value.state === 'here' ? planFile.value.value.plan?.sources[id] : undefined
  if (!source) return <span>{id}</span>
  const text = `${source.title} (${source.publisher}, ${source.year})`
  return source.url?.startsWith('http') ? (
    <a href={source.url} rel="noreferrer">
      {text}
    </a>
  ) : (
    <span>{text}</span>
  )
}
