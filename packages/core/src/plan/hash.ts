import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'

/**
 * One name for all inputs of a plan: the same files give the same hash on every machine, and any
 * changed letter gives another. Line ends are read as LF, since git may change them.
 *
 * @param files texts by path inside the folder
 * @returns SHA-256, 64 hexadecimal digits
 */
export function hashPlan(files: Readonly<Record<string, string>>): string {
  const hash = sha256.create()
  for (const path of Object.keys(files).sort()) {
    const text = utf8ToBytes(files[path].replaceAll('\r\n', '\n'))
    // Lengths before contents, so that no two sets of files run together into the same bytes.
    hash.update(utf8ToBytes(`${path}\0${text.length}\0`)).update(text)
  }
  return bytesToHex(hash.digest())
}
