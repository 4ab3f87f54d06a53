import { englishPosts } from '../lexicons/english.ts'

/** 'President Orende stressed that', 'She added that', 'The Chair ruled that'. */
export function speakerIn(words: string): string | null {
  const match = new RegExp(
    `^(?:The |the )?((?:${englishPosts}|Capt\\.|Col\\.|Gen\\.|Sheikh)(?: [A-Z][A-Za-z’'-]+){0,3}|[A-Z][a-z’'-]+(?: [A-Z][A-Za-z’'-]+)+|He|She)\\s`,
  ).exec(words)
  return match &&
    !/^(?:Member|Secretariat)/.test(match[1]!) &&
    !/\b(?:Council|Board|Committee|Commission|Cabinet|Summit|Ministers|Assembly|Government)$/.test(match[1]!)
    ? match[1]!
    : null
}
