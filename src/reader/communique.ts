import { readChinese } from './chinese/read.ts'
import type { Draft, Language, Span } from './draft.ts'
import { readEnglish } from './english/read.ts'
import { cleanUp } from './noise/clean-up.ts'
import { joinDrafts, type PartDraft, partsOfText } from './parts.ts'

export type * from './draft.ts'
export { toClean, toSource } from './noise/layer.ts'

/** What a caller may say about a text: its language where it is known. */
export type ReadOptions = { lang?: Language }

/**
 * Reads a communiqué into a draft; every string of the draft stands literally in its `cleanText`. A collection of reports
 * is read part by part; throws `communique.tooLarge` where it holds more directives than any collection does.
 */
export function readCommunique(source: string, options: ReadOptions = {}): Draft {
  const parts = partsOfText(source)
  if (parts.length === 1) return readPart(source, options)
  return joinDrafts(draftsOf(source, parts, options))
}

function* draftsOf(source: string, parts: Span[], options: ReadOptions): Generator<PartDraft> {
  for (const { start, end } of parts) yield { at: start, draft: readPart(source.slice(start, end), options) }
}

function readPart(source: string, options: ReadOptions): Draft {
  const { text, edits } = cleanUp(source)
  const lang = options.lang ?? languageOf(text)
  const read = lang === 'zh' ? readChinese(text) : readEnglish(text)
  return { lang, ...read, cleanText: text, edits }
}

/** Tells Chinese from English by the share of Chinese characters in the first pages. */
export function languageOf(text: string): Language {
  const sample = text.slice(0, 20_000)
  let han = 0
  let latin = 0
  for (let i = 0; i < sample.length; i++) {
    const code = sample.charCodeAt(i)
    if (code >= 0x3400 && code <= 0x9fff) han++
    else if ((code >= 0x41 && code <= 0x5a) || (code >= 0x61 && code <= 0x7a)) latin++
  }
  return han * 3 >= latin ? 'zh' : 'en'
}
