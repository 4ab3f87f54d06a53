import type { Day } from '../domain/day.ts'
import { dayIn } from '../domain/day.ts'
import type { Actor } from '../domain/right.ts'
import type { Database } from '../store/database.ts'
import type { EvidenceFiles } from '../store/evidence-files.ts'
import type { LoadedPack } from '../store/packs.ts'

/** What every action is given: who acts, on which database, with which pack, at what time. Nothing else is ambient. */
export interface Ctx {
  db: Database
  actor: Actor
  pack: LoadedPack
  files: EvidenceFiles
  now(): Date
  newId(): string
}

/** The day it is now in the pack's time zone. */
export function today(ctx: Pick<Ctx, 'now' | 'pack'>): Day {
  return dayIn(ctx.pack.pack.timeZone, ctx.now())
}
