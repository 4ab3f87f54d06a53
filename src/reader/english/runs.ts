import {
  isArea,
  isGivenName,
  isGraceGiven,
  isHonorific,
  isHonour,
  isName,
  isParticle,
  isRole,
  isSurname,
} from './name-words.ts'

/** A stretch of capitals in a sentence, split into title and name; `surname` where a courtesy leads to a name of one part. */
export type Run = {
  start: number
  end: number
  title: string | null
  hon: string | null
  name: string | null
}

type Word = { text: string; start: number; end: number }

const opens =
  /^(?:The|A|An|On|In|At|By|For|With|From|After|Also|Present|Then|Finally|And|But|Motion|When|As|While|Addressing|Presenting|Introducing|Opening|Replying|Responding|Welcoming|Thanking|Moved|Proposed|Seconded|Apologies|Following|Mesdames|During|Under|To|Both|Resident|Public|Note|Noted|Hearing|Since|Before|Meanwhile|Later|Next|This|That)$/
const isInitial = (word: string) => /^\p{Lu}$|^(?:\p{Lu}\.)+$/u.test(word)
const isCapital = (word: string) =>
  /^(?:\p{Lu}|\p{Ll}{1,3}\p{Lu}\p{Ll}|(?:al|el|as|ash|an|ad|ar|at)-\p{Lu}|[dl][’']\p{Lu})/u.test(word)
const isGrace = (word: string) => (isHonorific(word) && word !== 'the') || /^(?:H\.\s?E\.|HE)$/.test(word)

/** The runs of a sentence, in order; at most the first from `from` on where only `one` is asked for. */
export function runsIn(sentence: string, from = 0, only = false): Run[] {
  const words = wordsFrom(sentence, from, only ? 40 : Number.POSITIVE_INFINITY)
  const runs: Run[] = []
  for (let i = 0; i < words.length; ) {
    const end = runEnd(sentence, words, i)
    const run = end > i ? split(sentence, words, i, end) : null
    if (run) runs.push(run)
    if (only) return runs
    i = Math.max(end, i + 1)
  }
  return runs
}

function wordsFrom(sentence: string, from: number, most: number): Word[] {
  const words: Word[] = []
  const shape = /H\. E\.(?= )|(?:\p{Lu}\.)+|\p{L}[\p{L}’'-]*/gu
  shape.lastIndex = from
  for (let match = shape.exec(sentence); match && words.length < most; match = shape.exec(sentence)) {
    const text = match[0].replace(/(?:[’']s|[’'-]+)$/, '')
    words.push({ text, start: match.index, end: match.index + text.length })
  }
  return words
}

/** The word behind the last of the run that begins at `i`. */
function runEnd(sentence: string, words: Word[], i: number): number {
  if (!isCapital(words[i]!.text) && !(isParticle(words[i]!.text) && isCapital(words[i + 1]?.text ?? '')))
    return i
  let area = false
  let j = i + 1
  for (; j < words.length && j - i < 24; j++) {
    const before = words[j - 1]!
    const word = words[j]!
    const gap = sentence.slice(before.end, word.start).replace(/^[’'](?= )/, '')
    const stops =
      /^\.?\s$/.test(gap) &&
      (gap.length === 1 ||
        isGrace(before.text) ||
        isInitial(before.text) ||
        /^(?:St|Jr|Sr)$/.test(before.text))
    const listed = area && gap === ', ' && isCapital(word.text) && isArea(word.text)
    if (!stops && !listed) break
    if (isCapital(word.text)) continue
    const next = words[j + 1]
    const follows = next !== undefined && sentence.slice(word.end, next.start) === ' '
    if (!follows) break
    if (
      isParticle(word.text) &&
      (isCapital(next.text) || (isParticle(next.text) && isCapital(words[j + 2]?.text ?? '')))
    )
      continue
    const beyond = next.text === 'the' ? words[j + 2] : next
    if (!beyond || !isCapital(beyond.text)) break
    if (/^(?:of|for|in|to|at)$/.test(word.text) && (area || isRole(before.text))) area = true
    else if (/^(?:with|under)$/.test(word.text) && area) area = true
    else if (!(area && word.text === 'and' && next === beyond && !isRole(next.text) && !isGrace(next.text)))
      break
    if (next !== beyond) j++
  }
  return j
}

/** Splits a run; a run that is neither a post nor a name gives nothing. */
function split(sentence: string, words: Word[], from: number, until: number): Run | null {
  let first = from
  let to = until
  while (to > first + 1 && isHonour(words[to - 1]!.text)) to--
  while (first < to && opens.test(words[first]!.text) && !isPublicWorks(words, first)) first++
  if (first === to) return null
  let last = -1
  for (let i = first; i < to; i++)
    if (
      (isRole(words[i]!.text) || isGrace(words[i]!.text)) &&
      !isGraceGiven(words[i]!.text, words[i - 1]?.text)
    )
      last = i
  const cut = (a: number, b: number) => sentence.slice(words[a]!.start, words[b - 1]!.end)
  const whole = (name: number, title: string | null, hon: string | null, end = to): Run => ({
    start: words[first]!.start,
    end: words[(end === to ? until : end) - 1]!.end,
    title,
    hon,
    name: name < end ? cut(name, end) : null,
  })
  if ((last < 0 || (last === first && isGivenName(words[first]!.text))) && isName(cut(first, to)))
    return whole(first, null, null)
  // 'SC reported': initials stand for whoever the roster gives them to.
  if (last < 0 && to === first + 1 && /^\p{Lu}{2,4}$/u.test(words[first]!.text))
    return whole(first, null, null)
  if (last < 0) return null
  const posts = postsIn(words, first, last + 1)
  const joint = lastJoint(words, last + 1, to)
  if (joint > last) {
    const name = nameBehindArea(words, joint + 1, to)
    const isWhole = name < to && isName(cut(name, to))
    return whole(isWhole ? name : to, cut(posts, isWhole ? name : to).replace(/\s+and$/, ''), null)
  }
  const hon = isGrace(words[last]!.text) && !isRole(words[last]!.text) ? words[last]!.text : null
  const title = posts <= last && !(hon && posts === last) ? cut(posts, last + 1) : null
  if (last + 1 === to) {
    // 'Ruth King', 'Councillor King': a role that is a surname.
    const name = last > first ? cut(last, to) : ''
    return hon || (title === null && name === '') ? null : whole(to, title ?? name, null)
  }
  // 'Manager Works': a post with its field behind it.
  if (!hon && words.slice(last + 1, to).every((word) => isArea(word.text)))
    return whole(to, cut(posts, to), null)
  const name = cut(last + 1, to)
  return isName(name) || isSurname(name) ? whole(last + 1, title, hon) : null
}

/** 'Public Works Director' is a post, 'Public Comment Ada Pell' is none. */
function isPublicWorks(words: Word[], at: number): boolean {
  return (
    words[at]!.text === 'Public' &&
    /^(?:Works|Health|Safety|Service|Prosecutor|Protector|Relations|Affairs|Utilities|Transport|Education|Information)$/.test(
      words[at + 1]?.text ?? '',
    )
  )
}

/** Where the title begins: behind courtesies, and not at a word that opens the sentence. */
function postsIn(words: Word[], first: number, end: number): number {
  let at = first
  while (at < end && isGrace(words[at]!.text) && !isRole(words[at]!.text)) at++
  return at
}

function lastJoint(words: Word[], from: number, to: number): number {
  if (!/^(?:of|for|in|to|at)$/.test(words[from]?.text ?? '')) return -1
  for (let i = to - 1; i >= from; i--)
    if (/^(?:of|for|in|to|at|the|and|with|under)$/.test(words[i]!.text)) return i
  return -1
}

/** 'Minister of Water Resources Ada Pell': the name is what stands behind the words of the area. */
function nameBehindArea(words: Word[], from: number, to: number): number {
  for (let i = to - 1; i >= from; i--) if (isArea(words[i]!.text)) return i + 1
  return to - from > 2 ? to - 2 : to
}
