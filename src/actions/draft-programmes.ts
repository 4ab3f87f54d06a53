import { isDay } from '../domain/day.ts'
import type { Directive } from '../domain/directive.ts'
import { shorten, titlesOf } from '../domain/directive-title.ts'
import { parentsByLevel } from '../domain/directive-tree.ts'
import type { Org } from '../domain/org.ts'
import { Problem } from '../domain/problem.ts'
import { need, seatToSteward } from '../domain/right.ts'
import type { Draft, DraftDirective } from '../reader/draft.ts'
import { insertCommunique } from '../store/communiques.ts'
import type { Database } from '../store/database.ts'
import { insertDirectives, takeDirectiveIds } from '../store/directives.ts'
import { insertProgramme } from '../store/programmes.ts'
import { inTransaction } from '../store/transaction.ts'
import type { Ctx } from './ctx.ts'
import { type HeldProgramme, note } from './drafting.ts'

/** More directives than any conference gives: a text with more is no communiqué. */
const mostDirectives = 5000
const longestTitle = 60

/** What was read besides the clean text and the tree of directives, as it is kept and shown. */
export type Facts = Omit<Draft, 'cleanText' | 'directives'> & { directives: number }

/** Keeps what was read as a communiqué and a draft programme; a text that asks nothing makes a programme without directives. */
export async function keepDraft(
  ctx: Ctx,
  org: Org,
  read: { draft: Draft; sourceText: string; sourceName: string | null },
): Promise<{ communiqueId: number; programmeId: number }> {
  const { directives, cleanText, ...rest } = read.draft
  const seat = need(seatToSteward(ctx.actor, org), 'steward')
  if (directives.length > mostDirectives) {
    throw new Problem('communique.tooLarge', { directives: directives.length, most: mostDirectives })
  }

  return inTransaction(ctx.db, async (tx) => {
    const facts: Facts = { ...rest, directives: directives.length }
    const { sourceText, sourceName } = read
    const source = {
      sourceName,
      sourceText,
      cleanText,
      draft: facts,
      readAt: ctx.now(),
      readBy: ctx.actor.name,
    }
    const communiqueId = await insertCommunique(tx, org, source)
    const programme = await insertProgramme(tx, org, {
      communiqueId,
      title: titleOfProgramme(read.draft, sourceName),
      heldOn: rest.dateIso !== null && isDay(rest.dateIso) ? rest.dateIso : null,
      createdAt: ctx.now(),
    })
    await insertDirectives(tx, await toDirectives(tx, programme.id, directives))

    await noteReading(ctx, tx, { org, seat }, communiqueId, {
      sourceName,
      letters: cleanText.length,
      directives: directives.length,
    })
    await note(
      ctx,
      tx,
      { org, seat },
      {
        verb: 'programme.drafted',
        subject: { type: 'programme', id: programme.id },
        after: {
          title: programme.title,
          heldOn: programme.heldOn,
          communiqueId,
          directives: directives.length,
        },
      },
    )
    return { communiqueId, programmeId: programme.id }
  })
}

function noteReading(
  ctx: Ctx,
  tx: Database,
  held: Pick<HeldProgramme, 'org' | 'seat'>,
  communiqueId: number,
  after: object,
): Promise<void> {
  return note(ctx, tx, held, {
    verb: 'communique.read',
    subject: { type: 'communique', id: communiqueId },
    after,
  })
}

async function toDirectives(tx: Database, programmeId: number, read: DraftDirective[]): Promise<Directive[]> {
  const ids = await takeDirectiveIds(tx, read.length)
  const parents = parentsByLevel(read.map(({ level }) => level))
  const titles = titlesOf(read)
  return read.map((one, position) => {
    const parent = parents[position] ?? null
    const { cadence, start, end, level, quantities, named, ...same } = one
    return {
      ...same,
      id: ids[position] as number,
      programmeId,
      parentId: parent === null ? null : (ids[parent] as number),
      position,
      title: titles[position] as string,
      origin: 'text',
      spans: [[start, end]],
      cadenceRead: cadence,
      terms: null,
      status: 'draft',
      issuedAt: null,
      withdrawnReason: null,
      version: 1,
    }
  })
}

// The conference's name, or else the name of the file, or else the first line.
function titleOfProgramme({ conferenceName, cleanText }: Draft, sourceName: string | null): string {
  const fileName = sourceName?.replace(/\.[a-z0-9]{1,5}$/i, '')
  const name = conferenceName?.trim() || fileName?.trim() || cleanText.trim().split('\n', 1)[0] || '—'
  return shorten(name, longestTitle)
}
