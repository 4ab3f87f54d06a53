import type { Actor } from '../domain/right.ts'
import type { Database } from './database.ts'
import { insertRows } from './insert-rows.ts'
import { type JournalEntry, journalRow } from './journal.ts'

/** Adds many lines to the journal at once, for an act on many orgs, in its transaction. */
export async function writeJournalLines(
  ctx: { actor: Actor; now(): Date },
  tx: Database,
  entries: JournalEntry[],
): Promise<void> {
  const lines = entries.map((entry) => {
    const { before = null, after = null, ...row } = journalRow(ctx, entry)
    return { ...row, before, after }
  })
  await insertRows(tx, 'journal', lines)
}
