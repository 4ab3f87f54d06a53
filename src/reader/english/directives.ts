import type { DraftDirective, Span } from '../draft.ts'
import { actionRows } from './action-table.ts'
import { assignedIn, assignsSomebody, opensAction } from './assigned.ts'
import { demandIn } from './demands.ts'
import { elidedIn } from './elided.ts'
import { splitsOff } from './further.ts'
import { directiveOf, type Item, itemOfRow } from './items.ts'
import type { EnglishPeople } from './known-people.ts'
import { itemEnd, type OpenList, placeIn } from './lists.ts'
import { lostMotions } from './lost.ts'
import { isDecision, type Operative, opensWithVerb } from './operative.ts'
import { operativesIn } from './operatives.ts'
import { ownDeed, resolvedIn, resolvedItem } from './resolutions.ts'
import { isPublic, type Section, sectionsOf } from './sections.ts'
import { type Paragraph, sentencesOf } from './sentences.ts'
import { giverOf, speakerOf } from './spoken.ts'
import { isNews } from './tellers.ts'
import { countingWord } from './urged.ts'

/** Finds the directives of a clean text. */
export function directivesIn(
  text: string,
  paragraphs: Paragraph[],
  people: EnglishPeople,
  body: string,
): DraftDirective[] {
  const reading: Reading = { text, people, body, isNews: isNews(text), items: [] }
  const sections = sectionsOf(text, paragraphs)
  const rows = actionRows(text, paragraphs)
  const lists: OpenList[] = []
  for (const [i, paragraph] of paragraphs.entries()) {
    const part = text.slice(paragraph.start, paragraph.end)
    const row = rows.get(i)
    if (row) {
      if (row !== 'head') reading.items.push(itemOfRow(row, body))
      continue
    }
    if (isHeading(part, paragraph)) continue
    if (sections[i] === 'public' || isPublic(part)) {
      readAnswers(reading, paragraph)
      continue
    }
    const list = paragraph.marker ? placeIn(lists, paragraph.marker) : null
    if (!paragraph.marker) lists.length = 0
    reading.body = list?.giver ?? body
    const before = reading.items.length
    if (list?.parent) readSubItem(reading, paragraph, list.parent)
    else readParagraph(reading, paragraph, list ? 'actions' : sections[i]!)
    if (/:[-–—]?$/.test(part)) openList(reading, part, paragraph, before, lists)
  }
  const lost = lostMotions(text, paragraphs)
  const items = reading.items.filter(
    (item) => !lost.some((motion) => motion.start <= item.start && item.start < motion.end),
  )
  return items.map((item, i) => directiveOf(text, item, items[i + 1]?.start ?? Number.POSITIVE_INFINITY))
}

type Reading = { text: string; people: EnglishPeople; body: string; isNews: boolean; items: Item[] }

const frame =
  /\b(?:agreed?|resolved?|decided?|commit|pledge|directed|instructed|actions?|measures|steps|directives|instructions|follows|following|commitments?|undertake|recommendations? (?:was|were) (?:approved|adopted|agreed))\b[^.]*:[-–—]?$/i

/** 'That Council:' */
const motion =
  /^(?:\S{1,6} )?that (?:the )?(?:\w+ ){0,3}(?:council|board|committee|senate|cabinet|commission)[,:-]{1,2}$/i

function openList(
  reading: Reading,
  part: string,
  paragraph: Paragraph,
  before: number,
  lists: OpenList[],
): void {
  const parent = reading.items.length > before ? reading.items.at(-1)! : null
  const done =
    /\b(?:approved|adopted|endorsed|noted|received|considered|discussed|appointed|reported)\b[^.;]*:$/i
  if (parent || motion.test(part) || (frame.test(part) && !done.test(part)))
    lists.push({
      parent,
      giver: parent ? null : giverOf(part, reading.people),
      parentStyle: paragraph.marker?.style ?? null,
      style: null,
      n: 0,
    })
}

function isHeading(part: string, paragraph: Paragraph): boolean {
  return (
    !paragraph.marker &&
    part.length < 120 &&
    !/[.:;!?]["”)]?$/.test(part) &&
    !/\bACTION: ?\p{Lu}{2,3}$/u.test(part) &&
    !/\p{Ll}{2}[.!?]\s+(?:[[(]|(?:ACTION|Action|CARRIED|Carried|AGREED|Agreed|LOST|Lost|PASSED|Passed|Motion)\b)|[;,]\s+(?:and|or)$/u.test(
      part,
    ) &&
    !(opensAction(part) && assignsSomebody(part.replace(/^[^:]*:\s*/, '')))
  )
}

/** Where the public speaks, only what somebody in office undertakes in reply counts. */
function readAnswers(reading: Reading, paragraph: Paragraph): void {
  for (const sentence of sentencesOf(reading.text, paragraph))
    for (const one of operativesIn(reading.text, sentence))
      if (one.kind === 'commitment' && one.speaker && one.modal && one.why === 'commitment')
        push(reading, one, sentence.end - 1, 1, null)
}

/** An item under a directive with a colon: its own actor and modal where it has them. */
function readSubItem(reading: Reading, paragraph: Paragraph, parent: Item): void {
  const { text } = reading
  const marker = paragraph.marker!
  const end = itemEnd(text, marker.bodyStart, paragraph.end)
  const [sentence] = sentencesOf(text, paragraph)
  const first = { start: marker.bodyStart, end: Math.min(end, sentence?.end ?? end) }
  const own = operativesIn(text, first)[0] ?? assignedIn(text, first)
  const isOwn = own && own.start - marker.bodyStart < 4 && own.actors.length > 0
  reading.items.push({
    start: marker.start,
    modal: isOwn ? own.modal : null,
    actors: isOwn ? own.actors : [],
    kind: isOwn && own.modal ? own.kind : parent.kind,
    why: 'numbered',
    speaker: null,
    level: parent.level + 1,
    ordinal: marker.text ? { start: marker.start, end: marker.start + marker.text.length } : null,
    end,
    from: marker.bodyStart,
    speakerName: parent.speakerName,
  })
  for (const later of sentencesOf(text, paragraph).slice(1))
    for (const one of operativesIn(text, later)) push(reading, one, later.end, parent.level + 2, null)
}

function readParagraph(reading: Reading, paragraph: Paragraph, section: Section): void {
  const { text, items } = reading
  const marker = paragraph.marker?.kind === 'bullet' ? null : paragraph.marker
  const ordinal = marker && { start: marker.start, end: marker.start + marker.text.length }
  let count = 0
  for (const [i, sentence] of sentencesOf(text, paragraph).entries()) {
    const before = items.length
    const word = marker ? null : countingWord.exec(text.slice(sentence.start, sentence.start + 12))
    const counted = word && { start: sentence.start, end: sentence.start + word[0].length }
    for (const part of partsOf(text, sentence)) {
      const isNext = items.length > before
      const found = operativesOf(reading, part, paragraph, section, i === 0)
      if (found.length === 0 && isNext) found.push(...semicolonPart(text, part, items.at(-1)!))
      for (const [k, one] of found.entries()) {
        const isHead = items.length === before && (counted !== null || count === 0)
        // A clause split off a numbered head is its child; a semicolon part stands beside it.
        const level = (count > 0 && marker ? 2 : 1) + (k > 0 && (counted || (marker && count === 0)) ? 1 : 0)
        push(reading, one, part.end, level, isHead ? (counted ?? ordinal) : null)
        if (items.length - before > 1) cutBefore(text, items.at(-2)!, one.start)
      }
    }
    if (items.length > before) count++
  }
}

function push(reading: Reading, one: Operative, end: number, level: number, ordinal: Span | null): void {
  const { text, people, body, items } = reading
  const around = {
    before: text.slice(text.lastIndexOf('\n', one.start) + 1, one.start),
    earlier: text.slice(Math.max(0, one.start - 1500), one.start),
    itself: text.slice(one.start, end + 1),
    isNews: reading.isNews,
  }
  items.push({
    ...one,
    level,
    ordinal,
    end,
    from: one.start,
    speakerName: speakerOf(one, people, body, around),
  })
}

/** A directive ends before the joint that leads to the next. */
function cutBefore(text: string, item: Item, next: number): void {
  if (item.end <= next) return
  const joint = /(?:[,;:]?\s*(?:\b(?:and|but)(?: that)?)?\s*)$/.exec(text.slice(item.start, next))!
  item.end = next - joint[0].length
}

/** A part behind a semicolon goes on with what is laid down before it: '…; the Clerk to report'. */
function semicolonPart(text: string, part: Span, before: Item): Operative[] {
  const lead = /^(?:and\s+)?/.exec(text.slice(part.start, part.end))![0].length
  const rest = { start: part.start + lead, end: part.end }
  const isHung = /\bthat\s+$/.test(text.slice(Math.max(0, rest.start - 6), rest.start))
  const resolved = isHung ? resolvedItem(text, rest) : null
  if (resolved) return [resolved]
  const assigned = assignedIn(text, rest)
  if (assigned) return [{ ...assigned, kind: before.kind }]
  const verb = /^(?:to\s+)?/.exec(text.slice(rest.start, rest.end))![0].length
  if (!opensWithVerb(text, rest.start + verb, rest.end)) return []
  return [{ start: rest.start, modal: null, actors: [], kind: before.kind, why: before.why, speaker: null }]
}

function operativesOf(
  reading: Reading,
  part: Span,
  paragraph: Paragraph,
  section: Section,
  isFirst: boolean,
): Operative[] {
  const { text } = reading
  const that = isFirst ? motionLead.exec(text.slice(part.start, part.start + 60)) : null
  if (that) return motionIn(text, { start: part.start + that[0].length, end: part.end })
  const words = text.slice(part.start, part.end)
  const demand = demandIn(text, part)
  const found = operativesIn(text, part)
  // 'stressed the need to mend, and urged pilots to': what goes before is the first.
  if (demand && demand.modal!.start < (found[0]?.modal?.start ?? part.end))
    return [demand, ...found.filter((one) => splitsOff(text, one, demand) !== null)]
  if (found.length > 0)
    return found.flatMap((one, i) => [one, ...elidedIn(text, one, found[i + 1]?.start ?? part.end)])
  const resolved = resolvedIn(text, part)
  if (resolved.length > 0) return resolved
  const item = isFirst && paragraph.marker && section === 'actions' ? resolvedItem(text, part) : null
  if (item) return [item, ...elidedIn(text, item, part.end)]
  const isAction =
    (isFirst && (paragraph.marker || section === 'actions')) || opensAction(words) || assignsSomebody(words)
  const assigned = isAction ? assignedIn(text, part) : null
  if (assigned) return [assigned, ...elidedIn(text, assigned, part.end)]
  if (isFirst && paragraph.marker && section === 'actions' && ownDeed(words))
    return [
      { start: part.start, modal: null, actors: [], kind: 'commitment', why: 'numbered', speaker: null },
    ]
  return bareVerb(text, part, paragraph, section, isFirst)
}

const motionLead =
  /^(?:(?:AND )?(?:FURTHER )?THAT|That)\s+|^(?:(?:NOW|AND) )?(?:THEREFORE,? )?BE IT (?:FURTHER )?RESOLVED,? (?:THAT|that)\s+/

/** 'That the Clerk be asked to …', 'That Council directs …': a motion or an item under a resolution. */
function motionIn(text: string, part: Span): Operative[] {
  const found = operativesIn(text, part)
  if (found[0]?.why === 'asking') return found
  const one = resolvedItem(text, part)
  return one ? [one] : found
}

const routine =
  /^(?:(?:Draft|Plan|Report|Review|Update|Notice|Record|Support|Test|Survey|Audit|Design|Work|Issue|Transfer|Repair|Change|Increase|Grant|Conduct|Address|Approach|Lease|Permit|Access) (?:[A-Z]|of\b)|(?:Order|Report|Review|Update|Notice|Release|Plan|Check|Address|Record|Support|Test|Survey|Audit|Design|Work|Issue|Matters) (?:of|on|by|from|for)|Recess|Adjourn|(?:Open|Close|Record|Plan|Support|Work|Test|Issue|Matter)\w* )\b/

/** What a declaration does with its words: 'Welcome the entry into force'. */
const courteous =
  /^(?:Welcome|Commend|Applaud|Congratulate|Thank|Salute|Deplore|Regret|Express|Recall)\b(?! all)/

/** 'Repair the bridges by June': a point that opens with a bare verb. */
function bareVerb(
  text: string,
  part: Span,
  paragraph: Paragraph,
  section: Section,
  isFirst: boolean,
): Operative[] {
  const words = text.slice(part.start, part.end)
  const isListed = section === 'actions' || (paragraph.marker && paragraph.marker.kind !== 'bullet')
  const isWhole = section === 'actions' || /[.;]\s*(?:and)?$/.test(text.slice(paragraph.start, paragraph.end))
  if (!isListed || !isWhole || !isFirst || words.split(/\s+/).length < 3) return []
  const verb = section === 'actions' ? /^(?:to\s+)?/i.exec(words)![0].length : 0
  if (!opensWithVerb(text, part.start + verb, part.end) || isDecision(` ${words.slice(verb).toLowerCase()}`))
    return []
  if (courteous.test(words.slice(verb))) return []
  if (routine.test(words) && section !== 'actions') return []
  const kind = /^(?:Prohibit|Ban)\b/i.test(words) ? 'prohibition' : 'order'
  return [{ start: part.start, modal: null, actors: [], kind, why: 'numbered', speaker: null }]
}

function partsOf(text: string, sentence: Span): Span[] {
  const parts: Span[] = []
  // '…; that the Clerk shall': each part hangs on what resolved the first.
  const isLaid =
    /^(?:[^,;:]{0,60}\b)?(?:(?:resolved|agreed|decided|ordered|moved)\b|(?:demand|request|direct|instruct|insist|stipulate|require|urge|ask|stress|emphasi[sz]e)(?:s|e?d|ed)? that\b)/i.test(
      text.slice(sentence.start, Math.min(sentence.end, sentence.start + 90)),
    )
  let start = sentence.start
  for (let i = sentence.start; i <= sentence.end; i++) {
    if (i < sentence.end && text[i] !== ';') continue
    while (start < i && /\s/.test(text[start]!)) start++
    if (parts.length > 0 && isLaid)
      start +=
        /^(?:and\s+)?that\s+(?=\S+\s)/.exec(text.slice(start, Math.min(i, start + 20)))?.[0].length ?? 0
    let end = i
    while (end > start && /[\s.;:!?]/.test(text[end - 1]!)) end--
    if (/\b[ap]\.m$/.test(text.slice(start, end)) && text[end] === '.') end++
    if (end > start) parts.push({ start, end })
    start = i + 1
  }
  return parts
}
