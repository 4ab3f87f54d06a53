import type { Span } from '../draft.ts'
import { englishDate } from './calendar.ts'
import type { Paragraph } from './sentences.ts'

/** The header facts of an English text, as spans. */
export type EnglishFacts = {
  date: Span | null
  dateInHeader: boolean
  place: Span | null
  name: Span | null
  held: Span | null
}

const meeting =
  '(?:[Mm]eeting|[Ss]ummit|[Ss]ession|[Ss]itting|[Cc]onference|[Aa]ssembly|[Ff]orum|[Hh]earing|[Ww]orkshop|[Rr]etreat|[Cc]ongress|[Cc]onvention|[Dd]ialogue|[Rr]oundtable|[Rr]ound [Tt]able|[Bb]riefing)'
const capital = "(?:[A-Z][\\w’'-]*|\\d+(?:st|nd|rd|th)?|of|the|on|for|and|&|in)"
const phrase = `(?:(?:[A-Z][\\w’'-]*|\\d+(?:st|nd|rd|th)?|regular|special|annual|monthly|quarterly|ordinary|extraordinary|emergency|joint|plenary|virtual|weekly)\\s+(?:${capital}\\s+|(?:regular|special|annual|monthly|quarterly|ordinary|extraordinary|emergency|joint|plenary|virtual|weekly|general)\\s+)*)?${meeting}(?:\\s+(?:of|on|for)\\s+(?:the\\s+)?(?:[A-Z][\\w’'-]*|\\d{4})(?:\\s+(?:(?:of|and|the|for|on)\\s+)*(?:[A-Z][\\w’'-]*|\\d{4}))*)*`
const sentenceShapes = [
  new RegExp(
    `\\b(?:held|convened|hosted|opened|concluded|met (?:for|at|in)|gathered (?:for|at|in)|chaired|attended|attending|addressed)\\s+(?:its|the|their|a|an|our)\\s+(${phrase})`,
  ),
  new RegExp(
    `\\b(?:The|A|An|a|an)\\s+(${phrase})(?:,? (?:chaired|convened|hosted|presided over|led) by [^,.]{3,60}?)?,?\\s+(?:meeting (?:in|at)|was|were|took place|held|opened|convened|met|is|came|began|has)\\b`,
  ),
  new RegExp(`\\b(?:[Aa]t|of|for|from|[Dd]uring)\\s+(?:its|the|their|our)\\s+(${phrase})`),
]
const posted =
  /\b(?:posted|published|issued|updated|released?|printed|dated|revised|last modified|press release|for immediate)\b/i
const labelDate = new RegExp(
  `^\\s*(?:Date|Date of meeting|Meeting date|Held on|When)\\s*:\\s*(?:\\w+day,?\\s+)?(${englishDate})`,
  'im',
)
const labelPlace =
  /(?:^|\s{2,}|\n|\t)(?:Place|Location|Venue|Where|Held at|Meeting place)\s*:\s*([^\n;]+?)(?=\s{2,}|\n|\t|$)/i
const dateShape = new RegExp(englishDate, 'i')
const proper = "(?:\\p{Lu}[\\p{L}\\d’'.-]*|Room \\d+)"
const placeShape = new RegExp(
  `\\b(?:at|in|AT|IN)\\s+((?:the\\s+|THE\\s+)?${proper}(?:\\s+(?:${proper}|of|the|and|an|de|la|del|al|el|\\d+))*(?:, (?:\\p{Lu}\\p{Ll}+ )+(?:Lane|Street|Road|Avenue|Square|Hill|Quay|Way|Hall|House|Building|Centre|Center|Terrace|Place)|, \\p{Lu}\\p{Ll}+(?: \\p{Lu}\\p{Ll}+)?(?=,? on\\b)| in \\p{Lu}\\p{Ll}+(?=,? on \\d))?)(?=\\s+(?:on|from|under|with|to|at|for|in|by|this|last)\\b|[,.;:]|\\s*$)`,
  'gu',
)

/** The minutes of an earlier meeting are approved; it is not the one reported. */
const earlierMeeting =
  /\bminutes of (?:the|its|their|our|last)\b[^.]{0,60}?(?:meeting|session|sitting)|\b(?:previous|last|preceding|next) (?:[a-z]+ )?(?:meeting|session|sitting)\b/i
function isEarlier(words: string): boolean {
  return earlierMeeting.test(words) && !/^(?:draft )?minutes of/i.test(words)
}
/** A date behind one of these is when something is due. */
const due = /\b(?:by|before|until|than|after|since|due|from)\s+(?:\w+day,?\s+)?$/i

/** Reads date, place and name of the meeting. */
export function englishFacts(text: string, paragraphs: Paragraph[]): EnglishFacts {
  const head = paragraphs.slice(0, 8)
  const body = head.filter(
    (paragraph) =>
      (/[.!?:]$|\b(?:meeting|assembled|gathered|met|convened|held) (?:in|at|on)\b.*,$/.test(
        text.slice(paragraph.start, paragraph.end),
      ) ||
        /^(?:(?:draft )?(?:minutes|proceedings|record|notes) of [^.\n]{3,90} )?held (?:at|in|on)\b/i.test(
          text.slice(paragraph.start, paragraph.end),
        )) &&
      !isLabelled(text, paragraph) &&
      !isEarlier(text.slice(paragraph.start, paragraph.end)),
  )
  const held =
    body.find(
      (paragraph) =>
        nameIn(text, paragraph) !== null ||
        /\b(?:[Hh]eld|HELD|convened|met|gathered|assembled|took place|addressed|chaired|meeting (?:in|at)|called to order)\b/.test(
          text.slice(paragraph.start, paragraph.end),
        ),
    ) ?? null
  const name =
    inBody(body, text, 2) ??
    numbered(text, inBody(body, text, 3)) ??
    titleIn(text, paragraphs) ??
    inBody(body, text, 3) ??
    plainName(text, body)
  const inHeader = headerDate(text, paragraphs)
  const dateInBody = held ? firstDate(text, held) : null
  const date = dateInBody ?? inHeader
  return {
    date,
    dateInHeader: date !== null && date === inHeader,
    place:
      (held ? placeIn(text, held, date) : null) ??
      labelled(text, labelPlace) ??
      headerPlace(text, paragraphs, date),
    name,
    held,
  }
}

function isLabelled(text: string, paragraph: Span): boolean {
  return (
    /^[A-Z][A-Za-z ]{2,24}:\s/.test(text.slice(paragraph.start, paragraph.start + 30)) &&
    !/called to order/.test(text.slice(paragraph.start, paragraph.end))
  )
}

function inBody(body: Paragraph[], text: string, shapes: number): Span | null {
  for (const paragraph of body) {
    const name = nameIn(text, paragraph, shapes)
    if (name) return name
  }
  return null
}

/** 'its Fifth Sitting' names one meeting, 'our meeting' any. */
function numbered(text: string, name: Span | null): Span | null {
  const words = name ? text.slice(name.start, name.end) : ''
  return /^(?:[A-Z][a-z]+(?:st|nd|rd|th)|First|Second|Third|\d+(?:st|nd|rd|th)|Inaugural|Extraordinary|Special)\b/.test(
    words,
  )
    ? name
    : null
}

/** 'its monthly meeting', where no name is printed. */
function plainName(text: string, body: Paragraph[]): Span | null {
  const shape =
    /\b(?:its|the|a|an|their)\s+((?:(?:regular|special|monthly|quarterly|annual|ordinary|extraordinary|emergency|joint|weekly|general|public|fortnightly)\s+)+(?:general\s+)?(?:meeting|session|sitting))\b/
  for (const paragraph of body.slice(0, 2)) {
    const match = shape.exec(text.slice(paragraph.start, paragraph.end))
    if (!match) continue
    const start = paragraph.start + match.index + match[0].lastIndexOf(match[1]!)
    return { start, end: start + match[1]!.length }
  }
  return null
}

function nameIn(text: string, paragraph: Span, shapes = 2): Span | null {
  const part = text.slice(paragraph.start, paragraph.end)
  for (const shape of sentenceShapes.slice(0, shapes)) {
    const match = shape.exec(part)
    // 'at the Palace on 3 May for the Ninth Summit': the name is what one came for.
    const name = match?.[1]?.replace(/^.* \d.* for (?:the|its|our) /, '')
    if (!match || !name || !/\s/.test(name) || /^(?:Public|Next|Last)\b/.test(name)) continue
    if (/^[a-z]/.test(name) && !/ [A-Z]/.test(name)) continue
    const start = paragraph.start + match.index + match[0].lastIndexOf(name)
    return { start, end: start + name.length }
  }
  return null
}

const titleShape = new RegExp(`^(?:the )?(.*${meeting}.*)$`, 'i')
/** What a title says about the text before it names the meeting: 'Minutes of the', 'Media statement: outcomes of the'. */
const genre =
  /^(?:(?:draft|unconfirmed|approved|joint|final|official|media|press|post-cabinet|cabinet|chair(?:man|person|woman)?[’']s) )*(?:minutes|communiqu[eé]|statement|report|outcomes?|summary|record|proceedings|release|decisions?|resolutions?|conclusions|notes|highlights|despatch|dispatch|brief)(?: of (?:decisions|proceedings|discussions|outcomes))?\s*(?:[:–—|-]\s*|\b(?:of|on|from|by|at|issued (?:by|after)|following|after)\s+)(?:the |a |an |its )?/i

function titleIn(text: string, paragraphs: Paragraph[]): Span | null {
  for (const paragraph of paragraphs.slice(0, 5)) {
    const line = text.slice(paragraph.start, paragraph.end).split(/\n|\s+\|\s/)[0]!
    let title = line
    for (let lead = genre.exec(title); lead; lead = genre.exec(title)) title = title.slice(lead[0].length)
    const match = line.length < 140 && !/[.,;:]$|^We\b/.test(line) ? titleShape.exec(title) : null
    if (!match) continue
    const name = match[1]!
      .replace(/\s*[-–—:,]?\s*(?:minutes|summary|statement|communiqu[eé]|record of decisions|notes)\s*$/i, '')
      .replace(/,?\s+(?:held|meeting (?:in|at))\s.*$/i, '')
      .replace(/,\s+[A-Z][^,]*,\s*\d{1,2}\s.*$/, '')
      .replace(/[,–—-]\s*(?:\d.*|[A-Z][a-z]+ \d.*)$/, '')
      .trim()
    const start = paragraph.start + line.indexOf(name)
    return { start, end: start + name.length }
  }
  return null
}

function headerDate(text: string, paragraphs: Paragraph[]): Span | null {
  const label = labelled(text, labelDate)
  if (label) return label
  for (const paragraph of paragraphs.slice(0, 5)) {
    const line = text.slice(paragraph.start, paragraph.end)
    if (line.length > 160 || posted.test(line) || paragraph.marker) continue
    const date = firstDate(text, paragraph)
    if (date) return date
  }
  return null
}

function firstDate(text: string, span: Span): Span | null {
  const part = text.slice(span.start, span.end)
  const match = dateShape.exec(part)
  if (
    !match ||
    (due.test(part.slice(0, match.index)) && !/ to | and |[–-]/.test(match[0])) ||
    posted.test(part.slice(Math.max(0, match.index - 24), match.index))
  )
    return null
  return { start: span.start + match.index, end: span.start + match.index + match[0].length }
}

function labelled(text: string, shape: RegExp): Span | null {
  const head = text.slice(0, 3000)
  const match = shape.exec(head)
  if (!match) return null
  const start = match.index + match[0].lastIndexOf(match[1]!)
  return { start, end: start + match[1]!.trimEnd().length }
}

function placeIn(text: string, held: Span, date: Span | null): Span | null {
  const part = text.slice(held.start, held.end)
  const sentence = part.split(/(?<=[a-z)]{2})\.\s/)[0]!
  for (const match of sentence.matchAll(placeShape)) {
    const place = match[1]!
    if (
      new RegExp(
        `^(?:the\\s+)?(?:${englishDate}|\\d|Public|Chair|Cabinet$|Parliament$|[A-Z][a-z]+ \\d{4})`,
      ).test(place)
    )
      continue
    if (
      dateShape.test(place) ||
      /^(?:January|February|March|April|May|June|July|August|September|October|November|December)\b/.test(
        place,
      )
    )
      continue
    if (
      /\b(?:Meeting|Summit|Session|Dialogue|Forum|Conference|Congress|Nations$|Union$|Bill|Act|Committee|Council)\b(?! (?:Chambers?|Rooms?|House|Hall|Offices?|Suite)\b)/.test(
        place,
      )
    )
      continue
    const start = held.start + match.index + match[0].indexOf(place)
    if (date && start > date.end + 140) continue
    const the = /^the /i.exec(place)?.[0].length ?? 0
    return { start: start + the, end: start + place.replace(/[.,]$/, '').length }
  }
  return null
}

/** The line under the date, where it is short and begins with a capital: 'Recreation Center'. */
function lineBelow(text: string, paragraphs: Paragraph[], dated: Paragraph): Span | null {
  const below = paragraphs[dated.index + 1]
  if (!below || dated.end - dated.start > 60) return null
  const words = text.slice(below.start, below.end)
  const isPlace =
    /^[A-Z][\w’'., -]{3,50}$/.test(words) &&
    !/[.:]$/.test(words) &&
    !/\b(?:Meeting(?! (?:Room|Hall|House))|Session|Minutes|Summit|Agenda|Present|Statement|Communique)\b/i.test(
      words,
    )
  return isPlace ? { start: below.start, end: below.end } : null
}

/** A line such as '14 May 2024, Harrow Mill Town Hall'. */
function headerPlace(text: string, paragraphs: Paragraph[], date: Span | null): Span | null {
  const line = paragraphs
    .slice(0, 5)
    .find((paragraph) => date && paragraph.start <= date.start && date.end <= paragraph.end)
  if (!line || !date || line.end - line.start > 140) return null
  const rest = text.slice(date.end, line.end)
  const after = /^(?:,|\s*[|–—-])\s*(?:\d[\d:.]*\s*[ap]\.?m\.?,?\s*)?([A-Z][^\n.]*)/.exec(rest)
  const before = /(?<!\w)(?!\w+day,)(?!.*\b(?:[Hh]eld|[Mm]inutes|[Mm]eeting|on)\b)([A-Z][\w’' -]+),\s*$/.exec(
    text.slice(line.start, date.start),
  )
  const match = after ?? before
  if (!match) return lineBelow(text, paragraphs, line)
  const start = after ? date.end + rest.indexOf(match[1]!) : line.start + match.index
  const place = match[1]!.replace(/,?\s*\d[\d:.]*\s*[ap]\.?m\.?.*$/, '').trimEnd()
  return place ? { start, end: start + place.length } : null
}
