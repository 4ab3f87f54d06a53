import { idsOnPath, isWithin, type Org } from '../domain/org.ts'
import { reachOf } from '../domain/programme.ts'
import { seatToRead } from '../domain/right.ts'
import { initialsOf, lettersOf } from '../domain/sought.ts'
import type { Database } from '../store/database.ts'
import { listOrgs } from '../store/orgs.ts'
import { type FoundDirective, findDirectives, findHolders, listLatestDirectives } from '../store/search.ts'
import { type Ctx, today } from './ctx.ts'
import { searchOrgs, topmost } from './orgs.ts'

/** An org by its name, with the names on the way to it from the actor's own place down. */
export interface PlacedOrg extends Pick<Org, 'id' | 'name' | 'otherNames' | 'kind' | 'level' | 'code'> {
  above: Pick<Org, 'id' | 'name' | 'otherNames'>[]
}

/** Initials are compared with this many of the latest directives. */
const latest = 2000

/** The first orgs, directives and people in office that a text finds within what the actor may read. */
export async function search(ctx: Ctx, text: string, limit: number) {
  const [orgs, directives, holders] = await Promise.all([
    searchOrgs(ctx, text, limit),
    searchDirectives(ctx, text, limit),
    searchHolders(ctx, text, limit),
  ])
  const seated = await listOrgs(
    ctx.db,
    holders.map(({ orgId }) => orgId),
  )
  const placed = await withWays(ctx, ctx.db, [...orgs, ...seated])
  return {
    orgs: orgs.map(({ id }) => placed.get(id) as PlacedOrg),
    directives,
    offices: holders.map(({ orgId, ...holder }) => ({ ...holder, org: placed.get(orgId) as PlacedOrg })),
  }
}

async function searchDirectives(ctx: Ctx, text: string, limit: number): Promise<FoundDirective[]> {
  const reach = reachOf(ctx.actor)
  const found = await findDirectives(ctx.db, reach, text, limit)
  const letters = lettersOf(text)
  if (letters.length < 2 || found.length === limit) return found

  const known = new Set(found.map(({ id }) => id))
  const more = (await listLatestDirectives(ctx.db, reach, latest)).filter(
    ({ id, title }) => !known.has(id) && initialsOf(title).toLowerCase().includes(letters),
  )
  return [...found, ...more].slice(0, limit)
}

/** One letter begins the names of half the country. */
async function searchHolders(ctx: Ctx, text: string, limit: number) {
  const paths = topmost(ctx.actor.seats.map(({ orgPath }) => orgPath))
  const letters = lettersOf(text)
  if (letters.length === 1) return []
  const [by, start] = letters ? (['initials', letters] as const) : (['name', text.trim()] as const)
  return findHolders(ctx.db, paths, by, start, today(ctx), limit)
}

async function withWays(ctx: Ctx, db: Database, orgs: Org[]): Promise<Map<number, PlacedOrg>> {
  const ids = new Set(orgs.flatMap(({ path }) => idsOnPath(path)))
  const known = await listOrgs(db, [...ids])
  const readable = known
    .filter((org) => seatToRead(ctx.actor, org) !== undefined)
    .sort((a, b) => a.path.length - b.path.length)
  return new Map(
    orgs.map(({ id, name, otherNames, kind, level, code, path }) => {
      const above = readable
        .filter((org) => org.id !== id && isWithin(path, org.path))
        .map((org) => ({ id: org.id, name: org.name, otherNames: org.otherNames }))
      return [id, { id, name, otherNames, kind, level, code, above }]
    }),
  )
}
