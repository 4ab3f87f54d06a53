import type { DirectiveKind, Span } from '../draft.ts'
import { englishPosts } from '../lexicons/english.ts'
import { actorsOf, addressees, isActorPhrase, isSubject, trimEnd } from './actors.ts'
import { baseVerb, clauseStart, objectOf } from './clauses.ts'
import { englishTimes } from './times.ts'

/** A clause that lays something down. */
export type Operative = {
  start: number
  modal: Span | null
  actors: Span[]
  kind: DirectiveKind
  why: 'modal' | 'asking' | 'commitment' | 'numbered'
  /** The post or name that speaks, where it is a person: 'The Chair asked …'. */
  speaker: string | null
}

/** No clause of the genre is longer; what stands further before a modal is not its subject. */
const longestClause = 600
const aux =
  '(?:has |have |had |also |further |therefore |hereby |again |strongly |respectfully |unanimously |formally |then )*'
const leaders =
  'Lord Mayor|Mayor|Prime Minister|Deputy Prime Minister|Deputy President|Vice President|President|Chief Minister|Premier|Governor|Minister|Deputy Minister|Cabinet Secretary|Permanent Secretary|Chief Secretary|Secretary-General|Secretary|Chairman|Chairwoman|Chairperson|Chair|Chancellor|Director-General|Director General'
const order = 'direct|instruct|task|order|require|mandate|oblige|command|charge'
const request = 'request|ask|urge|call on|call upon|invite|encourage|appeal to|exhort|implore|remind'
const inflected = (verbs: string) =>
  verbs
    .split('|')
    .map((verb) => {
      const [head, ...tail] = verb.split(' ')
      const rest = tail.length ? ` ${tail.join(' ')}` : ''
      const past = head!.endsWith('e') ? `${head}d` : `${head}ed`
      const forms = [
        head,
        head!.endsWith('s') ? `${head}es` : `${head}s`,
        past,
        head!.endsWith('e') ? `${head!.slice(0, -1)}ing` : `${head}ing`,
      ]
      if (head === 'call') return `(?:${forms.join('|')})${rest}`
      return `(?:${forms.join('|')})${rest}`
    })
    .join('|')
const ownAction =
  '(?:(?:decide|decides|decided|agree|agrees|agreed|resolve|resolves|resolved|commit|commits|committed|pledge|pledges|pledged|undertake|undertakes|undertook|vow|vows|vowed|promise|promises|promised)(?: ourselves| itself| themselves)? to|commit(?:s|ted)? (?:ourselves|itself) to)'
/** What a leader says must be done is laid down; what a member of the public or of the meeting says is heard. */
const saidBy = new RegExp(
  `^(?:[Tt]he )?((?:${leaders})(?: (?:of|for|in) [^,.]{3,60}?)?(?: [A-Z][A-Za-z’'-]+){0,3}|He|She|he|she) (?:also |further |then |again )?(?:said|stated|stressed|added|emphasi[sz]ed|underlined|underscored|reiterated|insisted|warned|noted|pointed out|made clear|made it clear) that (?!(?:he|she|it|they|we)\\b)`,
)
const operative = new RegExp(
  [
    `(?<passive>\\b(?:is|are|was|were|be|been|shall be) (?:also |further |hereby |therefore )*(?:directed|instructed|requested|asked|urged|tasked|ordered|required|mandated|called upon|encouraged|invited|obliged)(?= to\\b| with\\b))`,
    `(?<asks>\\b${aux}(?:${inflected(request)})\\b)`,
    `(?<orders>\\b${aux}(?:${inflected(order)})\\b)`,
    `(?<own>\\b${aux}${ownAction}\\b)`,
    `(?<duty>\\b(?:must not|must|shall not|shall|may not|may|has to|have to|is to|are to|needs to|need to|should not|should|(?:is|are|was|were) (?:strictly )?(?:prohibited|barred|forbidden|banned)(?= from\\b| to\\b))\\b)`,
    `(?<will>\\bwill(?: not)?\\b)`,
  ].join('|'),
  'g',
)

/** Finds the operative clauses of a sentence or of a semicolon part of one. */
export function operativesIn(text: string, range: Span): Operative[] {
  const found: Operative[] = []
  operative.lastIndex = range.start
  let from = range.start
  for (let match = operative.exec(text); match && match.index < range.end; match = operative.exec(text)) {
    const modal = { start: match.index, end: match.index + match[0].length }
    from = Math.max(from, modal.start - longestClause)
    if (isQuoted(text, from, modal.start)) continue
    const one = read(text, { start: from, end: range.end }, modal, match.groups!, found.length === 0)
    if (!one) continue
    if (found.length === 0 || opensNew(text, one, found.at(-1)!)) {
      found.push(one)
      from = modal.end
      operative.lastIndex = Math.max(modal.end, one.actors.at(-1)?.end ?? 0)
    }
  }
  return found.flatMap((one, i) => {
    const end = found[i + 1]?.start ?? range.end
    return [one, ...sharersOf(text, one, end), ...furtherOf(text, one, end)]
  })
}

/** '…, and to deliver the text by 1 March': a further deed of the same actor with a day of its own is apart. */
function furtherOf(text: string, one: Operative, end: number): Operative[] {
  const rest = text.slice(one.start, end)
  const match = /,\s+and\s+(to\s+[a-z]+[^,;]*)$/.exec(rest)
  if (one.why === 'modal' || !match || !baseVerb.test(match[1]!.slice(3))) return []
  const start = one.start + match.index + match[0].length - match[1]!.length
  const isDue = (span: Span) => englishTimes(text, span).deadline !== null
  if (!isDue({ start: one.start, end: start }) || !isDue({ start, end })) return []
  return [{ ...one, start, modal: null, actors: [], speaker: null }]
}

/** 'directed A to …, and B to …': the second is asked by the same verb for something of its own. */
function sharersOf(text: string, one: Operative, end: number): Operative[] {
  const last = one.actors.at(-1)
  if (one.why !== 'asking' || !last) return []
  const rest = text.slice(last.end, end)
  return [...rest.matchAll(/,\s+and\s+((?:[\w’'-]+ ){0,8}?[\w’'-]+)\s+to\s+(?=[a-z])/g)].flatMap((match) => {
    const start = last.end + match.index + match[0].indexOf(match[1]!)
    const isOther = isActorPhrase(match[1]!) && baseVerb.test(rest.slice(match.index + match[0].length))
    return isOther ? [{ ...one, start, modal: null, actors: actorsOf(text, { start, end: start + match[1]!.length }), speaker: null }] : []
  })
}

/** 'All partners to confirm their contacts': in a list of actions, an actor and an infinitive. */
export function assignedIn(text: string, part: Span): Operative | null {
  const words = text.slice(part.start, part.end)
  const lead = /^(?:actions?\s*:\s*)?/i.exec(words)![0].length
  const match = /^((?:[A-Z]\. )*[^,;:.]{2,90}?)\s+(?:not )?to\s+(?=[a-z])/.exec(words.slice(lead))
  if (!match || !baseVerb.test(words.slice(lead + match[0].length)) || !isActorPhrase(match[1]!)) return null
  if (/\b(?:is|are|was|were|has|have|had|will|agreed|decided|continues?|began|need|needs)\b/.test(match[1]!))
    return null
  const start = part.start + lead
  const actors = actorsOf(text, { start, end: start + match[1]!.length })
  return actors.length > 0
    ? { start, modal: null, actors, kind: 'order', why: 'numbered', speaker: null }
    : null
}

function isQuoted(text: string, from: number, at: number): boolean {
  const before = text.slice(from, at)
  return (
    (before.match(/[“"]/g)?.length ?? 0) > (before.match(/[”]/g)?.length ?? 0) &&
    /["“]/.test(before) &&
    (before.match(/"/g)?.length ?? 1) % 2 === 1
  )
}

function read(
  text: string,
  range: Span,
  modal: Span,
  groups: Record<string, string | undefined>,
  isFirst: boolean,
): Operative | null {
  const start = clauseStart(text, range.start, modal.start, isFirst)
  const subject = { start, end: trimEnd(text, start, modal.start) }
  const words = text.slice(subject.start, subject.end)
  const voice = saidBy.exec(words)
  if (voice && (groups.duty || groups.passive)) {
    const inner = { start: subject.start + voice[0].length, end: subject.end }
    if (!isSubject(text.slice(inner.start, inner.end))) return null
    return {
      start: inner.start,
      modal,
      actors: groups.duty ? dutyBearers(text, modal, inner) : actorsOf(text, inner),
      kind: kindOf(text, modal, groups),
      why: 'modal',
      speaker: voice[1]!,
    }
  }
  if (
    /\b(?:that|which|who|whether|if|when|where|because|as|while)\b[^,]*$/i.test(words) &&
    !groups.passive &&
    !groups.asks &&
    !groups.orders
  ) {
    const that =
      /^(.*?)\b(?:states|declares|affirms|directed|directs|instructed|requested|requests|decided|decides|resolved|ordered|agreed|agrees|required|requires|asked|recommended|stressed|emphasi[sz]ed|reiterated|ruled)(?: \w+ly)?\s+that\s+/i.exec(
        words,
      )
    if (!that && isRelative(words)) return plainDuty(text, modal, subject, groups)
    if (!that) return null
    const inner = { start: subject.start + that[0].length, end: subject.end }
    const impersonal =
      /^(?:it (?:is|was) )?(?:further |also )?(?:resolved|agreed|decided|ordered|states|declares|affirms)(?: \w+ly)? that\s/i.test(words)
    return {
      start: impersonal ? inner.start : start,
      modal,
      actors: actorsOf(text, inner),
      kind: kindOf(text, modal, groups),
      why: 'modal',
      speaker: null,
    }
  }
  if (groups.duty === 'may' && !/^no\b/i.test(words)) return null
  if (groups.asks || groups.orders) return asking(text, range, modal, subject, groups)
  const leading = leadingActor(words)
  if (groups.will && !isActorPhrase(words) && !leading) return null
  if (
    groups.will &&
    /\bwill(?: not)? (?:probably |likely |soon |gradually )?(?:fade|arrive|reach|pass|peak|ease|double|weaken|strengthen|drop|bring|cover|cost|lie|stand|continue|fall|rise|remain|continue to (?:fall|rise|be)|last|affect|bring rain|be (?:held|available|open|closed|included|affected|completed|a|an|the))\b/.test(
      text.slice(modal.start, modal.start + 50),
    )
  )
    return null
  if (groups.own && !isActorPhrase(words) && !(words === '' && opensPoint(text, modal))) return null
  if (
    groups.duty &&
    /^(?:is to|are to|should|should not|needs to|need to)$/.test(groups.duty) &&
    !isActorPhrase(words) &&
    !(/^(?:is|are) to$/.test(groups.duty) && passive.test(text.slice(modal.end, modal.end + 60)))
  )
    return null
  if (words.length < 2 && !groups.own) return null
  if (/^(?:there|it|this|that|what|which|who)$/i.test(words)) return null
  const kind = kindOf(text, modal, groups)
  const whole = {
    start: subject.start,
    end: subject.start + (leading?.length ?? subject.end - subject.start),
  }
  const actors = groups.duty ? dutyBearers(text, modal, whole) : groups.passive ? addressees(text, whole) : actorsOf(text, whole)
  return {
    start,
    modal: trimModal(text, modal),
    actors,
    kind,
    why: kind === 'commitment' ? 'commitment' : 'modal',
    speaker: null,
  }
}

const passive =
  /^\s+(?:not\s+)?(?:\w+ly\s+|also\s+|then\s+)*be\s+(?:\w+ly\s+|also\s+)*(?:\w+(?:ed|wn|ught|nt|lt|pt|id)|done|made|set|put|cut|held|kept|met|let|built|taken|given|written|chosen|driven|broken|spoken|drawn|begun|sold|told|found|bound|paid|shut|read|run|left|led|won)\b/

/** Who is to do it: the subject, unless it is a thing or suffers the deed, as in 'staff must not be booked'. */
function dutyBearers(text: string, modal: Span, subject: Span): Span[] {
  if (/(?:prohibited|barred|forbidden|banned)$/.test(text.slice(modal.start, modal.end))) return actorsOf(text, subject)
  if (passive.test(text.slice(modal.end, modal.end + 60))) return []
  const found = actorsOf(text, subject)
  if (found.length > 0) return found
  return isSubject(text.slice(subject.start, subject.end)) ? addressees(text, subject) : []
}

function asking(
  text: string,
  range: Span,
  modal: Span,
  subject: Span,
  groups: Record<string, string | undefined>,
): Operative | null {
  const words = text.slice(subject.start, subject.end)
  const printed = text.slice(modal.start, modal.end)
  if (/ing$/.test(printed.trim()) && !/\b(?:is|are|was|were)$/.test(words)) return null
  if (
    /\b(?:the|a|an|this|its|their|our|of|in|at|upon|any|each|that|no|by|for)$/i.test(words) ||
    (words.trim() === '' && !opensPoint(text, modal))
  )
    return null
  const object = objectOf(text, modal.end, range.end)
  if (!object) return null
  const kind: DirectiveKind = groups.orders ? 'order' : 'request'
  const post = new RegExp(`^(?:The |the )?((?:${englishPosts})(?: [A-Z][A-Za-z’'-]+){0,3})$`).exec(
    words.trim(),
  )
  const speaker = post && !/^(?:Member|Secretariat)/.test(post[1]!) ? post[1]! : null
  return {
    start: subject.start,
    modal: trimModal(text, modal),
    actors: addressees(text, object),
    kind,
    why: 'asking',
    speaker,
  }
}

/** '5. Requests the Secretariat to …': in a declaration the points share the subject of its head. */
function opensPoint(text: string, modal: Span): boolean {
  const before = text.slice(Math.max(0, modal.start - 12), modal.start)
  return /(?:^|\n|[).\d:;•–-])\s*$/.test(before) && !/(?:ed|ing)$/.test(text.slice(modal.start, modal.end).split(' ').at(-1)!)
}

/** 'The Government remains committed to … and will publish': the actor before the first verb of the clause. */
function leadingActor(words: string): string | null {
  if (!/\band(?: also| further)?$/.test(words)) return null
  const lead = words.split(
    /\s+(?:remains?|is|are|was|were|has|have|continues?|approved|notes?|noted|welcome[sd]?|acknowledged|recogni[sz]e[sd]?|endorsed|supports?)\s/,
  )[0]!
  return lead !== words && isActorPhrase(lead) ? lead : null
}

/** 'Operators that fail inspection shall not …': the clause belongs to the actor, nobody is quoted. */
function isRelative(words: string): boolean {
  const match = /^(.+?)\s+(?:that|which|who)\s/.exec(words)
  return match !== null && isActorPhrase(match[1]!) && !/\b(?:said|noted|reported|that)\b/.test(match[1]!)
}

function plainDuty(
  text: string,
  modal: Span,
  subject: Span,
  groups: Record<string, string | undefined>,
): Operative | null {
  if (!groups.duty) return null
  return {
    start: subject.start,
    modal,
    actors: [subject],
    kind: kindOf(text, modal, groups),
    why: 'modal',
    speaker: null,
  }
}

function kindOf(text: string, modal: Span, groups: Record<string, string | undefined>): DirectiveKind {
  if (groups.own || groups.will) return 'commitment'
  const printed = text.slice(modal.start, modal.end)
  if (
    (/\bnot\b|^may$|\b(?:prohibited|barred|forbidden|banned)$/.test(printed) ||
      /\b[Nn]o [^.;]{0,80}$/.test(
        text
          .slice(Math.max(0, modal.start - 90), modal.start)
          .split(/[.;]\s/)
          .at(-1)!
          .replace(/^.*,\s*/, ''),
      )) &&
    !groups.will
  )
    return 'prohibition'
  if (groups.passive && /\b(?:requested|asked|urged|called upon|encouraged|invited)$/.test(printed))
    return 'request'
  return 'order'
}

/** A further clause of the sentence is a directive of its own where it has a subject of its own. */
function opensNew(text: string, one: Operative, previous: Operative): boolean {
  if (!one.modal || !previous.modal) return false
  const between = text.slice(Math.max(previous.modal.end, one.start - 12), one.start)
  if (!/[,;:]\s*(?:and\s+|but\s+)?(?:that\s+)?$|\s(?:and|but)\s+(?:that\s+)?$/.test(between)) return false
  if (one.start >= one.modal.start) return false
  const a = one.actors.map((span) => text.slice(span.start, span.end)).join()
  const b = previous.actors.map((span) => text.slice(span.start, span.end)).join()
  return a !== '' && a !== b
}

/** Whether a point opens with a bare verb: 'Repair the bridges by June'. */
export function opensWithVerb(text: string, start: number, end: number): boolean {
  const rest = text.slice(start, end)
  return baseVerb.test(rest) && !/^\w+(?:s|ed|ing)?\s+(?:was|were|is|are|has|have|had|rose|fell)\b/.test(rest)
}

function trimModal(text: string, modal: Span): Span {
  const lead =
    /^(?:(?:also|further|therefore|hereby|again|strongly|respectfully|unanimously|formally|then|had)\s+)+/.exec(
      text.slice(modal.start, modal.end),
    )
  return lead ? { start: modal.start + lead[0].length, end: modal.end } : modal
}
