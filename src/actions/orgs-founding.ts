import type { Org } from '../domain/org.ts'
import { kindBelow, type OrgDraft, type OrgNaming, rootsRegion } from '../domain/org-founding.ts'
import { Problem } from '../domain/problem.ts'
import { need, seatToSteward } from '../domain/right.ts'
import type { Database } from '../store/database.ts'
import { writeJournal } from '../store/journal.ts'
import { hasChildNamed, listTakenCodes, lockNames, saveNames } from '../store/org-names.ts'
import { getOrg, insertOrg } from '../store/orgs.ts'
import { lockShape } from '../store/tally-start.ts'
import { inTransaction } from '../store/transaction.ts'
import { type Ctx, today } from './ctx.ts'
import { differences } from './drafting.ts'

/** Founds an org below another one, from today on; a steward of the place may. */
export async function foundOrg(ctx: Ctx, parentId: number, draft: OrgDraft): Promise<Org> {
  return inTransaction(ctx.db, async (tx) => {
    const { regionId } = await getOrg(tx, parentId)
    await lockNames(tx)
    await lockShape(tx, regionId, 'exclusive')
    const parent = await getOrg(tx, parentId)
    const seat = need(seatToSteward(ctx.actor, parent), 'steward')

    const { pack } = ctx.pack
    const kind = kindBelow(pack, draft.kind, parent.kind)
    await checkNames(tx, { ...draft, id: 0, parentId })
    const org = await insertOrg(tx, {
      parent,
      kind: kind.code,
      level: kind.level,
      code: draft.code,
      name: draft.name,
      otherNames: draft.otherNames,
      rootsRegion: rootsRegion(pack, kind, parent),
      foundedOn: today(ctx),
    })
    await writeJournal(ctx, tx, {
      verb: 'org.founded',
      org,
      subject: { type: 'org', id: org.id },
      seat,
      after: { name: org.name, kind: org.kind, code: org.code },
    })
    return org
  })
}

/** Calls an org by another name or code; what it did stays with it. */
export async function renameOrg(ctx: Ctx, orgId: number, naming: OrgNaming): Promise<Org> {
  return inTransaction(ctx.db, async (tx) => {
    await lockNames(tx)
    const before = await getOrg(tx, orgId)
    const seat = need(seatToSteward(ctx.actor, before), 'steward')

    const given = Object.fromEntries(Object.entries(naming).filter(([, value]) => value !== undefined))
    const after: Org = { ...before, ...given }
    const changes = differences(before, after, ['name', 'otherNames', 'code'])
    if (!changes.isChanged) return before
    await checkNames(tx, after, before)
    await saveNames(tx, after)
    await writeJournal(ctx, tx, {
      verb: 'org.renamed',
      org: after,
      subject: { type: 'org', id: orgId },
      seat,
      before: changes.before,
      after: changes.after,
    })
    return after
  })
}

type Named = Pick<Org, 'id' | 'parentId' | 'name' | 'code'>

/** Two siblings of one name could not be told apart, nor two orgs of one code. */
async function checkNames(tx: Database, { id, parentId, name, code }: Named, before?: Named): Promise<void> {
  if (name !== before?.name && parentId !== null && (await hasChildNamed(tx, parentId, name, id))) {
    throw new Problem('org.nameTaken', { name })
  }
  if (code !== null && code !== before?.code && (await listTakenCodes(tx, [code])).size > 0) {
    throw new Problem('org.codeTaken', { code })
  }
}
