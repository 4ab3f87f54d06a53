import { type RawBuilder, type SqlBool, sql } from 'kysely'
import { idsOnPath } from '../domain/org.ts'
import type { Scope } from '../domain/scope.ts'
import type { Database } from './database.ts'
import { listOrgs } from './orgs.ts'
import { isAtOrBelow } from './paths.ts'

/** Where an org stands that a scope names. */
export interface ScopePlaces {
  pathOf(orgId: number): string | undefined
}

/** Looks up the places of the orgs whose subtrees a scope takes in or leaves out. */
export async function findScopePlaces(db: Database, scope: Scope): Promise<ScopePlaces> {
  const orgs = await listOrgs(db, [scope.within, ...(scope.except ?? [])])
  const paths = new Map(orgs.map((org) => [org.id, org.path]))
  return { pathOf: (id) => paths.get(id) }
}

/** The predicate over `orgs` that a scope is; the same rule as `isInScope`. An org that is gone takes nothing in. */
export function inScope(scope: Scope, places: ScopePlaces): RawBuilder<SqlBool> {
  const within = places.pathOf(scope.within)
  if (within === undefined) return sql<SqlBool>`false`

  const conditions = [sql`orgs.closed_on is null`, isAtOrBelow('orgs.path', within)]
  if (scope.kinds) conditions.push(sql`orgs.kind = any(${scope.kinds})`)
  if (scope.levels) conditions.push(sql`orgs.level = any(${scope.levels})`)
  if (scope.only) conditions.push(sql`orgs.id = any(${scope.only})`)
  for (const [depth, ids] of byDepth(scope.except ?? [], places)) {
    conditions.push(sql`not split_part(orgs.path, '/', ${depth + 1}::int) = any(${ids}::text[])`)
  }
  return sql.join(conditions, sql` and `)
}

/** Orgs by how deep they stand: a condition for each of two thousand would be asked of every org, and take a minute. */
function byDepth(ids: number[], places: ScopePlaces): Map<number, string[]> {
  const depths = new Map<number, string[]>()
  for (const id of ids) {
    const path = places.pathOf(id)
    if (path === undefined) continue
    const depth = idsOnPath(path).length
    depths.set(depth, [...(depths.get(depth) ?? []), String(id)])
  }
  return depths
}

/** How many orgs a scope binds, by kind and by level. */
export async function countScope(db: Database, scope: Scope) {
  const { rows } = await sql<{ kind: string; level: string; n: number }>`
    select kind, level, count(*)::int as n from orgs
    where ${inScope(scope, await findScopePlaces(db, scope))}
    group by kind, level`.execute(db)
  const bound = { bound: 0, byKind: {} as Record<string, number>, byLevel: {} as Record<string, number> }
  for (const { kind, level, n } of rows) {
    bound.bound += n
    bound.byKind[kind] = (bound.byKind[kind] ?? 0) + n
    bound.byLevel[level] = (bound.byLevel[level] ?? 0) + n
  }
  return bound
}
