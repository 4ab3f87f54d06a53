import { type RawBuilder, type SqlBool, sql } from 'kysely'

/** The predicate that a path column lies at or below a path; a range, so that an index in byte order serves it. */
export function isAtOrBelow(column: string, path: string): RawBuilder<SqlBool> {
  return sql<SqlBool>`(${sql.ref(column)} >= ${path} and ${sql.ref(column)} < ${endOf(path)})`
}

/** The first path after all that lie at or below a path: `/` is followed by `0` in byte order. */
export function endOf(path: string): string {
  return `${path.slice(0, -1)}0`
}
