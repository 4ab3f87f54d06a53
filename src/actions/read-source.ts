import { Problem } from '../domain/problem.ts'
import { type Draft, readCommunique } from '../reader/communique.ts'
import { readDocument } from '../reader/documents/document.ts'
import { looksLikeHtml, textOfHtml } from '../reader/documents/html.ts'

/** Forty times the longest document that the rules allow: what is longer is no communiqué. */
const mostLetters = 200_000

/** What is to be read: a text, or a file with its bytes. */
export type Source = { sourceName?: string | undefined } & ({ text: string } | { bytes: Uint8Array })

/** The text of a source, and what it asks. */
export interface Read {
  sourceText: string
  draft: Draft
}

/** Reads a source as a communiqué; throws `communique.empty`, `communique.tooLarge` and `communique.notText`. */
export async function readSource(source: Source): Promise<Read> {
  const sourceText = 'text' in source ? source.text : await readDocument(source.bytes, named(source))
  checkText(sourceText)
  const isPage = 'text' in source && looksLikeHtml(sourceText)
  const draft = readCommunique(isPage ? textOfHtml(sourceText) : sourceText)
  if (draft.cleanText.trim() === '') throw new Problem('communique.empty')
  return { sourceText, draft }
}

function named({ sourceName }: Source): { fileName?: string } {
  return sourceName === undefined ? {} : { fileName: sourceName }
}

// A zero byte or half a character is no text, and PostgreSQL keeps neither; a few other control characters are mere noise.
function checkText(text: string): void {
  if (text.length > mostLetters)
    throw new Problem('communique.tooLarge', { letters: text.length, most: mostLetters })
  if (text.trim() === '') throw new Problem('communique.empty')
  const sample = text.slice(0, 100_000)
  // biome-ignore lint/suspicious/noControlCharactersInRegex: it is control characters that tell a binary file.
  const noise = sample.match(/[\u0001-\u0008\u000e-\u001f\u007f\ufffd]/g)?.length ?? 0
  if (text.includes('\0') || !text.isWellFormed() || noise > sample.length / 50) {
    throw new Problem('communique.notText')
  }
}
