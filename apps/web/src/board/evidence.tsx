import type { PromiseOutcome } from '@jarip/core/engine'
import { useEffect, useRef, useState } from 'preact/hooks'
import { SourceName } from '../parts/source-name.tsx'
import { VerdictMark } from '../parts/verdict-mark.tsx'
import { say, words } from '../state/lang.ts'
import { param, setParams } from '../state/route.ts'
import { ClaimChecks } from './claim-checks.tsx'
import { Exact } from './exact.tsx'
import { Limits } from './limits.tsx'
import { readingOf } from './reading.ts'
import { ReadingTable } from './reading-table.tsx'
import { Records } from './records.tsx'
import { Sources } from './sources.tsx'
import { TightDays } from './tight-days.tsx'

/** All that stands behind a verdict, in a panel that closes with Escape. */
export function Evidence({ promise }: { readonly promise: PromiseOutcome }) {
  const { board } = words.value
  const dialog = useRef<HTMLDialogElement>(null)
  useEffect(() => dialog.current?.showModal(), [])
  const close = () => setParams({ open: undefined })
  return (
    <dialog ref={dialog} class="evidence" aria-labelledby="evidence-title" onClose={close}>
      <div class="evidence__bar">
        <div class="evidence__state">
          <VerdictMark verdict={promise.verdict} />
          <span>{board.due(promise.by)}</span>
        </div>
        <CopyAddress />
        <button type="button" class="button" onClick={() => dialog.current?.close()}>
          {board.close}
        </button>
      </div>
      <div class="evidence__body">
        <Said promise={promise} />
        <section>
          <h3>{board.allReadings}</h3>
          <ReadingTable promise={promise} />
        </section>
        <TightDays reading={readingOf(promise, param(`r.${promise.id}`))} />
        <Limits promise={promise} />
        <Exact promise={promise} />
        <ClaimChecks claims={promise.claims} />
        <Records promise={promise} />
        <Sources promise={promise} />
      </div>
    </dialog>
  )
}

function Said({ promise }: { readonly promise: PromiseOutcome }) {
  const { board, explain } = words.value
  return (
    <section>
      <h2 class="evidence__said" id="evidence-title" tabIndex={-1} autofocus>
        {say(promise.said)}
      </h2>
      <p class="quiet">
        {board.saidOn(promise.said.date)} · <SourceName id={promise.said.source} />
      </p>
      <dl class="plain">
        <dt>{board.because}</dt>
        <dd>{say(promise.why)}</dd>
        <dt>{explain.means}</dt>
        <dd>{say(promise.text)}</dd>
        <dt>{explain.owner}</dt>
        <dd>{say(promise.owner)}</dd>
      </dl>
    </section>
  )
}

function CopyAddress() {
  const { board } = words.value
  const [copied, setCopied] = useState(false)
  const copy = async () => {
    await navigator.clipboard?.writeText(location.href)
    setCopied(true)
  }
  return (
    <button type="button" class="button" onClick={() => void copy()}>
      {copied ? board.copied : board.copy}
    </button>
  )
}
