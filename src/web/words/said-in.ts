import { spoken } from './t.ts'

/** The attribute that says in which language words of a text stand; none where it is that of the page, or cannot be told. */
export function saidIn(words: string): { lang?: 'zh' | 'en' } {
  const lang = /\p{Script=Han}/u.test(words) ? 'zh' : /\p{Script=Latin}/u.test(words) ? 'en' : undefined
  return !lang || spoken().startsWith(lang) ? {} : { lang }
}
