import type { Span } from '../draft.ts'
import { englishPosts } from '../lexicons/english.ts'
import { matchesOf } from '../words.ts'
import { englishDate, month, weekday } from './calendar.ts'
import type { Paragraph } from './sentences.ts'

const dateShape = new RegExp(englishDate, 'i')
const label =
  /(?:^|\s{2,}|\n|\t)(?:Place(?: of meeting)?|(?:Meeting )?(?:Location|Venue|Place)|Where|Held (?:at|in)|Room)\s*[:|]\s*([^\n;|]+?)(?=\s{2,}|\n|\t|\||$)/i
const word = "(?:\\p{Lu}[\\p{L}\\d’'.-]*)"
const further = `(?:${word}|of|the|and|an|de|da|la|del|al|el|office|hall|room|library|school|courthouse|headquarters|chambers?|\\d+\\p{L}?)`
const notPlace = `(?!(?:${weekday}|${month}|${englishPosts}|His|Her|The|Present|Chair)(?![\\p{L}]))`
const placeShape = new RegExp(
  `\\b(?:[Aa]t|[Ii]n)\\s+((?:the\\s+)?(?:${word}|Room \\d+)(?:\\s+${further}){0,9}(?:,\\s+(?:\\d+\\p{L}?,?\\s+)?${notPlace}${word}(?:\\s+${further}){0,7}){0,4}(?:\\s+in\\s+${word}(?:\\s+${word})?)?)(?=,?\\s+(?:on|from|under|with|to|at|for|in|by|this|last|chaired|between|commencing|starting|to|yesterday|today|here|earlier|before|between|and|where|when|following|virtually)\\b|[,.;]|\\s*$)`,
  'gu',
)
const noPlace = new RegExp(
  `^(?:the\\s+)?(?:${englishDate}|\\d|Public|Chair|Cabinet$|Parliament$|Attendance|Camera|Person|Private|Noon|Zoom|Teams|Microsoft|Webex|(?:${month}|${weekday})\\b|[A-Z][a-z]+ \\d{4})`,
)
const event =
  /\b(?:Meeting|Summit|Session|Dialogue|Forum|Conference|Congress|Nations$|Union$|Bill|Act|Committee|Council)\b(?! (?:Chambers?|Rooms?|House|Hall|Centre|Center|Offices?|Suite)\b)/

/** Where the meeting was held: by a label, in the sentence that tells of it, or beside the date of a title. */
export function placeIn(
  head: string,
  lines: Paragraph[],
  held: Paragraph | null,
  date: Span | null,
  inHeader: Span | null,
): Span | null {
  return (
    (held && placeOf(head, held, date)) ??
    labelled(head, label) ??
    headerPlace(head, lines, inHeader ?? date) ??
    calledIn(head, lines)
  )
}

const online =
  /^(?:via |by |on |held )*(?:(?:microsoft |ms |google )?(?:teams|zoom|webex|meet|skype)|online|virtual(?:ly)?|remote(?:ly)?|video|tele|conference call)\b/i

/** What stands behind a label of the head. */
export function labelled(head: string, shape: RegExp): Span | null {
  const match = shape.exec(head)
  if (!match) return null
  if (online.test(match[1]!)) return null
  const start = match.index + match[0].lastIndexOf(match[1]!)
  return { start, end: start + match[1]!.trimEnd().length }
}

/** The place a sentence tells of. */
export function placeOf(head: string, held: Span, date: Span | null): Span | null {
  const part = head.slice(held.start, held.end)
  // The sentence that says when says where.
  let at = 0
  const sentence = part.split(/(?<=[\p{L})\d])\.\s(?=\p{Lu}|\d+\.)/u).find((words) => {
    const from = at
    at += words.length + 2
    return (
      !date ||
      date.start < held.start ||
      date.start >= held.end ||
      date.start < held.start + from + words.length
    )
  })!
  const offset = held.start + at - sentence.length - 2
  for (const match of matchesOf(placeShape, sentence)) {
    const place = match[1]!
    if (noPlace.test(place) || dateShape.test(place) || event.test(place)) continue
    const start = offset + match.index + match[0].indexOf(place)
    if (date && start > date.end + 140) continue
    const the = /^the\s+/i.exec(place)?.[0].length ?? 0
    return { start: start + the, end: start + place.replace(/[.,]$/, '').length }
  }
  return null
}

/** 'The Mayor called the meeting to order at 7 p.m. in the Council Chambers.' */
function calledIn(head: string, lines: Paragraph[]): Span | null {
  const line = lines.find(({ start, end }) =>
    /\bcalled (?:the [^.]{3,60} )?to order\b/.test(head.slice(start, end)),
  )
  return line ? placeOf(head, line, null) : null
}

const premises =
  /\b(?:House|Hall|Room|Boardroom|Road|Street|Avenue|Centre|Center|Offices?|Chambers?|Hotel|School|Building|Library|Headquarters|Club|Hospital)\b/

/** The line under the date, where it is short and begins with a capital: 'Recreation Center'. */
function lineBelow(head: string, lines: Paragraph[], dated: Paragraph): Span | null {
  const below = lines[dated.index + 1]
  const isLong = below && dated.end - dated.start > 60 && !premises.test(head.slice(below.start, below.end))
  if (!below || isLong || /[.:]$/.test(head.slice(dated.start, dated.end))) return null
  const words = head.slice(below.start, below.end)
  const isPlace =
    /^\p{Lu}[\p{L}\d’'., -]{3,70}$/u.test(words) &&
    !/[.:]$/.test(words) &&
    !/\b(?:Meeting(?! (?:Room|Hall|House))|Session|Minutes|Summit|Agenda|Present|Statement|Communiqu[eé]|Call to Order|Roll Call|Attendance|Opening|Welcome)(?!\p{L})/iu.test(
      words,
    )
  return isPlace ? { start: below.start, end: below.end } : null
}

/** 'Koro Town, Fasi Islands' above the date: a town with what it lies in. */
function lineAbove(head: string, lines: Paragraph[], dated: Paragraph): Span | null {
  const above = lines[dated.index - 1]
  if (!above || dated.end - dated.start > 40) return null
  const words = head.slice(above.start, above.end)
  const isPlace =
    /^\p{Lu}[\p{L}’' -]{2,40}, \p{Lu}[\p{L}’' -]{2,40}$/u.test(words) &&
    !/\b(?:Council|Committee|Board|University|Department|Ministry|Office|Authority|Minutes)\b/.test(words) &&
    !event.test(words)
  return isPlace ? { start: above.start, end: above.end } : null
}

const hallBefore =
  /, \p{Lu}[\p{L}\d’' -]*\b(?:House|Hall|Room|Centre|Center|Chambers?|Hotel|School|Library|Palace|Castle|Club), $/u

/** A line such as '14 May 2024, Harrow Mill Town Hall'. */
function headerPlace(head: string, lines: Paragraph[], date: Span | null): Span | null {
  const line = lines
    .slice(0, 8)
    .find((paragraph) => date && paragraph.start <= date.start && date.end <= paragraph.end)
  if (!line || !date || line.end - line.start > 140) return null
  const rest = head.slice(date.end, line.end)
  const after =
    /^(?:,|\s*[|–—-]|\s+(?:at|in|@)\s|\s{3}(?=.*(?:Hall|Room|House|Centre|Center|Chambers?|Office|School|Library)\s*$))\s*(?:the\s+)?(?:\d[\d:.]*\s*(?:[ap]\.?m\.?)?(?:\s*(?:[–—-]|to)\s*\d[\d:.]*\s*(?:[ap]\.?m\.?)?)?,?\s*)?((?!Present\b)\p{Lu}[\p{L}\d’'.]*(?:,?\s+(?:\p{Lu}[\p{L}’'.]*|of|the|and|\d\S*))*)\s*$/u.exec(
      rest,
    )
  const before =
    /(?<!\w)(?!\w+day,)(?!.*\b(?:[Hh]eld|[Mm]inutes|[Mm]eeting|[Dd]ecisions|[Ss]tatement|[Cc]ommuniqu[eé]|[Bb]riefing|[Rr]elease|[Bb]ulletin|[Rr]eport|[Nn]otes|[Aa]genda|[Pp]ublished|[Ii]ssued|on)(?!\p{L}))(\p{Lu}[\p{L}\d’' -]+|(?<=^)\p{Lu}[\p{L}\d’' -]+, \p{Lu}[\p{L}’' -]+)(?:,|\s+[–—|-])\s*(?:\w+day,?\s+)?$/u.exec(
      head.slice(line.start, date.start),
    )
  const match = after ?? before
  if (!match || /^[AP]M$/.test(match[1]!)) return lineBelow(head, lines, line) ?? lineAbove(head, lines, line)
  // 'Summit of the Towns, Dunn Hall, Salis, 9 May': the hall goes with its town.
  const hall = after ? null : hallBefore.exec(head.slice(line.start, line.start + match.index))
  const start = after
    ? date.end + rest.indexOf(match[1]!)
    : line.start + match.index - (hall?.[0].length ?? 2) + 2
  const place = (hall ? `${hall[0].slice(2)}${match[1]}` : match[1]!)
    .replace(/,?\s*\d[\d:.]*\s*[ap]\.?m\.?.*$/, '')
    .trimEnd()
  return place && !noPlace.test(place) && !/ (?:Committee|Council|Board)$/.test(place)
    ? { start, end: start + place.length }
    : null
}
