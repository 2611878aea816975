import type { ComponentType } from 'preact'
import { useEffect, useRef, useState } from 'preact/hooks'
import { BoardPage } from './board/board-page.tsx'
import { Footer } from './parts/footer.tsx'
import { Header } from './parts/header.tsx'
import { Missing } from './parts/missing.tsx'
import { Notices } from './parts/notices.tsx'
import { outcome } from './state/data.ts'
import { words } from './state/lang.ts'
import { type Page, page } from './state/route.ts'

/** Pages with charts or the engine come when they are asked for. */
const later: Partial<Record<Page, () => Promise<ComponentType>>> = {
  energy: async () => (await import('./energy/energy-page.tsx')).EnergyPage,
  operation: async () => (await import('./operation/operation-page.tsx')).OperationPage,
  'what-if': async () => (await import('./whatif/what-if-page.tsx')).WhatIfPage,
  human: async () => (await import('./human/human-page.tsx')).HumanPage,
  digital: async () => (await import('./digital/digital-page.tsx')).DigitalPage,
  plan: async () => (await import('./plan/plan-page.tsx')).PlanPage,
}

export function App() {
  useArrival(page.value)
  return (
    <>
      <button type="button" class="skip" onClick={skipToContent}>
        {words.value.shell.skip}
      </button>
      <Header />
      <main id="content" tabIndex={-1}>
        <Notices />
        <Shown />
      </main>
      <Footer />
    </>
  )
}

/** Another page starts at its top, and a reader of screens is told that it is another. */
function useArrival(now: Page): void {
  const before = useRef(now)
  useEffect(() => {
    if (before.current === now) return
    before.current = now
    scrollTo(0, 0)
    skipToContent()
  }, [now])
}

/** A button, since the hash is the address of the page and an anchor would leave it. */
function skipToContent(): void {
  document.getElementById('content')?.focus({ preventScroll: true })
}

function Shown() {
  const now = page.value
  if (now !== 'plan' && outcome.value.state !== 'here') return <Missing />
  const load = later[now]
  if (load) return <Later key={now} load={load} />
  return <BoardPage />
}

function Later({ load }: { readonly load: () => Promise<ComponentType> }) {
  const [Loaded, setLoaded] = useState<ComponentType>()
  useEffect(() => {
    let here = true
    void load().then((component) => here && setLoaded(() => component))
    return () => {
      here = false
    }
  }, [load])
  return Loaded ? <Loaded /> : <p class="waiting">{words.value.shell.loading}</p>
}
