import { type Command, Option } from 'commander'
import type { Session } from '../terminal/session.ts'
import { knownAheadNames } from './known-ahead-names.ts'
import { modelNames } from './model-names.ts'
import { forecastWords } from './words.ts'

interface Teaching {
  readonly short: string
  readonly long: string
  readonly examples: readonly (readonly string[])[]
}

type Taught = (program: Command, name: string, text: Teaching, session: Session) => Command

/** `jarip forecast` and `jarip backtest`. */
export function addForecasts(
  program: Command,
  session: Session,
  done: (code: number) => void,
  taught: Taught,
): void {
  const { help } = session.words
  const text = forecastWords[session.lang]
  const knownAhead = () =>
    new Option('--known-ahead <what...>', text.knownAhead).choices(knownAheadNames)
  taught(program, 'forecast', text.forecast, session)
    .argument('<plan>', help.plan)
    .option('--measure <name>', text.measure, 'load')
    .option('--horizon <hours>', text.horizon, '24h')
    .option('--at <time>', text.at)
    .addOption(new Option('--model <name>', text.model).choices(modelNames).default('standard'))
    .option('--site <lat,lon>', text.site)
    .addOption(knownAhead())
    .option('--out <file>', text.out)
    .option('--json', help.json)
    .action(async (plan, flags) => {
      const { forecast } = await import('../commands/forecast.ts')
      done(await forecast(plan, flags, session))
    })
  taught(program, 'backtest', text.backtest, session)
    .argument('<plan>', help.plan)
    .option('--measure <name>', text.measure, 'load')
    .option('--horizon <hours>', text.horizon, '24h')
    .option('--from <date>', text.from)
    .option('--to <date>', text.to)
    .option('--models <names>', text.models, 'standard')
    .option('--every <days>', text.every, '1')
    .option('--refit <days>', text.refit, '28')
    .option('--site <lat,lon>', text.site)
    .addOption(knownAhead())
    .option('--json', help.json)
    .action(async (plan, flags) => {
      const { backtestCommand } = await import('../commands/backtest.ts')
      done(await backtestCommand(plan, flags, session))
    })
}
