import type { Person, Role } from '../draft.ts'
import { matchesOf } from '../words.ts'
import { isFamilyName } from './family-names.ts'
import { add, type EnglishPeople, meet, nobody } from './known-people.ts'
import { type Mention, mentionAt, mentionsIn } from './mentions.ts'
import { singular } from './names.ts'
import { isOfPublic, isPublicSpeech, readJoint, readSpeakers, speakerOfLine } from './public.ts'
import { agentPhrases, frontedRole, isWelcome, mayGiveRoles, rolesOf } from './roles.ts'
import { rostersIn } from './rosters.ts'
import { isPublic, sectionsOf } from './sections.ts'
import { type Paragraph, sentencesOf } from './sentences.ts'

const chairs = /^(?:the )?(?:chair|chairman|chairwoman|chairperson|presiding officer)$/i
const hosts =
  /^(?:the )?(?:(?:deputy |vice[ -]|acting )?(?:chair\w*|president|mayor|convener|provost))(?: of .*)?$/i

/** So far in, whoever is named is met, whatever is said of them. */
const early = 2500

/** What the council answers to the public. */
const replies = /^(?:In (?:reply|response|answer)\b|Replying|Responding)/

/** Reads the people of an English text from rosters and sentences. */
export function englishPeople(text: string, paragraphs: Paragraph[]): EnglishPeople {
  const people = nobody()
  for (const { initials, ...person } of rostersIn(text, paragraphs)) {
    add(people, person)
    if (initials && person.name) people.bySurname.set(initials, person.name)
  }
  callByInitials(people)
  const sections = sectionsOf(text, paragraphs)
  for (const [i, paragraph] of paragraphs.entries()) {
    const part = text.slice(paragraph.start, paragraph.end)
    const isOpen =
      sections[i] === 'public' ||
      isPublic(text.slice(paragraph.marker?.bodyStart ?? paragraph.start, paragraph.end))
    // Whoever sits at the table answers the public, and is none of it.
    if (isOpen) {
      const own = speakerOfLine(text.slice(paragraph.marker?.bodyStart ?? paragraph.start, paragraph.end))
      for (const one of [...readSpeakers(part), own])
        if (one && !people.named.has(one.name!)) add(people, one)
    }
    for (const { start, end } of sentencesOf(text, paragraph))
      if (!isOpen || replies.test(text.slice(start, end)) || isSeated(text.slice(start, end), people))
        readSentence(text.slice(start, end), text.slice(paragraph.start, start), people, start < early)
  }
  seatChair(people)
  return people
}

/** Two or three initials that only one of those listed has call the person again. */
function callByInitials(people: EnglishPeople): void {
  const owners = new Map<string, string | null>()
  for (const name of people.named.keys()) {
    const initials =
      name
        .replace(/[^\p{L}\s-]/gu, '')
        .match(/(?<![\p{L}])\p{Lu}/gu)
        ?.join('') ?? ''
    owners.set(initials, owners.has(initials) ? null : name)
  }
  for (const [initials, name] of owners)
    if (name && /^\p{Lu}{2,3}$/u.test(initials) && !people.bySurname.has(initials))
      people.bySurname.set(initials, name)
}

/** Where nobody is said to preside, the chair of the roster does, or whoever welcomed those present. */
function seatChair(people: EnglishPeople): void {
  if (people.presider) return
  const chair = people.list.find((one) => one.role === 'attended' && chairs.test(one.title ?? ''))
  if (chair) chair.role = 'presided'
  else if (people.host && hosts.test(people.host.title ?? ''))
    add(people, { ...people.host, role: 'presided' })
}

function readSentence(sentence: string, before: string, people: EnglishPeople, isEarly: boolean): void {
  for (const one of readJoint(sentence)) add(people, one)
  if (isPublicSpeech(sentence)) for (const one of readSpeakers(sentence, true)) add(people, one)
  if ((isEarly && /[.:!?"”]$/.test(sentence)) || mayGiveRoles(sentence)) readRoles(sentence, before, people)
}

/** Whoever 'he' is behind these sentences: the last that was named, but nobody of a clause with 'who'. */
function subjectOf(before: string, people: EnglishPeople): Mention | undefined {
  const met = mentionsIn(before, people).filter(
    (one) => one.name !== null && !/\blate (?:\p{Lu}\p{Ll}+ )?$/u.test(before.slice(0, one.start)),
  )
  const [first, last] = met.slice(-2)
  return first && last && /^,?\s+who\b[^.]*$/.test(before.slice(first.end, last.start))
    ? first
    : (last ?? first)
}

/** Whether a sentence opens with somebody who sits at the table. */
function isSeated(sentence: string, people: EnglishPeople): boolean {
  const [first] = mentionsIn(sentence, people)
  if (!first?.name || !/^(?:the )?$/i.test(sentence.slice(0, first.start))) return false
  return people.named.get(first.name)?.some((one) => one.role !== 'public_comment') ?? false
}

/** 'In her acceptance speech she …' */
const inOwnSpeech =
  /^In (?:his|her) (?:[a-z-]+ ){0,2}(?:speech|remarks|address|statement),? (?:he|she) \p{Ll}/u

/** 'In the absence of the Mayor, …' names nobody who acts. */
const absence = /^(?:In|Due to|Owing to) (?:the )?(?:absence|indisposition|illness) of [^,]{3,60},\s+/

const goesOn = /^\w+ (?:also |then |further )?(?:said|added|confirmed|announced)\b/

/** 'She said that schools must close' lays down what is to be done. */
const lays = /\bsaid that [^.;]{3,120}? (?:must|shall)\b/

function reported(people: EnglishPeople, { name }: Pick<Mention, 'name'>): boolean {
  return people.named.get(name ?? '')?.some((one) => one.role === 'reported') ?? false
}

function readRoles(whole: string, before: string, people: EnglishPeople): void {
  const sentence = whole.slice(absence.exec(whole)?.[0].length ?? 0)
  const pronoun = /^(?:He|She|(?:His|Her) (?:Royal )?(?:Highness|Excellency|Majesty))(?= \p{Ll})/u.exec(
    sentence,
  )
  const named = (pronoun || inOwnSpeech.test(sentence)) && subjectOf(before, people)
  const meant = named ?? (pronoun?.[0].includes(' ') ? people.presider : null)
  if (pronoun && meant)
    // Whoever reports goes on saying what is so.
    for (const role of rolesOf(sentence.slice(pronoun[0].length)))
      if (role !== 'spoke' || !goesOn.test(sentence) || lays.test(sentence) || !reported(people, meant))
        give(people, meant, role)

  readCalled(sentence, people)

  if (named && inOwnSpeech.test(sentence)) give(people, named, 'spoke')
  readAgents(sentence, people)
  readBoth(sentence, before, people)
  const fronted = frontedRole(sentence)
  const mentions = mentionsIn(sentence, people)
  let waiting: Mention[] = []
  let shared: string | null = null
  mentions.forEach((mention, i) => {
    if (mention.name?.includes(' ') && !people.named.has(mention.name))
      meet(people, mention.name, mention.title)
    const rest = sentence.slice(mention.end, mentions[i + 1]?.start ?? sentence.length)
    waiting.push(mention)
    // 'Commissioners A, B and C': each of them is one.
    const one = mention.title && singular(mention.title)
    if (one !== mention.title || waiting.length === 1) shared = one === mention.title ? null : one
    mention.title = one ?? shared
    if (/^(?:\s*[,;])?\s*(?:and\s+|&\s+|as well as\s+)?(?:[Tt]he\s+)?$/.test(rest) && i < mentions.length - 1)
      return
    if (waiting.length > 1 && /^\s*,?\s*(?:met|held talks)\b(?! with)/.test(rest))
      for (const one of waiting) give(people, one, 'attended')
    // 'The meeting, chaired by Ada Pell, urged …': it is the meeting that does.
    const isAside =
      /\bby\s+(?:the\s+|an?\s+)?$/.test(sentence.slice(0, waiting[0]!.start)) &&
      /^\s*,(?!\s*who\b)/.test(rest)
    for (const role of isAside ? [] : rolesIn(rest, fronted?.before(mention.start) ?? null)) {
      // Whoever opens a meeting that another chairs is a guest of honour.
      if (role === 'presided' && /^\s*,?\s*opened\b/.test(rest) && people.presider) continue
      // 'The Chair asked all members to …' is the business of a chair.
      if (role === 'spoke' && /^the /i.test(mention.title ?? '') && /^\s*(?:asked|required)\b/.test(rest))
        continue
      for (const one of waiting) give(people, one, role)
    }
    if (isWelcome(rest))
      people.host ??= waiting[0]!.name
        ? { name: waiting[0]!.name, title: waiting[0]!.title, role: 'presided' }
        : null
    waiting = []
  })
}

/** 'Frost reported a leak', 'Ada went over the bids', 'Frost and Kolb said': one part of a name calls whoever it belongs to. */
function readCalled(sentence: string, people: EnglishPeople): void {
  const [whole, first, second] =
    /^(?:[^.:]{3,60}(?::| [–—-]) |(?:\p{Lu}\p{Ll}+ing|On) [^,]{3,100}, )?(\p{Lu}[\p{L}’'-]+)(?: and (\p{Lu}[\p{L}’'-]+))?(?= \p{Ll})/u.exec(
      sentence,
    ) ?? []
  if (!whole) return
  const named = [first, second].flatMap((part) =>
    part ? [people.bySurname.get(part) ?? people.byGiven.get(part)] : [],
  )
  if (!named.every(Boolean)) return
  for (const role of rolesOf(sentence.slice(whole.length)))
    for (const name of named)
      if (role !== 'attended' || isFamilyName(first!)) give(people, { name: name!, title: null }, role)
}

/** 'Presenting the budget, the Minister said': the role in front stands for what is said. */
function rolesIn(rest: string, fronted: Role | null): Role[] {
  const found = rolesOf(rest)
  if (!fronted || !/^\s*,?\s*\p{Ll}/u.test(rest)) return found
  return [...new Set([...found.filter((role) => role !== 'spoke'), fronted])]
}

/** 'The two leaders co-chaired …': the two who were named before. */
function readBoth(sentence: string, before: string, people: EnglishPeople): void {
  const does =
    /^(?:The two|Both) (?:leaders|(?:prime )?ministers|presidents|heads|sides|delegations)\b[^.;,]{0,20}?\b(?:(chaired)|met|held|discussed|reviewed|exchanged)\b/i.exec(
      sentence,
    )
  if (!does) return
  const two = mentionsIn(before, people).filter((one) => one.name !== null)
  if (new Set(two.map((one) => one.name)).size === 2)
    for (const one of two) give(people, one, does[1] ? 'presided' : 'attended')
}

const nextNamed = /^\s*(?:[,;]\s*(?:and\s+)?|and\s+)(?:also\s+|by\s+)*/
/** '… and Lesara by its High Commissioner': another country with whom it sent. */
const nextSent =
  /^\s*(?:[,;]\s*(?:and\s+)?|and\s+)(?:(?:the\s+)?\p{Lu}[\p{L}’' -]{2,40}\sby\s+|(?:also\s+|by\s+)*)/u
const nextAbsent =
  /^(?:,?\s*who (?![^,.;]*\bby )[^,.;]{3,60}(?=,))?\s*(?:[,;]\s*(?:and\s+)?|and\s+)(?:also\s+|by\s+)*/
const asObserver = /^,?\s*as (?:an? )?(?:observer|guest)s?\b/

/** 'chaired by …', 'attended by A, B and C': whoever stands behind. */
function readAgents(sentence: string, people: EnglishPeople): void {
  for (const [role, shape] of agentPhrases) {
    for (const match of matchesOf(shape, sentence)) {
      if (
        /\bnot(?:e|ed|es|ing)?\b|\b(?:submitted|circulated)\b/i.test(sentence.slice(0, match.index)) &&
        role === 'reported'
      )
        continue
      let at = match.index + match[0].length
      for (let n = 0; ; n++) {
        const mention = mentionAt(sentence, at, people)
        if (!mention) break
        const rest = sentence.slice(mention.end, mention.end + 40)
        if (
          n > 0 &&
          /^\s+(?:\p{Ll}+ed|took|was|were|gave|sent|spoke|made|is)\b/u.test(rest) &&
          role !== 'attended'
        )
          break
        const part = /^ (?:of|from|for) (?:the )?\p{Lu}[^,.;]{2,50}?(?=,| and | as |\s*$)/u.exec(
          sentence.slice(mention.end, mention.end + 70),
        )
        const own = mention.end + (part?.[0].length ?? 0)
        const observes = asObserver.exec(sentence.slice(own, own + 40))
        const behind = observes ? own + observes[0].length : role === 'attended' ? own : mention.end
        give(people, mention, role === 'attended' && observes ? 'observed' : role)
        if (role === 'reported' || role === 'spoke') break
        const joint = (role === 'absent' ? nextAbsent : role === 'attended' ? nextSent : nextNamed).exec(
          sentence.slice(behind, behind + 120),
        )
        if (!joint) break
        at = behind + joint[0].length
      }
    }
  }
}

/** One who holds an office of a body, and opens the sentence: 'The Governor of the Bank', not 'The Ministers of Health'. */
const holdsOffice =
  /^The (?:(?:(?!of |for )\S+ )*(?!of |for )\S*[^s\s] (?:of|for) |\p{Lu}\S+ \p{Lu}\S*[^s\s]$)/u

/** Gives a role to whoever is mentioned; a post without a name counts where it presides. */
function give(people: EnglishPeople, mention: Pick<Person, 'name' | 'title'>, role: Role): void {
  if (mention.name) {
    if (people.named.get(mention.name)?.[0]?.role === 'public_comment') return
    if (!isOfPublic(mention.name)) add(people, { name: mention.name, title: mention.title, role })
  } else if (role === 'presided' && !people.presider) add(people, { name: null, title: mention.title, role })
  else if (role === 'absent')
    add(people, { name: null, title: mention.title?.replace(/^the /i, '') ?? null, role })
  // 'The Clerk' of a list that left the name out is not known to be another; 'the Governor of the Bank' is.
  else if (/^(?:reported|attended|spoke)$/.test(role) && holdsOffice.test(mention.title ?? ''))
    add(people, { name: null, title: mention.title, role })
}
