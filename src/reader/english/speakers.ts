import { englishPosts } from '../lexicons/english.ts'
import { isPost } from './name-words.ts'

const named = new RegExp(
  `^(?:The |the )?((?:${englishPosts}|Capt\\.|Col\\.|Gen\\.|Sheikh)(?: [A-Z][A-Za-z’'-]+){0,3}|[A-Z][a-z’'-]+(?: [A-Z][A-Za-z’'-]+)+|He|She|[A-Z][a-z]+(?= (?:also |further |then )?(?:stressed|urged|demanded|emphasi[sz]ed|underlined|said|called|asked|required|put forward)\\b)|[A-Z]{2,3})\\s`,
)

/** 'President Orende stressed that', 'She added that', 'The Chair ruled that'. */
export function speakerIn(words: string): string | null {
  const match = named.exec(words)
  return match &&
    !/^(?:Member|Secretariat)/.test(match[1]!) &&
    !/\b(?:Council|Board|Committee|Commission|Cabinet|Summit|Ministers|Assembly|Government)$/.test(match[1]!)
    ? match[1]!
    : postIn(words)
}

/** 'the Harbour Commissioner', 'the Minister for Water': any words that end in what somebody is. */
function postIn(words: string): string | null {
  const post =
    /^[Tt]he ((?:\p{Lu}[\p{L}’'-]+ ){1,4}(?:(?:of|for) (?:the )?(?:\p{Lu}[\p{L}’'-]+ (?:and )?){1,5})?)(?=\p{Ll}|$)/u
      .exec(words)?.[1]
      ?.trimEnd()
  return post && isPost(post) && !/^(?:Member|Secretariat)/.test(post) ? post : null
}
