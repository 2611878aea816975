import { useState } from 'preact/hooks'
import { outcome } from '../state/data.ts'
import { words } from '../state/lang.ts'
import { at } from '../state/site.ts'

/** Asks the server to solve the plan; its progress comes with the status. */
export function SolveButton() {
  const { shell } = words.value
  const [fault, setFault] = useState<string>()
  const solve = async () => {
    const response = await fetch(at.solves, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: '{}',
    })
    setFault(response.ok ? undefined : await detailOf(response))
  }
  return (
    <>
      <button type="button" class="button button--main" onClick={() => void solve()}>
        {outcome.value.state === 'here' ? shell.solveAgain : shell.solve}
      </button>
      {fault !== undefined && <span role="alert">{fault}</span>}
    </>
  )
}

async function detailOf(response: Response): Promise<string> {
  const { detail, title } = (await response.json().catch(() => ({}))) as {
    detail?: string
    title?: string
  }
  return detail ?? title ?? String(response.status)
}
