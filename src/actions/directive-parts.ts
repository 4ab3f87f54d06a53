import type { Directive } from '../domain/directive.ts'
import { mergeContents, splitContents } from '../domain/directive-parts.ts'
import { titleOf } from '../domain/directive-title.ts'
import { absorb, insertAt, type StandOfTwo, standOf } from '../domain/directive-tree.ts'
import { Problem } from '../domain/problem.ts'
import type { Merger, Split } from '../domain/programme.ts'
import { readCleanText } from '../store/communiques.ts'
import * as store from '../store/directives.ts'
import { inTransaction } from '../store/transaction.ts'
import type { Ctx } from './ctx.ts'
import { checkDraft, holdDirective, note } from './drafting.ts'

/** Makes two of a directive at an offset of its text; what stands below it stays below the first. Gives the tree back. */
export async function splitDirective(ctx: Ctx, id: number, { version, at }: Split): Promise<Directive[]> {
  return inTransaction(ctx.db, async (tx) => {
    const held = await holdDirective(ctx, tx, id, version)
    checkDraft(held.programme)
    const { directive, directives, programme } = held

    const cleanText = await readCleanText(tx, programme.communiqueId)
    const [left, right] = splitContents(directive, at, cleanText)
    const isMade = directive.title === titleOf(directive)
    const [newId] = await store.takeDirectiveIds(tx, 1)
    const first = { ...directive, ...left, title: isMade ? titleOf(left) : directive.title }
    const second = { ...directive, ...right, id: newId as number, title: titleOf(right), version: 1 }

    const tree = insertAt(directives, second, { parentId: directive.parentId, afterId: id })
    const stands = tree.find((one) => one.id === second.id) as Directive
    await store.saveDirective(tx, first)
    await store.insertDirectives(tx, [stands])
    await store.savePlaces(tx, [...directives, stands], tree)
    await note(ctx, tx, held, {
      verb: 'directive.split',
      subject: { type: 'directive', id },
      before: { ...brief(directive), was: { whole: directive, secondId: second.id } satisfies Undivided },
      after: brief(first),
    })
    await note(ctx, tx, held, {
      verb: 'directive.splitOff',
      subject: { type: 'directive', id: second.id },
      after: { ...brief(second), from: id },
    })
    return store.listDirectives(tx, programme.id)
  })
}

/** Lets another directive of the same draft go into this one, with its spans and all below it. Gives the tree back. */
export async function mergeDirectives(
  ctx: Ctx,
  id: number,
  { version, withId }: Merger,
): Promise<Directive[]> {
  return inTransaction(ctx.db, async (tx) => {
    const held = await holdDirective(ctx, tx, id, version)
    checkDraft(held.programme)
    const { directive: first, directives, programme } = held
    const second = directives.find((one) => one.id === withId)
    if (!second || withId === id) throw new Problem('directive.cannotMerge', { id, withId })

    const cleanText = await readCleanText(tx, programme.communiqueId)
    const contents = mergeContents(first, second, second.position < first.position, cleanText)
    const was: Unmerged = { first, second, stood: standOf(directives, id, withId) }
    const tree = absorb(directives, id, withId)
    await store.savePlaces(tx, directives, tree)
    await store.deleteDirective(tx, withId)
    const merged = await store.saveDirective(tx, { ...first, ...contents })
    await note(ctx, tx, held, {
      verb: 'directive.merged',
      subject: { type: 'directive', id },
      before: { ...brief(first), was },
      after: brief(merged),
    })
    await note(ctx, tx, held, {
      verb: 'directive.mergedInto',
      subject: { type: 'directive', id: withId },
      before: brief(second),
      after: { into: id },
    })
    return store.listDirectives(tx, programme.id)
  })
}

/** What the journal keeps of a directive that was split: all of it, and the number of what was split off. */
export interface Undivided {
  whole: Directive
  secondId: number
}

/** What the journal keeps of two directives that were merged: all of both, and how they stood. */
export interface Unmerged {
  first: Directive
  second: Directive
  stood: StandOfTwo
}

/** What the journal says of a directive. */
export function brief({ id, title, text, spans, responsible }: Directive) {
  return { id, title, text, spans, responsible }
}
