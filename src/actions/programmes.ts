import type { Directive } from '../domain/directive.ts'
import { arrange } from '../domain/directive-tree.ts'
import { isWithin, type Org, pathsTo } from '../domain/org.ts'
import { Problem } from '../domain/problem.ts'
import {
  type Programme,
  type ProgrammeEdit,
  type ProgrammeLine,
  reachOf,
  sightOfProgramme,
} from '../domain/programme.ts'
import type { Actor } from '../domain/right.ts'
import { getCommunique } from '../store/communiques.ts'
import { listDirectives, lockIssued } from '../store/directives.ts'
import { getOrg } from '../store/orgs.ts'
import * as store from '../store/programmes.ts'
import { inTransaction } from '../store/transaction.ts'
import type { Ctx } from './ctx.ts'
import type { Facts } from './draft-programmes.ts'
import { checkDraft, checkVersion, differences, holdProgramme, note } from './drafting.ts'

const mostListed = 500

/** A programme beside its text. Whom it only binds sees what was issued of it, and the text without its source. */
export async function getProgramme(ctx: Ctx, id: number) {
  const programme = await store.getProgramme(ctx.db, id)
  const all = await listDirectives(ctx.db, id)
  const issued = all.filter(({ issuedAt }) => issuedAt !== null)
  const sight = sightOfProgramme(ctx.actor, programme, issued.length > 0)
  if (sight === 'nothing') throw new Problem('programme.notFound', { id })

  const isWhole = sight === 'all'
  return {
    programme,
    communique: programme.communiqueId === null ? null : await readText(ctx, programme.communiqueId, isWhole),
    directives: isWhole ? all : withoutHidden(all, issued),
  }
}

/** The programmes that the actor may see, newest first, 500 at most; with an org, those that bind it or lie below it. */
export async function listProgrammes(ctx: Ctx, orgId?: number): Promise<ProgrammeLine[]> {
  const org = orgId === undefined ? undefined : await getRelatedOrg(ctx, orgId)
  const near = org && { path: org.path, above: pathsTo(org.path) }
  const lines = await store.listProgrammes(ctx.db, reachOf(ctx.actor), {
    near,
    before: null,
    limit: mostListed,
  })
  return lines.map(({ orgPath, ...line }) => {
    const sight = sightOfProgramme(ctx.actor, { orgPath, status: line.status }, line.issued > 0)
    return sight === 'all' ? line : { ...line, directives: line.issued }
  })
}

/** Changes the title or the day of a draft programme. */
export async function editProgramme(ctx: Ctx, id: number, edit: ProgrammeEdit): Promise<Programme> {
  return inTransaction(ctx.db, async (tx) => {
    const held = await holdProgramme(ctx, tx, id)
    checkDraft(held.programme)
    checkVersion(held.programme, edit.version)

    const { title = held.programme.title, heldOn = held.programme.heldOn } = edit
    const changed = { ...held.programme, title, heldOn }
    const { before, after, isChanged } = differences(held.programme, changed, ['title', 'heldOn'])
    if (!isChanged) return held.programme
    const saved = await store.saveProgramme(tx, changed)
    await note(ctx, tx, held, { verb: 'programme.edited', subject: { type: 'programme', id }, before, after })
    return saved
  })
}

/** Confirms a draft, so that its directives may be issued; from here on only their terms can change. */
export async function confirmProgramme(ctx: Ctx, id: number, version: number): Promise<Programme> {
  return inTransaction(ctx.db, async (tx) => {
    const held = await holdProgramme(ctx, tx, id)
    checkDraft(held.programme)
    checkVersion(held.programme, version)
    if (held.directives.length === 0) throw new Problem('programme.empty', { id })

    const saved = await store.saveProgramme(tx, {
      ...held.programme,
      status: 'confirmed',
      confirmedAt: ctx.now(),
    })
    await note(ctx, tx, held, {
      verb: 'programme.confirmed',
      subject: { type: 'programme', id },
      before: { status: 'draft' },
      after: { status: 'confirmed', title: saved.title, directives: held.directives.length },
    })
    return saved
  })
}

/** Takes a confirmation back, as long as nothing of the programme was issued; it is a draft again. */
export async function reopenProgramme(ctx: Ctx, id: number, version: number): Promise<Programme> {
  return inTransaction(ctx.db, async (tx) => {
    const held = await holdProgramme(ctx, tx, id)
    if (held.programme.status !== 'confirmed') throw new Problem('programme.notConfirmed')
    checkVersion(held.programme, version)
    const issued = await lockIssued(tx, id)
    if (issued !== undefined) throw new Problem('directive.alreadyIssued', { id: issued })

    const saved = await store.saveProgramme(tx, { ...held.programme, status: 'draft', confirmedAt: null })
    await note(ctx, tx, held, {
      verb: 'programme.reopened',
      subject: { type: 'programme', id },
      before: { status: 'confirmed' },
      after: { status: 'draft' },
    })
    return saved
  })
}

async function readText(ctx: Ctx, id: number, isWhole: boolean) {
  const { sourceName, cleanText, readAt, sourceText, draft } = await getCommunique<Facts>(ctx.db, id)
  const { edits, ...facts } = draft
  const seen = { id, sourceName, cleanText, readAt }
  return isWhole ? { ...seen, sourceText, draft } : { ...seen, sourceText: null, draft: facts }
}

// What is not issued yet is left out; what stands below it moves up to the nearest directive that is shown.
function withoutHidden(all: readonly Directive[], shown: readonly Directive[]): Directive[] {
  const byId = new Map(all.map((one) => [one.id, one]))
  const isShown = new Set(shown.map(({ id }) => id))
  const shownAbove = (one: Directive): number | null => {
    const above = one.parentId === null ? undefined : byId.get(one.parentId)
    return !above || isShown.has(above.id) ? (above?.id ?? null) : shownAbove(above)
  }
  return arrange(shown.map((one) => ({ ...one, parentId: shownAbove(one) })))
}

async function getRelatedOrg(ctx: Ctx, orgId: number): Promise<Org> {
  const org = await getOrg(ctx.db, orgId)
  if (!isRelated(ctx.actor, org)) throw new Problem('org.notFound', { id: orgId })
  return org
}

function isRelated({ personId, seats }: Actor, { path }: Org): boolean {
  return (
    personId === null || seats.some((seat) => isWithin(path, seat.orgPath) || isWithin(seat.orgPath, path))
  )
}
