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

followTheme()
followTitle()
void load()
const root = document.getElementById('board')
if (root) render(<App />, root)
