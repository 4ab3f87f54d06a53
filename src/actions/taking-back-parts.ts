import type { Directive } from '../domain/directive.ts'
import { absorb, release } from '../domain/directive-tree.ts'
import { Problem } from '../domain/problem.ts'
import type { Database } from '../store/database.ts'
import * as store from '../store/directives.ts'
import { journalOf } from '../store/journal.ts'
import { inTransaction } from '../store/transaction.ts'
import type { Ctx } from './ctx.ts'
import { brief, type Undivided, type Unmerged } from './directive-parts.ts'
import { checkDraft, type HeldProgramme, holdDirective, note } from './drafting.ts'

type Held = HeldProgramme & { directive: Directive }

/** Undoes a split before anything was done to either part: the one stands again as it was. Gives the tree back. */
export async function takeBackSplit(ctx: Ctx, id: number, version: number): Promise<Directive[]> {
  return inTransaction(ctx.db, async (tx) => {
    const held = await holdDirective(ctx, tx, id, version)
    checkDraft(held.programme)
    const { whole, secondId } = await lastWas<Undivided>(tx, held, 'directive.split')
    const second = held.directives.find((one) => one.id === secondId)
    if (second?.version !== 1) throw new Problem('directive.cannotTakeBack', { id })

    await store.savePlaces(tx, held.directives, absorb(held.directives, id, secondId))
    await store.deleteDirective(tx, secondId)
    const saved = await store.saveDirective(tx, whole)
    await note(ctx, tx, held, {
      verb: 'directive.splitTakenBack',
      subject: { type: 'directive', id },
      before: brief(held.directive),
      after: brief(saved),
    })
    await note(ctx, tx, held, {
      verb: 'directive.mergedInto',
      subject: { type: 'directive', id: secondId },
      before: brief(second),
      after: { into: id },
    })
    return store.listDirectives(tx, held.programme.id)
  })
}

/**
 * Undoes a merge before anything else was done to what came of it: both stand again as they were, with what was below
 * them. Gives the tree back.
 */
export async function takeBackMerge(ctx: Ctx, id: number, version: number): Promise<Directive[]> {
  return inTransaction(ctx.db, async (tx) => {
    const held = await holdDirective(ctx, tx, id, version)
    checkDraft(held.programme)
    const { first, second, stood } = await lastWas<Unmerged>(tx, held, 'directive.merged')

    const back = { ...second, version: second.version + 1 }
    const tree = release(held.directives, id, back, stood)
    const stands = tree.find((one) => one.id === back.id) as Directive
    await store.insertDirectives(tx, [stands])
    await store.savePlaces(tx, [...held.directives, stands], tree)
    const saved = await store.saveDirective(tx, first)
    await note(ctx, tx, held, {
      verb: 'directive.mergeTakenBack',
      subject: { type: 'directive', id },
      before: brief(held.directive),
      after: brief(saved),
    })
    await note(ctx, tx, held, {
      verb: 'directive.restored',
      subject: { type: 'directive', id: back.id },
      after: { title: stands.title, parentId: stands.parentId, position: stands.position },
    })
    return store.listDirectives(tx, held.programme.id)
  })
}

// What there was is taken from the journal, not from who asks: nobody can write into the text's mouth.
async function lastWas<Was>(tx: Database, { org, directive }: Held, verb: string): Promise<Was> {
  const [last] = await journalOf(tx, org.regionId, { type: 'directive', id: directive.id }, true)
  const { was } = (last?.before ?? {}) as { was?: Was }
  if (last?.verb !== verb || !was) throw new Problem('directive.cannotTakeBack', { id: directive.id })
  return was
}
