import type { Key } from './keys.ts'

export type { Key } from './keys.ts'

export type Sentence = string | { one: string; other: string }
export type Dictionary = Record<string, Sentence>
export type Params = Record<string, string | number>
export type Language = 'zh-Hans' | 'zh-Hant' | 'en'

let language: Language = 'zh-Hans'
let dictionary: Dictionary = {}
let plural = new Intl.PluralRules('zh-Hans')
let figures = new Intl.NumberFormat('zh-Hans')

/** Takes a language and its sentences into use. */
export function speak(spoken: Language, sentences: Dictionary): void {
  language = spoken
  dictionary = sentences
  plural = new Intl.PluralRules(spoken)
  figures = new Intl.NumberFormat(spoken === 'en' ? 'en-GB' : spoken)
  document.documentElement.lang = spoken
}

/** The language in use. */
export function spoken(): Language {
  return language
}

/** The sentence of a key in the language in use; `{name}` is filled from the params, and `n` chooses one or many. */
export function t(key: Key, params: Params = {}): string {
  return sentence(key, params) ?? key
}

/** The sentence of a key that comes from outside, such as the code of a problem; undefined where there is none. */
export function find(key: string, params: Params = {}): string | undefined {
  return sentence(key, params)
}

/** A whole number as people of the language write it. */
export function figure(n: number): string {
  return figures.format(n)
}

function sentence(key: string, params: Params): string | undefined {
  const found = dictionary[key]
  if (found === undefined) return undefined
  const text =
    typeof found === 'string' ? found : plural.select(Number(params.n)) === 'one' ? found.one : found.other
  return text.replace(/\{(\w+)\}/g, (whole, name: string) => {
    const value = params[name]
    if (value === undefined) return whole
    return typeof value === 'number' ? figures.format(value) : value
  })
}
