import { centre } from './digital-centre.ts'
import { money } from './digital-money.ts'
import { network } from './digital-network.ts'

/** The digital deal's page, beyond its promises. */
export const digital = {
  ko: { promises: '약속한 내용', ...centre.ko, ...money.ko, ...network.ko },
  en: { promises: 'What was promised', ...centre.en, ...money.en, ...network.en },
}
