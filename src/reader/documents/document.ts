import { Problem } from '../../domain/problem.ts'
import { decodeText } from './decode.ts'
import { textOfDocx } from './docx.ts'
import { looksLikeHtml, textOfHtml } from './html.ts'
import { textOfPdf } from './pdf.ts'

/** The largest document that is read, in bytes. */
export const sizeLimit = 10 * 1024 * 1024

/** What is known of a document beside its bytes. */
export type DocumentHints = { fileName?: string; contentType?: string }

/**
 * Returns the text of a document: plain text in UTF-8, GB18030 or Big5, a saved web page, docx or pdf; tables as lines
 * with tabs. Throws `communique.empty`, `communique.tooLarge` or `communique.notText`.
 */
export async function readDocument(bytes: Uint8Array, hints: DocumentHints = {}): Promise<string> {
  if (bytes.length > sizeLimit)
    throw new Problem('communique.tooLarge', { bytes: bytes.length, most: sizeLimit })
  if (bytes.length === 0) throw new Problem('communique.empty')
  const text = await textOf(bytes, hints)
  if (text.trim() === '') throw new Problem('communique.empty')
  return text
}

async function textOf(bytes: Uint8Array, hints: DocumentHints): Promise<string> {
  if (startsWith(bytes, '%PDF')) return textOfPdf(bytes)
  if (startsWith(bytes, 'PK\u0003\u0004')) return textOfDocx(bytes)
  const text = decodeText(bytes, charsetOf(hints))
  return isPage(text, hints) ? textOfHtml(text) : text
}

function startsWith(bytes: Uint8Array, magic: string): boolean {
  return [...magic].every((letter, i) => bytes[i] === letter.charCodeAt(0))
}

function charsetOf({ contentType = '' }: DocumentHints): string | null {
  return /charset=["']?([\w-]+)/i.exec(contentType)?.[1] ?? null
}

function isPage(text: string, { fileName = '', contentType = '' }: DocumentHints): boolean {
  const isNamed = /\.html?$/i.test(fileName) || /html/i.test(contentType)
  return looksLikeHtml(text) || (isNamed && /<\w+[^>]*>/.test(text.slice(0, 2000)))
}
