import type { DraftDirective, Span } from '../draft.ts'
import { actionRows } from './action-table.ts'
import { body as institution } from './agents.ts'
import { assignedIn } from './assigned.ts'
import { type Counted, countedBy } from './counted.ts'
import { followedBy } from './followed.ts'
import { listOpenedBy } from './frames.ts'
import { isHeading } from './headings.ts'
import { withInlineLists } from './inline-lists.ts'
import { directiveOf, type Item, itemOfRow } from './items.ts'
import type { EnglishPeople } from './known-people.ts'
import { itemEnd, type OpenList, placeIn } from './lists.ts'
import { lostMotions } from './lost.ts'
import type { Operative } from './operative.ts'
import { operativesIn } from './operatives.ts'
import { operativesOf } from './parts.ts'
import { resolvedItem } from './resolutions.ts'
import { isPublic, type Section, sectionsOf } from './sections.ts'
import { cutBefore, partsOf, semicolonPart } from './semicolons.ts'
import { type Paragraph, sentencesOf } from './sentences.ts'
import { speakerOf } from './spoken.ts'
import { isNews } from './tellers.ts'
import { countingWord } from './urged.ts'

/** Finds the directives of a clean text. */
export function directivesIn(
  text: string,
  lines: Paragraph[],
  people: EnglishPeople,
  body: string,
): DraftDirective[] {
  const reading: Reading = { text, people, body, isNews: isNews(text), items: [], counted: null }
  const paragraphs = withInlineLists(text, lines)
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
    if (list?.isTold) dropTold(reading.items, before)
    if (/(?::[-–—]?|\bthat)$/i.test(part)) {
      const parent = reading.items.length > before ? reading.items.at(-1)! : null
      const opened = listOpenedBy(part, paragraph, parent, people)
      if (opened) lists.push(opened)
    }
  }
  const lost = lostMotions(text, paragraphs)
  const items = reading.items.filter(
    (item) => !lost.some((motion) => motion.start <= item.start && item.start < motion.end),
  )
  return items.map((item, i) => directiveOf(text, item, items[i + 1]?.start ?? Number.POSITIVE_INFINITY))
}

type Reading = {
  text: string
  people: EnglishPeople
  body: string
  isNews: boolean
  items: Item[]
  counted: Counted | null
}

/** Where the public speaks, only what somebody in office undertakes in reply counts. */
function readAnswers(reading: Reading, paragraph: Paragraph): void {
  let answered = false
  for (const sentence of sentencesOf(reading.text, paragraph))
    for (const one of operativesIn(reading.text, sentence)) {
      const isAnswer = one.modal !== null && answers(reading.text, one)
      if (isAnswer || (answered && one.why === 'modal')) push(reading, one, sentence.end - 1, 1, null)
      answered ||= isAnswer
    }
}

/** Whether somebody in office takes something on, or the body itself decides. */
function answers(text: string, one: Operative): boolean {
  if (one.why === 'commitment' && one.kind === 'commitment' && one.speaker) return true
  if (one.why === 'asking' && isBidden(text, one)) return true
  if (one.why === 'modal' || !institution.test(text.slice(one.start, one.modal!.start).trim())) return false
  return (
    one.why === 'asking' ||
    /^(?:agreed|resolved|undertook|decided) to$/.test(text.slice(one.modal!.start, one.modal!.end))
  )
}

/** 'The Chair thanked the delegation. She asked the Clerk to reply': whoever presides asks an officer. */
function isBidden(text: string, { start, modal, actors }: Operative): boolean {
  const before = text.slice(Math.max(0, start - 150), modal!.start)
  return (
    /(?:^|\n|[.\d] )The (?:Chair\p{Ll}*|Mayor|President)(?: [^.\n]*\. (?:He|She))? $/u.test(before) &&
    actors.every((actor) => /^the \p{Lu}/u.test(text.slice(actor.start, actor.end)))
  )
}

/** An item under a directive with a colon: its own actor and modal where it has them. */
function readSubItem(reading: Reading, paragraph: Paragraph, parent: Item): void {
  const { text } = reading
  const marker = paragraph.marker!
  const end = itemEnd(text, marker.bodyStart, paragraph.end)
  const [sentence] = sentencesOf(text, paragraph)
  const first = { start: marker.bodyStart, end: Math.min(end, sentence?.end ?? end) }
  // 'directed that: (a) the Clerk write': where nobody is named above.
  const open = parent.actors.length === 0 ? resolvedItem(text, first) : null
  const own = operativesIn(text, first)[0] ?? open ?? assignedIn(text, first)
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

/** What a body only noted lays nothing down, whatever must and will it holds. */
function dropTold(items: Item[], from: number): void {
  const kept = items.slice(from).filter((item) => item.why === 'asking' || item.why === 'numbered')
  items.splice(from, items.length, ...kept)
}

function readParagraph(reading: Reading, paragraph: Paragraph, section: Section): void {
  const { text, items } = reading
  const marker = paragraph.marker?.kind === 'bullet' ? null : paragraph.marker
  const ordinal = marker && { start: marker.start, end: marker.start + marker.text.length }
  let count = 0
  let inner = 0
  for (const [i, sentence] of sentencesOf(text, paragraph).entries()) {
    const before = items.length
    const word = marker ? null : countingWord.exec(text.slice(sentence.start, sentence.start + 12))
    const counted = word && { start: sentence.start, end: sentence.start + word[0].length }
    if (word) {
      const level = countedBy(word[0], reading.counted, items.at(-1), text, sentence.start)
      reading.counted = { level }
      inner = level
    }
    const base = counted ? inner : inner > 0 ? inner + 1 : count > 0 && marker ? 2 : 1
    for (const part of partsOf(text, sentence)) {
      const isNext = items.length > before
      const found = operativesOf(text, part, paragraph, section, i === 0)
      if (found.length === 0 && isNext) found.push(...semicolonPart(text, part, items.at(-1)!))
      const further = found.length === 0 && count > 0 ? followedBy(text, part, items.at(-1)!) : null
      if (further) found.push(further)
      for (const [k, one] of found.entries()) {
        const isHead = items.length === before && (counted !== null || count === 0)
        // A clause split off a numbered head is its child; a semicolon part stands beside it.
        const level = base + (k > 0 && (counted || (marker && count === 0)) ? 1 : 0)
        push(reading, one, part.end, level, isHead ? (counted ?? ordinal) : null)
        // A point without a subject of its own begins with its number.
        if (
          isHead &&
          marker &&
          one.start === marker.bodyStart &&
          (one.modal?.start ?? one.start) === one.start
        )
          items.at(-1)!.start = marker.start
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
