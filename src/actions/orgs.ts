import type { Org } from '../domain/org.ts'
import { isWithin } from '../domain/org.ts'
import { Problem } from '../domain/problem.ts'
import { need, type Seat, seatToRead } from '../domain/right.ts'
import { listByCodes } from '../store/org-import.ts'
import * as store from '../store/orgs.ts'
import type { Ctx } from './ctx.ts'

/** An org that the actor may read, with the seat that allows it; throws `org.notFound`, or `right.missing`. */
export async function getReadableOrg(ctx: Ctx, orgId: number): Promise<{ org: Org; seat: Seat }> {
  const org = await store.getOrg(ctx.db, orgId)
  return { org, seat: need(seatToRead(ctx.actor, org), 'read') }
}

/** An org with what stands above it, from the actor's own place down: what is above that place is not theirs to open. */
export async function getOrg(ctx: Ctx, orgId: number) {
  const { org } = await getReadableOrg(ctx, orgId)
  const ancestors = await store.listAncestors(ctx.db, org)
  return {
    ...org,
    ancestors: ancestors.map((above) => ({
      ...above,
      isReadable: seatToRead(ctx.actor, above) !== undefined,
    })),
  }
}

/** One page of an org's children. */
export async function listChildren(ctx: Ctx, orgId: number, after: number, limit: number): Promise<Org[]> {
  const { org } = await getReadableOrg(ctx, orgId)
  return store.listChildren(ctx.db, org.id, after, limit)
}

/** The first orgs that match a text, within what the actor may read. */
export async function searchOrgs(ctx: Ctx, text: string, limit: number): Promise<Org[]> {
  const found: Org[] = []
  for (const path of topmost(ctx.actor.seats.map((seat) => seat.orgPath))) {
    found.push(...(await store.searchOrgs(ctx.db, path, text, limit)))
  }
  return found.slice(0, limit)
}

/** The org of a code within what the actor may read; throws `org.notFound`. */
export async function findOrgByCode(ctx: Ctx, code: string): Promise<Org> {
  for (const path of topmost(ctx.actor.seats.map((seat) => seat.orgPath))) {
    const org = (await listByCodes(ctx.db, path, [code])).get(code)
    if (org) return org
  }
  throw new Problem('org.notFound', { code })
}

/** The regions whose rows can concern an org and all below it: its own, and those that root below it. */
export async function regionsOf(ctx: Ctx, org: Org): Promise<number[]> {
  const below = (await store.listRegions(ctx.db)).filter((region) => isWithin(region.rootPath, org.path))
  return [...new Set([org.regionId, ...below.map((region) => region.id)])]
}

/** The paths that lie at or below none of the others. */
export function topmost(paths: string[]): string[] {
  const unique = [...new Set(paths)]
  return unique.filter((path) => !unique.some((other) => other !== path && isWithin(path, other)))
}
