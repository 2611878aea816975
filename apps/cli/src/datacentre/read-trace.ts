import { createReadStream } from 'node:fs'
import { createGunzip } from 'node:zlib'
import { SwfReader, type SwfReading } from '@jarip/core/datacentre'
import { codeOf, reasonOf } from '../files.ts'
import type { Session } from '../terminal/session.ts'
import { EXIT, Stop } from '../terminal/stop.ts'
import { datacentreWords } from './words.ts'

/** Reads a trace piece by piece; a name that ends in .gz is unpacked on the way. */
export async function readTrace(path: string, session: Session): Promise<SwfReading> {
  const reader = new SwfReader()
  const file = createReadStream(path)
  const source = path.endsWith('.gz') ? file.pipe(createGunzip()) : file
  file.on('error', (error) => source.destroy(error))
  source.setEncoding('utf8')
  try {
    for await (const piece of source) reader.push(piece as string)
  } catch (error) {
    throw stopFor(path, error, session)
  }
  return reader.end()
}

function stopFor(path: string, error: unknown, { lang, words }: Session): Stop {
  const code = codeOf(error) ?? ''
  const say = datacentreWords[lang]
  if (code === 'ENOENT' || code === 'ENOTDIR') return new Stop(EXIT.usage, say.noTrace(path))
  if (code.startsWith('Z_')) return new Stop(EXIT.bad, say.notPacked(path))
  return new Stop(EXIT.bad, words.usage.cannotRead(path, reasonOf(error, words)))
}
