import { readChinese } from './chinese/read.ts'
import type { Draft, Language } from './draft.ts'
import { readEnglish } from './english/read.ts'
import { cleanUp } from './noise/clean-up.ts'

export type * from './draft.ts'
export { toClean, toSource } from './noise/layer.ts'

/** What a caller may say about a text: its language where it is known. */
export type ReadOptions = { lang?: Language }

/** Reads a communiqué into a draft; every string of the draft stands literally in its `cleanText`. */
export function readCommunique(source: string, options: ReadOptions = {}): Draft {
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
