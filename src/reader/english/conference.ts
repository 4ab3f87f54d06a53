import type { Span } from '../draft.ts'
import { matchesOf } from '../words.ts'
import { month, weekday } from './calendar.ts'
import type { Paragraph } from './sentences.ts'

const noun =
  '(?:[Mm]eetings?|[Ss]ummit|[Ss]ession|[Ss]itting|[Cc]onference|[Aa]ssembly|[Ff]orum|[Hh]earing|[Ww]orkshop|[Rr]etreat|[Cc]ongress|[Cc]onvention|[Dd]ialogue|[Rr]oundtable|[Rr]ound [Tt]able|[Bb]riefing|[Cc]onsultations|[Tt]alks|[Pp]lenary|[Ss]eminar)(?!\\p{L})'
const word = `(?:(?!(?:${month}|${weekday}|Held|Minutes?|Venue|Date|Present)\\b)\\p{Lu}[\\p{L}\\d’'-]*|\\d+(?:st|nd|rd|th)\\b|\\d{3,4}\\b)`
const kind =
  '(?:regular|special|annual|monthly|quarterly|ordinary|extraordinary|emergency|joint|plenary|virtual|weekly|general|inaugural|informal|high-level|ministerial|bilateral|trilateral|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|[a-z]{4,}(?:al|ary|ive))'
const lead = `(?:(?:${word}|${month}(?=\\s+\\p{Lu})|${kind})\\s+(?:(?:${word}|${month}(?=\\s+\\p{Lu})|${kind}|of|the|on|for|and|&|in)\\s+){0,14}?)?`
const tail = `(?:\\s+(?:of|on|for|between|with)\\s+(?:the\\s+)?${word}(?:\\s+(?:(?:of|and|the|for|on|&)\\s+){0,3}${word})*(?:(?:,\\s+(?:the\\s+)?${word}(?:\\s+(?:of\\s+)?${word}){0,4}){1,6},?\\s+and\\s+(?:the\\s+)?${word}(?:\\s+(?:of\\s+)?${word}){0,4})?)`
const phrase = `${lead}${noun}${tail}{0,4}(?:\\s+${noun})?`
const anyNoun = new RegExp(noun, 'u')
const sentenceShapes = [
  new RegExp(
    `\\b(?:held|convened|hosted|opened|concluded|(?:met|gathered|assembled) (?:for|at|in)|chaired|attended|attending|addressed|presided over|took part in|participated in|on the occasion of|on the margins of)\\s+(?:its|the|their|a|an|our)\\s+(${phrase})`,
    'gu',
  ),
  new RegExp(
    `\\b(?:The|A|An|a|an)\\s+(${phrase})(?:,? (?:co-)?(?:chaired|convened|hosted|presided over|led) by [^,.]{3,60}?)?,?\\s+(?:meeting (?:in|at)|was|were|took place|held|opened|convened|met|is|came|began|has)\\b`,
    'gu',
  ),
  new RegExp(`\\b(?:[Aa]t|of|for|from|[Dd]uring)\\s+(?:its|the|their|our)\\s+(${phrase})`, 'gu'),
]
const counted =
  /^(?:\p{Lu}\p{Ll}+(?:st|nd|rd|th)|First|Second|Third|\d+(?:st|nd|rd|th)|Inaugural|Extraordinary|Special)\b/u

/** The name of the meeting: from the sentences that tell of it, else from a title. */
export function conferenceIn(head: string, lines: Paragraph[], body: Paragraph[]): Span | null {
  const told = inBody(body, head, 2) ?? inBody(body.slice(0, 2), head, 3, counted)
  const title = titleIn(head, lines)
  if (told && title && contains(head, title, told)) return title
  return (
    told ??
    heldOn(head, body) ??
    title ??
    inBody(body, head, 3) ??
    plainName(head, body) ??
    bodyLine(head, lines)
  )
}

/** 'the Sixteenth Meeting of the Ministers' says more than 'our sixteenth meeting'. */
function contains(head: string, long: Span, short: Span): boolean {
  const low = (span: Span) => head.slice(span.start, span.end).toLowerCase().replace(/\s+/g, ' ')
  return low(long) !== low(short) && low(long).includes(low(short))
}

function inBody(body: Paragraph[], head: string, shapes: number, is?: RegExp): Span | null {
  for (const paragraph of body) {
    const name = nameIn(head, paragraph, shapes, is)
    if (name) return name
  }
  return null
}

const topic =
  /\b(?:A|An|The|a|an|the)\s+((?:[a-z-]+\s+){1,4}?(?:(?:tele|video)?conference|meeting|symposium|forum|workshop|seminar)\s+on\s+(?:[\p{L}’'-]+\s+){1,10}?)(?:was\s+(?:held|convened|opened)|took\s+place|opened|convened)\b/u

/** 'a provincial conference on farmland water was held': a name in small letters, with what it is about. */
function heldOn(head: string, body: Paragraph[]): Span | null {
  for (const paragraph of body.slice(0, 3)) {
    const match = topic.exec(head.slice(paragraph.start, paragraph.end))
    if (!match) continue
    const start = paragraph.start + match.index + match[0].indexOf(match[1]!)
    return { start, end: start + match[1]!.trimEnd().length }
  }
  return null
}

/** 'its monthly meeting', where no name is printed. */
function plainName(head: string, body: Paragraph[]): Span | null {
  const shape = new RegExp(
    `\\b(?:its|the|a|an|their)\\s+((?:(?:${kind}|public|fortnightly)\\s+)+(?:general\\s+)?(?:meeting|session|sitting))\\b`,
  )
  for (const paragraph of body.slice(0, 2)) {
    const match = shape.exec(head.slice(paragraph.start, paragraph.end))
    if (!match) continue
    const start = paragraph.start + match.index + match[0].lastIndexOf(match[1]!)
    return { start, end: start + match[1]!.length }
  }
  return null
}

/** The name a sentence gives. */
export function nameIn(head: string, paragraph: Span, shapes = 2, is: RegExp = /./): Span | null {
  const part = head.slice(paragraph.start, paragraph.end)
  if (!anyNoun.test(part)) return null
  for (const shape of sentenceShapes.slice(0, shapes)) {
    for (const match of matchesOf(shape, part)) {
      // 'at the Palace on 3 May for the Ninth Summit': the name is what one came for.
      const name = match[1]!.replace(/^.* \d.* for (?:the|its|our) /, '')
      if (!/\s/.test(name) || /^(?:Public|Next|Last)\b/.test(name) || !is.test(name)) continue
      if (/^\p{Ll}/u.test(name) && !/^(?:\w+th|first|second|third) | \p{Lu}/u.test(name)) continue
      const start = paragraph.start + match.index + match[0].lastIndexOf(name)
      return { start, end: start + name.length }
    }
  }
  return null
}

const does =
  'urges|calls|stresses|discusses|vows|pledges|backs|hears|ends|opens|agrees|endorses|adopts|approves|to|on how'
const headline = new RegExp(`${noun} (?:${does})\\b`, 'u')
/** A headline goes on with what the meeting does: 'Provincial meeting urges …'. */
const titled = new RegExp(`^(?:[Tt]he )?(?:\\p{L}+[’']s )?(${phrase})(?! (?:${does})\\b)`, 'u')
/** 'Minutes of the review meeting on drinking water held at …'. */
const upToHeld = new RegExp(
  `^(\\P{P}{0,60}\\b${noun}\\P{P}{0,60}?)(?=,?\\s+(?:held|convened|chaired|at|in|on\\s+(?:the\\s+)?(?:\\d|${weekday}))\\b|[,.;]|$)`,
  'u',
)
const titleShape = new RegExp(`^(?:the )?(.*${noun}.*)$`, 'i')
/** What a title says about the text before it names the meeting: 'Minutes of the', 'Media statement: outcomes of the'. */
const genre =
  /^(?:[\p{L}’'-]+ ){0,4}?(?:minutes?|communiqu[eé]|statement|reports?|outcomes?|summary|record|proceedings|release|decisions?|resolutions?|conclusions|notes?|highlights|despatch|dispatch|brief|extract|readout)(?: (?:of|on) (?:decisions|proceedings|discussions|outcomes|conclusions))?\s*(?:[:–—|-]\s*|\b(?:of|on|from|by|at|issued (?:by|after|at)|following|after|taken (?:at|by))\s+)(?:(?:the|an?|its)\s+)?/iu

function titleIn(head: string, lines: Paragraph[]): Span | null {
  for (const paragraph of lines.slice(0, 8)) {
    const line = head.slice(paragraph.start, paragraph.end).split(/\n|\s+\|\s/)[0]!
    let title = line
    for (let part = genre.exec(title); part; part = genre.exec(title)) title = title.slice(part[0].length)
    title = title.replace(/^.{0,60}\b(?:following|after) (?:the|its) /i, '')
    const isGenre = title !== line
    if (/[.;:]$|^We\b/.test(line) && !isGenre) continue
    const name =
      (isGenre || line.length < 140 ? titled.exec(title)?.[1] : null) ??
      (isGenre ? upToHeld.exec(title)?.[1] : null) ??
      wholeLine(line, title)
    if (!name || !/\s/.test(name.trim())) continue
    const start = paragraph.start + line.lastIndexOf(name)
    return { start, end: start + name.trimEnd().length }
  }
  return null
}

function wholeLine(line: string, title: string): string | null {
  const match = line.length < 140 && !/[.,;:]$|^We\b/.test(line) ? titleShape.exec(title) : null
  if (!match || headline.test(title)) return null
  return match[1]!
    .replace(/\s*[-–—:,]?\s*(?:minutes|summary|statement|communiqu[eé]|record of decisions|notes)\s*$/i, '')
    .replace(/,?\s+(?:held|meeting (?:in|at))\s.*$/i, '')
    .replace(/,\s+[A-Z][^,]*,\s*\d{1,2}\s.*$/, '')
    .replace(/[,–—-]\s*(?:\d.*|[A-Z][a-z]+ \d.*)$/, '')
    .trim()
}

/** Where nothing names a meeting, the committee that met stands for it. */
function bodyLine(head: string, lines: Paragraph[]): Span | null {
  const line = lines
    .slice(0, 6)
    .find(({ start, end }) =>
      /^(?:The )?(?:\p{Lu}[\p{L}’'-]+ |(?:of|the|and|for|on) ){1,10}(?:(?:Sub-?)?[Cc]ommittee|Task ?[Ff]orce|Working (?:Group|Party)|Steering Group|Panel)$/u.test(
        head.slice(start, end),
      ),
    )
  return line ? { start: line.start, end: line.end } : null
}
