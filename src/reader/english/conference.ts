import type { Span } from '../draft.ts'
import { matchesOf } from '../words.ts'
import { weekday } from './calendar.ts'
import { committeeIn, titleIn } from './meeting-titles.ts'
import { kind, noun, phrase } from './meeting-words.ts'
import type { Paragraph } from './sentences.ts'

const anyNoun = new RegExp(noun, 'u')
const called = '(?:,? (?:hereafter|hereinafter|referred to)[^,.]{3,60},?)?'
const sentenceShapes = [
  new RegExp(
    `\\b(?:held|called|convened|hosted|opened|concluded|(?:met|gathered|assembled) (?:for|at|in)|chaired|attended|attending|addressed|presided over|took part in|participated in|on the occasion of|on the margins of)\\s+(?:its|the|their|a|an|our)\\s+(${phrase})`,
    'gu',
  ),
  new RegExp(
    `(?:^(?!(?:The|An?) |(?:\\p{L}+ ){0,3}(?:[Oo]f|[Oo]n|by|from|[Aa]t|[Ii]n|[Aa]fter|the) )|\\b(?:The|A|An|a|an)\\s+)(${phrase})${called}(?:\\s+on\\s+${weekday})?(?:,? (?:co-)?(?:chaired|convened|hosted|presided over|led) by [^,.]{3,60}?)?,?\\s+(?:meeting (?:in|at)|was|were|took place|held|opened|convened|met|is|came|began|has|called for|decided|urged|stressed|heard|reviewed|approved|agreed|adopted|discussed|endorsed|resolved)\\b`,
    'gu',
  ),
  new RegExp(
    `(?<!\\b(?:eve|sidelines|outcomes?|decisions?|recommendations|reports?|minutes|resolutions) )\\b(?:[Aa]t|of|for|from|after|[Ff]ollowing|[Dd]uring)\\s+(?:its|the|their|our)\\s+(${phrase})`,
    'gu',
  ),
]
const counted =
  /^(?:\p{Lu}\p{Ll}+(?:st|nd|rd|th)|First|Second|Third|\d+(?:st|nd|rd|th)|Inaugural|Extraordinary|Special)\b/u

/** The name of the meeting: from the sentences that tell of it, else from a title. */
export function conferenceIn(head: string, lines: Paragraph[], body: Paragraph[]): Span | null {
  const told = inBody(body, head, 2) ?? inBody(body.slice(0, 2), head, 3, counted)
  const title = titleIn(head, lines)
  if (told && title && (contains(head, title, told) || onlyCounts(head, told, title))) return title
  return (
    told ??
    firstOf(topics, head, body.slice(0, 3)) ??
    title ??
    inBody(body, head, 3) ??
    firstOf(plain, head, body.slice(0, 2)) ??
    committeeIn(head, lines)
  )
}

/** 'the Sixteenth Meeting of the Ministers' says more than 'our sixteenth meeting'. */
function contains(head: string, long: Span, short: Span): boolean {
  const low = (span: Span) => head.slice(span.start, span.end).toLowerCase().replace(/\s+/g, ' ')
  return low(long) !== low(short) && low(long).includes(low(short))
}

/** 'its second Port Retreat' only counts what the title calls the 'Port Retreat'. */
function onlyCounts(head: string, told: Span, title: Span): boolean {
  const [, rest] =
    /^(?:first|second|third|last|[a-z]{4,8}th) (.*)$/s.exec(head.slice(told.start, told.end)) ?? []
  return rest !== undefined && rest === head.slice(title.start, title.end)
}

function inBody(body: Paragraph[], head: string, shapes: number, is?: RegExp): Span | null {
  for (const paragraph of body) {
    const name = nameIn(head, paragraph, shapes, is)
    if (name) return name
  }
  return null
}

const small =
  "(?:(?!(?:its|the|their|our|to|in|at|that|which|who|where|when|was|were|with|by|chaired|attended|same|next|last|previous|held|has|had|said|told)\\b)[\\p{L}’'-]+\\s+)"
const meets = '(?:(?:tele|video)?conference|meeting|symposium|forum|workshop|seminar|session|plenary)'
const about = `(?:\\s+(?:on|for|of)\\s+(?:(?!(?:to|in|at|on|that|which|where|was|were|took|with|by|chaired|held|convened|opened|here|today|this|yesterday|and)\\b)[\\p{L}’'-]+\\s*){1,10})`
/** Names in small letters: 'a provincial conference on farmland water was held', 'held a special meeting on heating', 'presided over an executive meeting of the State Council'. */
const topics = [
  `\\b(?:A|An|The|a|an|the)\\s+(${small}{1,6}?${meets}\\s+on\\s+(?:[\\p{L}’'-]+\\s+){1,10}?)(?:was|held|took\\s+place|opened|convened)\\b`,
  `\\b(?:A|An|The|a|an|the)\\s+(${small}{1,6}?(?:(?:tele|video)?conference|symposium))\\s+(?:was|took\\s+place|opened|convened)\\b`,
  `\\b(?:held|convened|hosted|chaired|presided over|attended)\\s+(?:a|an)\\s+(${small}{1,5}?${meets}${about})(?=[,.;]|(?:to|in|at|on|with|that|which|where|by)\\b)`,
].map((shape) => new RegExp(shape, 'u'))

/** 'its monthly meeting', 'met in special session', where no name is printed. */
const plain = [
  `\\b(?:its|the|a|an|their)\\s+((?:(?:${kind}|public|fortnightly)\\s+)+(?:general\\s+)?(?:meeting|session|sitting))\\b`,
  `\\b(?:met|sat|assembled|convened)\\s+in\\s+(?:its\\s+|an?\\s+)?((?:${kind}\\s+)+(?:session|meeting|sitting))\\b`,
].map((shape, i) => new RegExp(shape, i === 1 ? 'iu' : 'u'))

function firstOf(shapes: RegExp[], head: string, body: Paragraph[]): Span | null {
  for (const paragraph of body)
    for (const shape of shapes) {
      const match = shape.exec(head.slice(paragraph.start, paragraph.end))
      if (!match) continue
      const start = paragraph.start + match.index + match[0].lastIndexOf(match[1]!)
      return { start, end: start + match[1]!.trimEnd().length }
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
      if (/^\p{Ll}/u.test(name) && !/^(?:\w+th|first|second|third) |[ -]\p{Lu}/u.test(name)) continue
      const start = paragraph.start + match.index + match[0].lastIndexOf(name)
      return { start, end: start + name.length }
    }
  }
  return null
}
