import { planJsonSchema } from './json-schema.ts'
import { planManual } from './markdown.ts'

/** All that is written from the schema, by path inside docs/. */
export function planDocs(): Readonly<Record<string, string>> {
  return {
    'schema/plan.schema.json': `${JSON.stringify(planJsonSchema(), null, 2)}\n`,
    'plan.en.md': planManual('en'),
    'plan.ko.md': planManual('ko'),
  }
}
