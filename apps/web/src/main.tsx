import { render } from 'preact'
import { App } from './app.tsx'
import './style/base.css'
import './style/shell.css'
import './style/board.css'
import './style/figure.css'
import './style/pages.css'
import './style/plan.css'
import './style/waiting.css'
import './style/what-if.css'
import './style/charts.css'
import './style/print.css'
import { load } from './state/data.ts'
import { followTheme } from './state/theme.ts'
import { followTitle } from './state/title.ts'

/** What comes at once is shown at once; what takes longer is seen to be awaited. */
const SOON_MS = 100

followTheme()
followTitle()
const asked = load()
const soon = new Promise<void>((resolve) => setTimeout(resolve, SOON_MS))
void Promise.race([asked.outcome, soon]).then(() => {
  const root = document.getElementById('board')
  if (root) render(<App />, root)
})
