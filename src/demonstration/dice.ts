import { type RawBuilder, sql } from 'kysely'

/** A number from 0 up to 1 that the same org, directive, period and salt always give, each named as SQL says it. */
export function chance(org: string, directive: string, period: string, salt: number): RawBuilder<number> {
  const [orgs, directives, periods] = [org, directive, period].map((name) => sql.raw(`${name}::bigint`))
  return sql`((hashint8extended((${orgs} << 26) # (${directives} << 12) # ${periods}, ${sql.lit(salt)}) & 2147483647) / 2147483648.0)::float8`
}

/** The same of a row that has them as columns. */
export function dice(salt: number): RawBuilder<number> {
  return chance('org_id', 'seed', 'period', salt)
}
