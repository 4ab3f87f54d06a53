import type { EnglishPeople } from './known-people.ts'
import { isArea, isCourteous, isName, isPost, isRole } from './name-words.ts'
import { type Run, runsIn } from './runs.ts'

/** Somebody named in a sentence, from `start` to the end of a title set in commas; no name where only the post stands. */
export type Mention = { start: number; end: number; name: string | null; title: string | null }

const appositive =
  /^(?:,\s*(?:(?:\p{Lu}\.){2,5}|\p{Lu}{2,4})(?=,))?\s*(?:\(([^)]*)\)|,\s*((?:the\s+)?[^,;.()]{3,160}?(?:\s\([^),;]{2,60}\))?)(?=,|\s+and\s+\p{Lu}|;|\.?\s*$))/u

/** Finds everybody named in a sentence, in order. */
export function mentionsIn(sentence: string, people: EnglishPeople): Mention[] {
  const found: Mention[] = []
  for (const run of runsIn(sentence)) {
    if (found.length > 0 && run.start < found.at(-1)!.end) continue
    const one = mentionOf(sentence, run, people)
    if (one) found.push(one)
  }
  return found
}

/** Whoever is named at a place of a sentence, with or without a title. */
export function mentionAt(sentence: string, at: number, people: EnglishPeople): Mention | null {
  const lead =
    /^(?:the\s+|an?\s+|(?:its|their|his|her)\s+(?!Excellency|Honour|Majesty|Worship|Royal|Highness|Grace)|(?:his|her) (?:excellency|honour|worship),? the\s+)?/i.exec(
      sentence.slice(at, at + 24),
    )![0].length
  const [run] = runsIn(sentence, at + lead, true)
  if (run) return mentionOf(sentence, run, people, true)
  const name = /^\p{Lu}[\p{L}’'-]+(?=[.,]|\s\p{Ll})/u.exec(sentence.slice(at, at + 30))?.[0]
  const known = name && people.bySurname.get(name)
  return known ? { start: at, end: at + name.length, name: known, title: null } : null
}

function mentionOf(sentence: string, run: Run, people: EnglishPeople, isCalled = false): Mention | null {
  const { title, hon, name } = run
  // 'Dean Moss' of the roster is no dean.
  const printed = sentence.slice(run.start, run.end)
  if (title && people.named.has(printed)) return withTitle(sentence, run.start, run.end, printed, people)
  const post =
    title && !people.named.has(name ?? '') ? knownPost(sentence, run.start, run.end, people, isCalled) : null
  if (post) return post
  if (!name) return title ? fromPost(sentence, run, title, people, isCalled) : null
  if (/^\p{Lu}{2,4}$/u.test(name) && !title && !hon) {
    const known = people.bySurname.get(name)
    return known ? { start: run.start, end: run.end, name: known, title: null } : null
  }
  if (!title && !hon) {
    const post = /(?:^|\s)((?:\p{Lu}\p{Ll}+ )?(?:vice |deputy )?(\p{Ll}{4,})) $/u.exec(
      sentence.slice(Math.max(0, run.start - 40), run.start),
    )
    if (post && isRole(post[2]!)) {
      const one = withTitle(sentence, run.start, run.end, name, people)
      return { ...one, title: one.title ?? post[1]!.replace(/^(?:The|An?) /, '') }
    }
    const opens =
      isCalled ||
      /(?:^|\b(?:and|including|namely)\s+|[,:;.]\s+)(?:the\s+)?$/i.test(sentence.slice(0, run.start)) ||
      // 'at the invitation of Ada Pell, Mayor of Salis, who chaired it'
      /^,(?: (?:the )?\p{Lu}[^.;]{3,80},)? who \p{Ll}/u.test(sentence.slice(run.end, run.end + 90))
    return opens ? withTitle(sentence, run.start, run.end, name, people) : null
  }
  const full = fullName(name, hon, people)
  const courteous = /^(?:Cllr|Cr|Councill?or)s?\.?$/.test(title ?? '')
  // A surname nobody introduced is a name where a courtesy or a seat in the council stands before it.
  if (!full && !hon && !courteous) return null
  const origin = /^\s+of\s+(?:the\s+)?\p{Lu}[\p{L}-]+(?:\s+\p{Lu}[\p{L}-]+)?(?=\s+\p{Ll}|[,;.]|$)/u.exec(
    title ? sentence.slice(run.end, run.end + 80) : '',
  )
  const one = withTitle(sentence, run.start, run.end + (origin?.[0].length ?? 0), full ?? name, people)
  const known = people.named.get(full ?? name)?.[0]
  return {
    ...one,
    title: known?.title ?? (title && !courteous && !isCourteous(title) ? title : (one.title ?? title ?? hon)),
  }
}

/** The whole name that a surname, or what stands behind 'Sir', leads to. */
function fullName(name: string, hon: string | null, people: EnglishPeople): string | null {
  if (people.named.has(name)) return name
  const known = people.bySurname.get(name)
  if (known) return known
  if (hon && /^(?:Sir|Dame|Sheikh|Sheikha|Lady|Lord|Shri|Smt|Don|Doña)$/.test(hon)) {
    const given = people.byGiven.get(name)
    if (given) return given
  }
  return isName(name) ? name : null
}

/** 'Secretary of Trade and Industry': the field of a post goes on behind its 'and'. */
function fieldBehind(rest: string, title: string): string {
  const [whole, field] =
    /^ (?:and|&) ((?:\p{Lu}[\p{L}’'-]+ ?){1,4})(?=[,;.]|$)/u.exec(rest.slice(0, 90)) ?? []
  return field && / (?:of|for) /.test(title) && isArea(field.split(' ').at(-1)!) && !isPost(field)
    ? whole!
    : ''
}

/** 'Director of Operations Tom Hick' is a post with its holder, and nobody else's title. */
function namesHolder(title: string): boolean {
  const name = runsIn(title.replace(/^the\s+/i, ''))[0]?.name
  if (!name || !isName(name)) return false
  const before = title.slice(0, title.indexOf(name)).trim().split(/\s+/).at(-1)!
  return isArea(before) || isRole(before)
}

/** Takes in a title that stands behind the name in commas. */
function withTitle(
  sentence: string,
  start: number,
  nameEnd: number,
  name: string,
  people: EnglishPeople,
): Mention {
  // 'Tom Hick, Jr., Clerk': the post stands behind that too.
  const end = nameEnd + (/^,?\s+(?:Jr|Sr)\b\.?/.exec(sentence.slice(nameEnd, nameEnd + 6))?.[0].length ?? 0)
  const known = people.named.get(name)?.[0]
  const behind = appositive.exec(sentence.slice(end, end + 240))
  const field = behind?.[2] ? fieldBehind(sentence.slice(end + behind[0].length), behind[2]) : ''
  const title = behind?.[2] && behind[2] + field
  const after = behind ? end + behind[0].length + field.length : end
  const isTitle =
    title !== undefined &&
    ((isPost(title) && !namesHolder(title)) ||
      (/^(?:the\s+)?\p{Lu}\S*(?:\s+\S+)+$/u.test(title) &&
        !runsIn(title)[0]?.name &&
        /^,\s+\p{Ll}/u.test(sentence.slice(after, after + 4))))
  // 'Managing Director, Harbour Trust, …': the body goes with the post.
  const ofBody = isTitle
    ? /^,\s+(?:the\s+)?(\p{Lu}[\p{L}’'&-]+(?:\s+(?:(?:of|for|and|the)\s+)*\p{Lu}[\p{L}’'&-]+){1,6})(?=[,;]|\s*$)/u.exec(
        sentence.slice(after, after + 120),
      )
    : null
  const body = ofBody && isArea(ofBody[1]!.split(' ').at(-1)!) && !isPost(ofBody[1]!) ? ofBody[0] : ''
  const second = isTitle
    ? /^\s+and\s+((?:the\s+)?[^,;.()]{3,90}?)(?=,|;|\.?\s*$)/u.exec(sentence.slice(after, after + 120))
    : null
  const more =
    second && isPost(second[1]!) && !isName(second[1]!) && runsIn(second[1]!)[0]?.name === null
      ? second[0]
      : body
  const inner = behind?.[1] && isPost(behind[1]) ? behind[1] : null
  return {
    start,
    end: behind && (isTitle || behind[1] !== undefined) ? after + more.length : end,
    name,
    title: (isTitle ? title.replace(/^the\s+/i, '') + more : inner) ?? known?.title ?? null,
  }
}

/** 'The Mayor', 'the Executive Director of the Fund, Mr Paul Sund,'. */
function fromPost(
  sentence: string,
  run: Run,
  post: string,
  people: EnglishPeople,
  isCalled: boolean,
): Mention | null {
  // 'the Treasurer’s report' is no treasurer.
  if (/^[’']s\b/.test(sentence.slice(run.end, run.end + 3))) return null
  const article = /\b[Tt]he\s+$/.exec(sentence.slice(Math.max(0, run.start - 5), run.start))
  const area = /^(?:\s+(?:of|for|in|at|to|with)\b[^,.;:]{0,60}?)?,\s+(?=\p{L})/u.exec(
    sentence.slice(run.end, run.end + 90),
  )
  const inside = /^\s+\((?:the\s+)?(?=\p{Lu})/u.exec(sentence.slice(run.end, run.end + 8))
  if (inside) {
    const [within] = runsIn(sentence, run.end + inside[0].length, true)
    if (within?.name && isName(within.name) && sentence[within.end] === ')')
      return { start: run.start, end: within.end + 1, name: within.name, title: post }
  }
  if (area) {
    const at = run.end + area[0].length
    const the =
      /^(?:(?:Dr|Prof|Rev|Sir|Mrs?|Ms|Senator|Ambassador|Justice|Judge|Prince|Professor|Bishop)\.?\s+)?the\s/i.exec(
        sentence.slice(at, at + 16),
      )
    const [behind] = runsIn(sentence, at + (the?.[0].length ?? 0), true)
    const isSomebody = behind?.name && isName(behind.name) && (!behind.title || isCourteous(behind.title))
    if (isSomebody && /^(?:[,.;]|\s+\p{Ll}|\s*$|\s*\()/u.test(sentence.slice(behind.end, behind.end + 3))) {
      const end = behind.end + (sentence[behind.end] === ',' ? 1 : 0)
      return { start: run.start, end, name: behind.name, title: post + area[0].replace(/,\s+$/, '') }
    }
  }
  if (!article && !isCalled && run.start > 0) return null
  // 'took the Chair' is what was done, not who did it.
  if (
    /^Chair$/.test(post) &&
    /\b(?:took|in|assumed|occupied|vacated|left) the $/.test(sentence.slice(0, run.start))
  )
    return null
  const name =
    people.byPost.get(post.toLowerCase()) ??
    people.byShort.get(post.toLowerCase()) ??
    people.metAs.get(post.toLowerCase()) ??
    chairOf(post, people)
  return {
    start: run.start,
    end: run.end,
    name: name || null,
    title: article || isCalled ? `${(!name && article?.[0].trim()) || 'the'} ${post}` : post,
  }
}

/** A post as the roster prints it, where it goes on behind the run: 'the Director, Harbour Trust,'. */
function knownPost(
  sentence: string,
  start: number,
  end: number,
  people: EnglishPeople,
  isCalled: boolean,
): Mention | null {
  if (!isCalled && start > 0 && !/\b[Tt]he\s+$/.test(sentence.slice(Math.max(0, start - 5), start)))
    return null
  const behind = sentence.slice(end, end + 70)
  for (const stop of [...behind.matchAll(/(?<=[\p{L})])(?=[\s,.;]|$)/gu)].reverse()) {
    const until = end + stop.index
    const post = sentence.slice(start, until)
    const name = until > end ? people.byPost.get(post.toLowerCase()) : undefined
    if (name) return { start, end: until, name, title: post }
  }
  return null
}

/** The Chairman of one line is the Chair of the next. */
function chairOf(post: string, people: EnglishPeople): string | null {
  if (!/^(?:Chair|Chairman|Chairwoman|Chairperson)$/.test(post)) return null
  return (
    people.presider?.name ??
    people.list.find((one) => one.name && /^chair(?:man|woman|person)?$/i.test(one.title ?? ''))?.name ??
    null
  )
}
