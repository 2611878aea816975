import { z } from 'zod'
import { sourceKeys } from './quantity.ts'

/** A CSV of the plan's folder; the sources of its rows may be named here as well. */
export function tableFile(en: string, ko: string) {
  return z
    .strictObject({
      file: z.string().min(1).meta({ en: 'CSV inside the folder', ko: '폴더 안의 CSV' }),
      source: sourceKeys.optional(),
    })
    .meta({ en, ko })
}
