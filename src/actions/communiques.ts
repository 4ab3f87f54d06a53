import { Problem } from '../domain/problem.ts'
import { need, seatToSteward } from '../domain/right.ts'
import { readCommunique } from '../reader/communique.ts'
import { getOrg } from '../store/orgs.ts'
import type { Ctx } from './ctx.ts'
import { keepDraft } from './draft-programmes.ts'

/** What is to be read: a text, or a file with its bytes. */
export type Source = { sourceName?: string | undefined } & ({ text: string } | { bytes: Uint8Array })

/** Reads a communiqué for an org and keeps it with a draft programme of what it asks, for its steward to confirm. */
export async function readIntoDraft(ctx: Ctx, orgId: number, source: Source) {
  const org = await getOrg(ctx.db, orgId)
  need(seatToSteward(ctx.actor, org), 'steward')

  const sourceText = 'text' in source ? source.text : textOf(source.bytes)
  checkText(sourceText)
  const draft = readCommunique(sourceText)
  return keepDraft(ctx, org, { draft, sourceText, sourceName: source.sourceName ?? null })
}

// Half a character or a zero byte is no text: PostgreSQL keeps neither.
function checkText(text: string): void {
  if (text.includes('\0') || !text.isWellFormed()) throw new Problem('communique.notText')
}

function textOf(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    throw new Problem('communique.notText')
  }
}
