import type { Directive } from '../domain/directive.ts'
import { titleOf } from '../domain/directive-title.ts'
import { insertAt, placeAt, putBack, removeFrom, type Spot } from '../domain/directive-tree.ts'
import { Problem } from '../domain/problem.ts'
import type { DirectiveAddition, DirectiveEdit, Placement } from '../domain/programme.ts'
import type { Database } from '../store/database.ts'
import * as store from '../store/directives.ts'
import { journalOf } from '../store/journal.ts'
import { inTransaction } from '../store/transaction.ts'
import type { Ctx } from './ctx.ts'
import {
  checkDraft,
  differences,
  type HeldProgramme,
  holdDirective,
  holdProgramme,
  note,
} from './drafting.ts'
import { checkTerms } from './terms.ts'

/** Adds a directive of the steward's own, marked as not from the text; or brings a removed one back with all it had. */
export async function addDirective(
  ctx: Ctx,
  programmeId: number,
  addition: DirectiveAddition,
): Promise<Directive> {
  return inTransaction(ctx.db, async (tx) => {
    const held = await holdProgramme(ctx, tx, programmeId)
    checkDraft(held.programme)
    if ('restore' in addition) return restore(ctx, tx, held, addition.restore.id)

    const [id] = await store.takeDirectiveIds(tx, 1)
    const added = newDirective(id as number, programmeId, addition)
    const tree = insertAt(held.directives, added, spotOf(held.directives, addition))
    const stands = await insert(tx, held, tree, added.id)
    await note(ctx, tx, held, {
      verb: 'directive.added',
      subject: { type: 'directive', id: added.id },
      after: { title: stands.title, text: stands.text, parentId: stands.parentId, position: stands.position },
    })
    return stands
  })
}

/**
 * Changes what a directive says, or its terms. Spans and all that was read stay beside it. Once the programme is
 * confirmed the terms alone can change, and only until the directive is issued.
 */
export async function editDirective(ctx: Ctx, id: number, edit: DirectiveEdit): Promise<Directive> {
  const { version, terms, ...words } = edit
  return inTransaction(ctx.db, async (tx) => {
    const held = await holdDirective(ctx, tx, id, version)
    const directive = await stillMine(tx, held, id)
    if (Object.values(words).some((word) => word !== undefined)) checkDraft(held.programme)
    if (held.programme.status === 'withdrawn') checkDraft(held.programme)
    if (terms) await checkTerms(ctx, tx, terms, held.programme.orgPath)

    const changed = changedBy(directive, edit)
    const { before, after, isChanged } = differences(directive, changed, [
      'title',
      'text',
      'kind',
      'responsible',
      'terms',
    ])
    if (!isChanged) return directive
    const saved = await store.saveDirective(tx, changed)
    await note(ctx, tx, held, { verb: 'directive.edited', subject: { type: 'directive', id }, before, after })
    return saved
  })
}

/** Puts a directive, with all below it, elsewhere in the tree of its draft; gives the tree back. */
export async function placeDirective(ctx: Ctx, id: number, to: Placement): Promise<Directive[]> {
  return inTransaction(ctx.db, async (tx) => {
    const held = await holdDirective(ctx, tx, id, to.version)
    checkDraft(held.programme)

    const tree = placeAt(held.directives, id, to)
    await store.savePlaces(tx, held.directives, tree)
    const placed = await store.saveDirective(tx, held.directive)
    const { before, after } = differences(held.directive, placed, ['parentId', 'position'])
    await note(ctx, tx, held, { verb: 'directive.placed', subject: { type: 'directive', id }, before, after })
    return store.listDirectives(tx, held.programme.id)
  })
}

/** Removes a directive from its draft, and gives it back as it was; those right below it move up into its place. */
export async function removeDirective(ctx: Ctx, id: number, version: number): Promise<Directive> {
  return inTransaction(ctx.db, async (tx) => {
    const held = await holdDirective(ctx, tx, id, version)
    checkDraft(held.programme)

    const childIds = held.directives.filter(({ parentId }) => parentId === id).map((child) => child.id)
    await store.savePlaces(tx, held.directives, removeFrom(held.directives, id))
    await store.deleteDirective(tx, id)
    await note(ctx, tx, held, {
      verb: 'directive.removed',
      subject: { type: 'directive', id },
      before: { ...held.directive, childIds } satisfies Removed,
    })
    return held.directive
  })
}

type Removed = Directive & { childIds: number[] }

// What a removed directive had is taken from the journal, not from who asks: nobody can write into the text's mouth.
async function restore(ctx: Ctx, tx: Database, held: HeldProgramme, id: number): Promise<Directive> {
  if (await store.isDirective(tx, id)) throw new Problem('request.conflict', { id })
  const lines = await journalOf(tx, held.org.regionId, { type: 'directive', id }, true)
  const removed = lines.find(({ verb }) => verb === 'directive.removed')?.before as Removed | undefined
  if (removed?.programmeId !== held.programme.id) throw new Problem('directive.notFound', { id })

  const { childIds, ...directive } = removed
  const back = { ...directive, version: directive.version + 1 }
  const stands = await insert(tx, held, putBack(held.directives, back, childIds), id)
  await note(ctx, tx, held, {
    verb: 'directive.restored',
    subject: { type: 'directive', id },
    after: { title: stands.title, parentId: stands.parentId, position: stands.position },
  })
  return stands
}

async function insert(tx: Database, held: HeldProgramme, tree: Directive[], id: number): Promise<Directive> {
  const stands = tree.find((one) => one.id === id) as Directive
  await store.insertDirectives(tx, [stands])
  await store.savePlaces(tx, [...held.directives, stands], tree)
  return stands
}

function spotOf(
  directives: readonly Directive[],
  { parentId, afterId }: { parentId?: number | null | undefined; afterId?: number | null | undefined },
): Spot {
  if (parentId !== undefined) return { parentId, afterId }
  return { parentId: directives.find(({ id }) => id === afterId)?.parentId ?? null, afterId }
}

// The tree was read without holding its rows; issuing holds the row, so its state counts as it is now.
async function stillMine(tx: Database, { programme }: HeldProgramme, id: number): Promise<Directive> {
  const directive = await store.lockDirective(tx, id)
  if (directive.status === 'withdrawn') throw new Problem('directive.withdrawn', { id })
  if (programme.status !== 'draft' && directive.status !== 'draft') {
    throw new Problem('directive.alreadyIssued', { id })
  }
  return directive
}

// A title that was made from the text follows the text.
function changedBy(
  directive: Directive,
  { title, text, kind, responsible, terms }: DirectiveEdit,
): Directive {
  const changed = {
    ...directive,
    text: text ?? directive.text,
    kind: kind ?? directive.kind,
    responsible: responsible ?? directive.responsible,
    terms: terms === undefined ? directive.terms : terms,
  }
  const isMade = directive.title === titleOf(directive)
  return { ...changed, title: title ?? (isMade ? titleOf(changed) : directive.title) }
}

function newDirective(
  id: number,
  programmeId: number,
  { text, title }: { text: string; title?: string | undefined },
): Directive {
  const empty = { ordinal: '', modal: '', kind: 'order', deadline: null } as const
  return {
    ...empty,
    id,
    programmeId,
    parentId: null,
    position: 0,
    text,
    title: title ?? titleOf({ ...empty, text, responsible: [] }),
    origin: 'added',
    spans: [],
    speaker: null,
    responsible: [],
    inherited: [],
    cadenceRead: null,
    confidence: null,
    why: null,
    terms: null,
    status: 'draft',
    issuedAt: null,
    withdrawnReason: null,
    version: 1,
  }
}
