import { PassThrough } from 'node:stream'
import { expect, test } from 'vitest'
import { listening } from '../../test/listening.ts'
import { progressLine } from './progress-line.ts'

const solving = { phase: 'solve', purpose: 'plan', rows: 1200, columns: 3400 } as const
const iteration = { iteration: 7, primal: 1e-3, dual: 1e-3, gap: 1.2e-4 }

function written(isTTY: boolean) {
  const stream = Object.assign(new PassThrough(), { isTTY, columns: 60 })
  const line = progressLine(listening('ko'), stream as unknown as NodeJS.WriteStream)
  line.show({ phase: 'build' })
  line.show(solving)
  line.show({ ...solving, iteration })
  line.close()
  return String(stream.read())
}

test('into a file each phase is written once, not each iteration', () => {
  expect(written(false)).toBe(
    '0:00  수리 모형 구성 중\n0:00  계획 최적화 중 (제약 1,200개, 변수 3,400개)\n',
  )
})

test('on a terminal one line is rewritten, and gone at the end', () => {
  const text = written(true)
  expect(text).toContain('계획 최적화 중 (7회 반복, 간격 1.2e-4)')
  expect(text).not.toContain('\n')
  expect(text.endsWith('\r\u001b[2K')).toBe(true)
})
