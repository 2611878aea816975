/**
 * Gives the text of a file, or undefined when there is none. The plan room opens nothing itself,
 * so that it runs in the browser as well.
 */
export type ReadFile = (path: string) => string | undefined

/** A plan's folder; it remembers what was read, for the plan's hash. */
export interface Folder {
  /** How a file of the folder is named in problems: with the folder before it. */
  name(path: string): string
  read(path: string): string | undefined
  /** Texts by path inside the folder. */
  readonly files: Readonly<Record<string, string>>
}

/** @param root folder that paths in the plan start from; '' when `readFile` starts there itself */
export function openFolder(root: string, readFile: ReadFile): Folder {
  const prefix = root === '' || root.endsWith('/') ? root : `${root}/`
  const files: Record<string, string> = {}
  return {
    files,
    name: (path) => prefix + path,
    read(path) {
      const text = readFile(prefix + path)
      if (text !== undefined) files[path] = text
      return text
    },
  }
}

/** Whether a path stays inside the folder: relative, with forward slashes, never upwards. */
export function staysInside(path: string): boolean {
  if (path === '' || path.startsWith('/') || path.includes('\\') || path.includes('\0'))
    return false
  return (
    !/^[A-Za-z]:/.test(path) &&
    !path.split('/').some((part) => part === '..' || part === '.' || part === '')
  )
}
