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
  /** Hours taken together in what is shown: more than asked for while it is only a first look. */
  readonly step: number | undefined
}

/** A first look comes in a second or two; every hour takes longer. */
const FIRST_LOOK = 12

/** Sliders send many changes; one that stays this long is meant. */
const SETTLED_MS = 200

/** The answer to the plan as it is and to the question; a new question cancels the one before. */
export function useAnswer(question: Question): Answers {
  const [before, setBefore] = useState<Solved>()
  const [after, setAfter] = useState<Solved>()
  const [running, setRunning] = useState<number>()
  const [failed, setFailed] = useState<string>()
  const [step, setStep] = useState<number>()
  const asked = JSON.stringify(question)
  const known = useRef(new Map<string, Solved>())

  useEffect(() => {
    let current = true
    let cancel = () => {}
    const solve = async (one: Question): Promise<Solved> => {
      const text = JSON.stringify(one)
      const found = known.current.get(text)
      if (found) return found
      const run = solveQuestion(one, (i) => current && setRunning(i))
      cancel = run.cancel
      setRunning(0)
      const solved = await run.answer
      known.current.set(text, solved)
      return solved
    }
    const look = async (together: number) => {
      const one = { ...question, step: together }
      const first = await solve(unchanged(one))
      const second = current && isChanged(one) ? await solve(one) : undefined
      if (!current) return
      setBefore(first)
      setAfter(second)
      setStep(together)
    }
    const work = async () => {
      setFailed(undefined)
      if (question.step < FIRST_LOOK) await look(FIRST_LOOK)
      if (current) await look(question.step)
      if (current) setRunning(undefined)
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
  }, [asked])
  return { before, after, running, failed, step }
}
