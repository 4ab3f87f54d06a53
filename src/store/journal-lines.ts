import type { Actor } from '../domain/right.ts'
import type { Database } from './database.ts'
import { type JournalEntry, journalRow } from './journal.ts'

/** A statement carries 65,535 values at most, and a line has twelve. */
const linesAtOnce = 4000

/** Adds many lines to the journal at once, for an act on many orgs, in its transaction. */
export async function writeJournalLines(
  ctx: { actor: Actor; now(): Date },
  tx: Database,
  entries: JournalEntry[],
): Promise<void> {
  const asJson = (value: unknown) => (value === undefined ? null : JSON.stringify(value))
  for (let at = 0; at < entries.length; at += linesAtOnce) {
    const lines = entries.slice(at, at + linesAtOnce).map((entry) => {
      const { before, after, ...row } = journalRow(ctx, entry)
      return { ...row, before: asJson(before), after: asJson(after) }
    })
    await tx.insertInto('journal').values(lines).execute()
  }
}
