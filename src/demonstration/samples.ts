import { type RawBuilder, sql } from 'kysely'
import type { Demand } from '../domain/demand.ts'
import { results } from '../domain/obligation.ts'
import type { ExampleDirective } from '../domain/pack-programme.ts'
import { dice } from './dice.ts'

/** The words of a report by its result, chosen by chance; empty where none are asked for, or wanted only and left out. */
export function paragraphOf(
  { samples }: ExampleDirective,
  { paragraph }: Demand,
  result: string,
): RawBuilder<unknown> {
  if (paragraph === 'none') return sql`''`
  const cases = results.map((one) => {
    const choice = sql`floor(${dice(40)} * ${sql.lit(samples[one].length)})::int`
    return sql`when ${sql.lit(one)} then (${samples[one]}::text[])[1 + ${choice}]`
  })
  const chosen = sql`case ${sql.ref(result)} ${sql.join(cases, sql` `)} end`
  return paragraph === 'required' ? chosen : sql`case when ${dice(41)} < 0.75 then ${chosen} else '' end`
}

/** The figures of a report, each within the range of the sample. */
export function figuresOf({ samples }: ExampleDirective, { figures }: Demand): RawBuilder<unknown> {
  if (figures.length === 0) return sql`'{}'::jsonb`
  const pairs = figures.map(({ name }, i) => {
    const [from, to] = samples.figures[name] ?? [0, 0]
    const spread = sql.lit(to - from + 1)
    return sql`${sql.lit(name)}, floor(${sql.lit(from)} + ${dice(50 + i)} * ${spread})::int`
  })
  return sql`jsonb_build_object(${sql.join(pairs)})`
}
