import { Problem } from '../domain/problem.ts'
import { need, seatToSteward } from '../domain/right.ts'
import { readCommunique } from '../reader/communique.ts'
import { getOrg } from '../store/orgs.ts'
import type { Ctx } from './ctx.ts'
import { keepDraft } from './draft-programmes.ts'

/** A hundred times the longest document that the rules allow: what is longer is no communiqué, and would hold up everyone. */
const mostLetters = 500_000

/** What is to be read: a text, or a file with its bytes. */
export type Source = { sourceName?: string | undefined } & ({ text: string } | { bytes: Uint8Array })

/** Reads a communiqué for an org and keeps it with a draft programme of what it asks, for its steward to confirm. */
export async function readIntoDraft(ctx: Ctx, orgId: number, source: Source) {
  const org = await getOrg(ctx.db, orgId)
  need(seatToSteward(ctx.actor, org), 'steward')

  const sourceText = 'text' in source ? source.text : textOf(source.bytes)
  checkText(sourceText)
  const draft = readCommunique(sourceText)
  if (draft.cleanText.trim() === '') throw new Problem('communique.empty')
  return keepDraft(ctx, org, { draft, sourceText, sourceName: source.sourceName ?? null })
}

// A zero byte or half a character is no text, and PostgreSQL keeps neither; a few other control characters are mere noise.
function checkText(text: string): void {
  if (text.trim() === '') throw new Problem('communique.empty')
  if (text.length > mostLetters)
    throw new Problem('communique.tooLarge', { letters: text.length, most: mostLetters })
  const sample = text.slice(0, 100_000)
  // biome-ignore lint/suspicious/noControlCharactersInRegex: it is control characters that tell a binary file.
  const noise = sample.match(/[\u0001-\u0008\u000e-\u001f\u007f\ufffd]/g)?.length ?? 0
  if (text.includes('\0') || !text.isWellFormed() || noise > sample.length / 50) {
    throw new Problem('communique.notText')
  }
}

function textOf(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    throw new Problem('communique.notText')
  }
}
