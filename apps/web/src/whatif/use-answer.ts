import { useEffect, useRef, useState } from 'preact/hooks'
import { type Solved, solveQuestion } from './engine.ts'
import type { Question } from './messages.ts'
import { isChanged, unchanged } from './question.ts'

export interface Answers {
  readonly before: Solved | undefined
  readonly after: Solved | undefined
  /** The iteration that is worked on; undefined when nothing is. */
  readonly running: number | undefined
  readonly failed: string | undefined
}

/** Sliders send many changes; one that stays this long is meant. */
const SETTLED_MS = 200

/** The answer to the plan as it is and to the question; a new question cancels the one before. */
export function useAnswer(question: Question): Answers {
  const [before, setBefore] = useState<Solved>()
  const [after, setAfter] = useState<Solved>()
  const [running, setRunning] = useState<number>()
  const [failed, setFailed] = useState<string>()
  const base = JSON.stringify(unchanged(question))
  const asked = JSON.stringify(question)
  const known = useRef(new Map<string, Solved>())

  useEffect(() => {
    let current = true
    let cancel = () => {}
    const solve = async (text: string): Promise<Solved> => {
      const found = known.current.get(text)
      if (found) return found
      const run = solveQuestion(JSON.parse(text) as Question, (i) => current && setRunning(i))
      cancel = run.cancel
      setRunning(0)
      const solved = await run.answer
      known.current.set(text, solved)
      return solved
    }
    const work = async () => {
      setFailed(undefined)
      const first = await solve(base)
      if (!current) return
      setBefore(first)
      const second = isChanged(question) ? await solve(asked) : undefined
      if (!current) return
      setAfter(second)
      setRunning(undefined)
    }
    const timer = setTimeout(() => {
      work().catch((error: unknown) => {
        if (!current) return
        setRunning(undefined)
        setFailed(error instanceof Error ? error.message : String(error))
      })
    }, SETTLED_MS)
    return () => {
      current = false
      clearTimeout(timer)
      cancel()
    }
  }, [asked, base])
  return { before, after, running, failed }
}
