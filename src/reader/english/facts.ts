import type { Span } from '../draft.ts'
import { englishDate, weekday } from './calendar.ts'
import { conferenceIn, nameIn } from './conference.ts'
import { headerOf } from './header.ts'
import type { Paragraph } from './sentences.ts'
import { labelled, placeIn, placeOf } from './venue.ts'

/** The header facts of an English text, as spans. */
export type EnglishFacts = {
  date: Span | null
  dateInHeader: boolean
  place: Span | null
  name: Span | null
}

const posted =
  /\b(?:posted|published|issued|updated|released?|printed|dated|revised|last modified|press release|for immediate)\b/i
const labelDate = new RegExp(
  `^\\s*(?:(?:Meeting )?Date(?: of (?:the )?meeting)?(?:\\s*(?:and|&|/|,)\\s*(?:time|venue|place))?|Held on|When)\\s*[:|]\\s*(?:\\w+day,?\\s+)?(?:the\\s+)?(${englishDate})`,
  'im',
)
const dateShape = new RegExp(englishDate, 'i')
const meets =
  /\b(?:[Hh]eld (?:its|the|their|our|an?|at|in|on|from|by|via|virtually|under)|convened|met (?:at|in|on|for|under|via|by|this|virtually|today|yesterday|again)|met,|gathered|assembled|took place|addressed|chaired|concluded (?:its|the|their|an?)|meeting (?:in|at|on (?:\w+day|\d))|called to order|[Mm]eeting of)\b/
const opensWithDate = new RegExp(`^On (?:\\w+day,? )?(?:the )?(?:${englishDate})`)

/** The minutes of an earlier meeting are approved; it is not the one reported. */
const earlierMeeting =
  /\bminutes? of (?:the|its|their|our|last)\b[^.]{0,60}?(?:meeting|session|sitting)|\b(?:previous|last|preceding|next) (?:[a-z]+ )?(?:meeting|session|sitting)\b/i
const confirmed =
  /\b(?:minutes|record|notes) of [^.]{0,80}? (?:was|were) (?:[a-z]+ (?:and )?)?(?:confirmed|approved|adopted|agreed|signed|accepted|read)\b/i
function isEarlier(words: string): boolean {
  return (
    (earlierMeeting.test(words) && !/^(?:[\w-]+ ){0,3}?minutes? of/i.test(words)) || confirmed.test(words)
  )
}
/** A date behind one of these is when something is due. */
const due = /\b(?:by|before|until|than|after|since|due|from)\s+(?:\w+day,?\s+)?$/i

/** Reads date, place and name of the meeting. */
export function englishFacts(text: string): EnglishFacts {
  const { head, lines } = headerOf(text)
  const cut = (span: Span) => head.slice(span.start, span.end)
  const body = lines.slice(0, 9).filter((line) => {
    const words = head.slice(line.start, line.end)
    return isTold(words) && !isLabelled(words) && !isEarlier(words)
  })
  const held =
    body.find((line) => {
      const words = head.slice(line.start, line.end)
      return nameIn(head, line) !== null || meets.test(words) || opensWithDate.test(words)
    }) ?? null
  const inHeader = headerDate(head, lines)
  const behind = held && behindDateline(head, held)
  const printed = held && (firstDate(head, behind!) ?? weekdayIn(head, behind!) ?? firstDate(head, held))
  const date =
    !printed ||
    (inHeader &&
      (isSameRange(cut(printed), cut(inHeader)) || (/day$/.test(cut(printed)) && inHeader.end < held!.start)))
      ? inHeader
      : printed
  // A title says when, and the sentence below it when and where.
  const again = body.find((line) => line !== held && meets.test(cut(line)) && firstDate(head, line)) ?? null
  return {
    date,
    dateInHeader: date !== null && date === inHeader,
    place:
      placeIn(head, lines, held, date, inHeader) ?? (again && placeOf(head, again, firstDate(head, again))),
    name: conferenceIn(head, lines, body),
  }
}

const range = /\d\s*(?:[-–—]|to|and)\s*\d/

/** '7-9 August 2024' of the heading and '7 to 9 August 2024' of the text are the same days; the heading prints them first. */
function isSameRange(told: string, heading: string): boolean {
  const plain = (words: string) => words.replace(/[^\p{L}\d]+|\b(?:to|and)\b/gu, ' ').replace(/ +/g, ' ')
  return range.test(told) && range.test(heading) && plain(told) === plain(heading)
}

const onWeekday = new RegExp(
  `\\b(?:held|met|convened|chaired|took place|presided|opened)\\b[^.]{0,120}?\\b(${weekday})\\b`,
  'u',
)

/** 'held on Tuesday': the only day that the press prints. */
function weekdayIn(head: string, { start, end }: Span): Span | null {
  const match = onWeekday.exec(head.slice(start, end))
  if (!match) return null
  const until = start + match.index + match[0].length
  return { start: until - match[1]!.length, end: until }
}

/** A sentence, or a title that says where and when: 'Minutes of the … held at …'. */
function isTold(words: string): boolean {
  return (
    /[.!?:]$|\b(?:meeting|assembled|gathered|met|convened|held) (?:in|at|on)\b.*,$/.test(words) ||
    /^[^.\n]{0,160}\b(?:held|convened) (?:at|in|on|by|via|under)\b/i.test(words) ||
    opensWithDate.test(words)
  )
}

function isLabelled(words: string): boolean {
  return (
    /^[A-Z][A-Za-z ]{2,24}:\s/.test(words.slice(0, 30)) && !/called (?:the [^.]{3,90} )?to order/.test(words)
  )
}

function headerDate(head: string, lines: Paragraph[]): Span | null {
  const label = labelled(head, labelDate)
  if (label) return label
  for (const paragraph of lines.slice(0, 8)) {
    const line = head.slice(paragraph.start, paragraph.end)
    if (line.length > 160 || posted.test(line) || paragraph.marker) continue
    const date = firstDate(head, paragraph)
    if (date) return date
  }
  return null
}

const dateline =
  /^[\p{L} .'’-]{3,40}, (?:[A-Z][a-z]+\.? \d{1,2}|\d{1,2} [A-Z][a-z]+\.?) \([\p{L} ]{2,40}\)\s*[-–—]+\s*/u

/** 'YUNTAI, Sept. 3 (Agency) -- …' tells when the report was sent. */
function behindDateline(head: string, { start, end }: Span): Span {
  return { start: start + (dateline.exec(head.slice(start, end))?.[0].length ?? 0), end }
}

/** '01/25/01 – Welcome' numbers an item. */
function isReference(part: string, { 0: figures, index }: RegExpExecArray): boolean {
  return (
    index === 0 && /^\d+\/\d+\/\d\d$/.test(figures) && /^\s*[–—-]?\s+\p{L}/u.test(part.slice(figures.length))
  )
}

function firstDate(head: string, span: Span): Span | null {
  const part = head.slice(span.start, span.end)
  const match = dateShape.exec(part)
  if (
    !match ||
    (due.test(part.slice(0, match.index)) && !/ to | and |[–-]/.test(match[0])) ||
    posted.test(part.slice(Math.max(0, match.index - 24), match.index)) ||
    isReference(part, match)
  )
    return null
  return { start: span.start + match.index, end: span.start + match.index + match[0].length }
}
