import type { PromiseOutcome, ReadingOutcome } from '@jarip/core/engine'
import { Scroll } from '../parts/scroll.tsx'
import { Sign } from '../parts/sign.tsx'
import { format, say, words } from '../state/lang.ts'
import { costText, isShort, marginText, targetText, tightText, valueText } from './reading.ts'

/** Every reading of a promise side by side. */
export function ReadingTable({ promise }: { readonly promise: PromiseOutcome }) {
  const { board, report } = words.value
  return (
    <Scroll label={board.allReadings}>
      <table class="table table--stack table--four">
        <thead>
          <tr>
            <th scope="col">{report.reading}</th>
            <th scope="col">{board.value}</th>
            <th scope="col">{board.target}</th>
            <th scope="col">{board.margin}</th>
            <th scope="col">{board.cost}</th>
          </tr>
        </thead>
        <tbody>
          {promise.readings.map((reading) => (
            <Row key={reading.id} reading={reading} judged={reading.id === promise.judged} />
          ))}
        </tbody>
      </table>
    </Scroll>
  )
}

function Row({ reading, judged }: { readonly reading: ReadingOutcome; readonly judged: boolean }) {
  const { board } = words.value
  const notes = [judged ? board.judged : undefined, reading.binds ? board.binds : undefined]
  const more = [...notes, ...notesOf(reading)].filter((note) => note !== undefined)
  return (
    <tr>
      <th scope="row">
        {say(reading.name)}
        {more.map((note) => (
          <small key={note}>{note}</small>
        ))}
      </th>
      <td data-label={board.value}>
        <Sign holds={reading.holds} /> {valueText(reading)}
      </td>
      <td data-label={board.target}>{targetText(reading)}</td>
      <td data-label={board.margin}>{marginText(reading)}</td>
      <td data-label={board.cost}>{costText(reading)}</td>
    </tr>
  )
}

/** What has no column of its own. */
function notesOf(reading: ReadingOutcome): string[] {
  const { board, report } = words.value
  const { amount, difference } = format.value
  const { unit, shortfall = 0, reachable, byWeather, record, interpolated } = reading
  const tight = tightText(reading)
  return [
    ...(isShort(reading) ? [`${board.short} ${difference(shortfall, unit).slice(1)}`] : []),
    ...(reachable === undefined ? [] : [`${board.reachable} ${amount(reachable, unit)}`]),
    ...(byWeather.length > 1
      ? byWeather.map(({ weather, value }) => `${weather}: ${amount(value, unit)}`)
      : []),
    ...(record ? [report.record(amount(record.value, record.unit), record.date)] : []),
    ...(interpolated ? [report.interpolated] : []),
    ...(tight === undefined ? [] : [`${report.tightest}: ${tight}`]),
  ]
}
