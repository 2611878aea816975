import { spawn } from 'node:child_process'

/** Shows an address in the browser of the desktop, where there is one; says nothing where not. */
export function openBrowser(address: string): void {
  const command = opener()
  if (!command) return
  const [program, ...args] = command
  const child = spawn(program, [...args, address], { stdio: 'ignore', detached: true })
  child.on('error', () => {})
  child.unref()
}

function opener(): readonly [string, ...string[]] | undefined {
  const { platform, env } = process
  if (platform === 'darwin') return ['open']
  if (platform === 'win32') return ['explorer']
  const hasDesktop = Boolean(env.DISPLAY || env.WAYLAND_DISPLAY)
  return hasDesktop && !env.SSH_CONNECTION ? ['xdg-open'] : undefined
}
