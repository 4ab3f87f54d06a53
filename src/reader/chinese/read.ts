import type { Decision, Draft, DraftDirective, Person, Span, Venue } from '../draft.ts'
import { shadowOf } from '../shadow.ts'
import { matchesOf } from '../words.ts'
import { readBrackets } from './bracketed.ts'
import { conferenceIn } from './conference.ts'
import { isoOf } from './days.ts'
import { timesIn } from './deadlines.ts'
import { decisionsIn } from './decisions.ts'
import { directivesIn } from './directives.ts'
import { formOf, venuesIn } from './forms.ts'
import type { Spoken } from './found.ts'
import { genreOf, keepOrders } from './genre.ts'
import { lostDates } from './guesses.ts'
import { sortLines } from './lines.ts'
import { markInert, markNames, markQuoted } from './marks.ts'
import { type Ordinal, ordinalsIn } from './ordinals.ts'
import { aliasesOf, type People, peopleIn, readFurtherRoles } from './people.ts'
import { readRosters } from './rosters.ts'
import { linesOf, type Sentence, sentencesOf } from './sentences.ts'
import { taskRowsIn } from './tables.ts'
import { isAgendaHeading, type Speaker, saidIn } from './turns.ts'

/** Reads a Chinese communiqué from its clean text. */
export function readChinese(text: string): Omit<Draft, 'cleanText' | 'edits' | 'lang'> {
  const shadow = shadowOf(text)
  const marked = markQuoted(shadow)
  const lines = linesOf(shadow)
  const sorted = sortLines(shadow, marked, lines)
  const body = sorted.body.flatMap((line) => sentencesOf(marked, line))
  const conference = conferenceIn(shadow, marked, body, sorted.headlines)
  const people = peopleIn(shadow, marked, body)
  readRosters(shadow, sorted.rosters, people)
  readFurtherRoles(shadow, marked, body, people)
  const aliases = aliasesOf(shadow, people)
  const withNames = markNames(markInert(marked), [
    ...people.known.keys(),
    ...aliases.keys(),
    ...[...people.known.values()].map(({ at }) => shadow.slice(at.start, at.end)),
  ])
  const inMinutes =
    sorted.rosters.length > 1 ||
    sorted.headlines.some((line) => /纪要|记录|纪录|摘要/.test(shadow.slice(line.start, line.end)))
  const speaker: Speaker = { people, aliases, shadow, inMinutes }
  const huiIsWill = /會/.test(text)
  const said = saidIn(withNames, body, speaker, conference.sentence, huiIsWill)
  const ordinals = withoutHeader(
    shadow,
    ordinalsIn(shadow, withNames, (at) => lineAt(lines, at)).filter(
      (ordinal) =>
        !ordinal.atLine || !isAgendaHeading(shadow.slice(ordinal.start, ordinal.start + 64), inMinutes),
    ),
    new Set(sorted.rosters.map((line) => line.index)),
  )
  const spoken = directivesIn(shadow, withNames, lines, said, ordinals, huiIsWill)
  const rows = taskRowsIn(shadow, marked, sorted.tables)
  readBrackets(shadow, spoken)
  const kept = keepOrders(genreOf(shadow, sorted), spoken, withNames, body)
  const directives = [...kept, ...rows].sort((a, b) => a.start - b.start)
  const cut = (span: Span | null) => (span ? text.slice(span.start, span.end) : null)
  const date = cut(conference.date)
  return {
    date,
    dateIso: conference.date ? isoOf(shadow.slice(conference.date.start, conference.date.end)) : null,
    dateSource: date ? (conference.dateInHeader ? 'header' : 'text') : null,
    place: cut(conference.place),
    conferenceName: cut(conference.name),
    form: formOf(text, shadow, conference, sorted.headlines),
    venues: venuesIn(text, shadow),
    people: peopleOut(text, people),
    directives: directivesOut(text, shadow, withNames, directives, said, people),
    decisions: decisionsIn(text, marked, body),
    guesses: date ? [] : lostDates(text, shadow),
  }
}

/** Leaves out the numbers of header lines; the number that goes on after them opens a list. */
function withoutHeader(shadow: string, ordinals: Ordinal[], header: Set<number>): Ordinal[] {
  if (header.size === 0) return ordinals
  const inHeader = new Set<string>()
  for (const { line, family, n } of ordinals) if (header.has(line)) inHeader.add(`${family}${n}`)
  const rest = ordinals.filter(({ line }) => !header.has(line))
  for (const ordinal of rest)
    if (
      ordinal.atLine &&
      inHeader.has(`${ordinal.family}${ordinal.n - 1}`) &&
      !/^[^,;。:\n]{2,10}: *(?:\n|$)/.test(shadow.slice(ordinal.bodyStart, ordinal.bodyStart + 20))
    )
      ordinal.afterHeader = true
  return rest
}

function lineAt(lines: { start: number }[], at: number): number {
  let low = 0
  let high = lines.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (lines[middle]!.start <= at) low = middle + 1
    else high = middle
  }
  return low - 1
}

function peopleOut(text: string, people: People): Person[] {
  const join = (pieces: Span[]) => pieces.map((piece) => text.slice(piece.start, piece.end)).join('') || null
  const named = [...people.known.values()].flatMap((known) =>
    [...known.roles].map((role) => ({
      name: text.slice(known.at.start, known.at.end),
      title: join(known.title),
      role,
    })),
  )
  return [...named, ...people.unnamed.map(({ title, role }) => ({ name: null, title: join(title), role }))]
}

function directivesOut(
  text: string,
  shadow: string,
  marked: string,
  found: Spoken[],
  sentences: Sentence[],
  people: People,
): DraftDirective[] {
  const ends = extendOver(shadow, found, sentences)
  return found.map((one, i) => {
    const times = timesIn(marked, { start: one.from, end: one.end })
    const cut = (span: Span) => text.slice(span.start, span.end)
    const end = Math.max(ends[i]!, one.start + 1)
    return {
      speaker: speakerOut(text, one.speaker, people),
      ordinal: one.ordinal ? cut(one.ordinal) : '',
      level: one.level,
      start: one.start,
      end,
      text: text.slice(one.start, end),
      responsible: [...new Set(one.actors.map(cut))],
      inherited: [...new Set(one.inherited.map(cut))],
      modal: one.modal ? cut(one.modal) : '',
      deadline:
        one.deadline !== undefined
          ? one.deadline
            ? cut(one.deadline)
            : null
          : times.deadline
            ? cut(times.deadline)
            : null,
      cadence:
        one.cadence !== undefined
          ? one.cadence
            ? cut(one.cadence)
            : null
          : times.cadence
            ? cut(times.cadence)
            : null,
      quantities: quantitiesIn(text, shadow, one),
      named: namedIn(text, shadow, { start: one.start, end }),
      kind: one.kind,
      confidence: confidences[one.why] ?? 0.8,
      why: one.why,
    }
  })
}

const confidences: Record<string, number> = {
  numbered: 0.95,
  modal: 0.92,
  newActor: 0.9,
  asking: 0.88,
  tableRow: 0.95,
  semicolon: 0.8,
  commitment: 0.8,
  newDeadline: 0.7,
  actorWithDeadline: 0.65,
}

function speakerOut(text: string, speaker: string, people: People): string {
  const known = people.known.get(speaker)
  if (known) return text.slice(known.at.start, known.at.end)
  if (speaker === '会议') return /會/.test(text) ? '會議' : '会议'
  if (speaker === '院长') return /院長/.test(text) ? '院長' : '院长'
  return speaker
}

/** Bare sentences after a directive elaborate it and belong to its span. */
function extendOver(shadow: string, found: Spoken[], sentences: Sentence[]): number[] {
  let next = 0
  return found.map((one, i) => {
    const limit = found[i + 1]?.start ?? shadow.length
    let end = Math.min(one.end, limit)
    while (next < sentences.length && sentences[next]!.start < one.start) next++
    for (let k = next; k < sentences.length && sentences[k]!.end <= limit; k++) {
      if (shadow.slice(end, sentences[k]!.start).includes('\n')) break
      end = Math.max(end, sentences[k]!.end)
    }
    while (end > one.start + 1 && /[\s,;]/.test(shadow[end - 1]!)) end--
    return end
  })
}

const quantityShape =
  /(?:[0-9]+(?:\.[0-9]+)?|百分之[一二三四五六七八九十百零点]+|[一二三四五六七八九十百千万两几]{1,8})(?:[余多])?(?:%|％|个百分点|公里|千米|平方米|平方公里|立方米|万亩|亩|公顷|吨|千克|公斤|万元|亿元|元|万人|万户|人次|人|户|家|所|座|处|项|个|名|台|套|辆|件|条|次|份|场|批|成|倍|岁|小时|分钟)/g

function quantitiesIn(
  text: string,
  shadow: string,
  found: Spoken,
): { text: string; start: number; end: number }[] {
  const range = shadow.slice(found.from, found.end)
  return matchesOf(quantityShape, range).map((match) => {
    const start = found.from + match.index
    return { text: text.slice(start, start + match[0].length), start, end: start + match[0].length }
  })
}

function namedIn(text: string, shadow: string, span: Span): string[] {
  const range = shadow.slice(span.start, span.end)
  return [...range.matchAll(/“([^“”\n]{2,40})”|《([^《》\n]{2,60})》/g)].map((match) =>
    text.slice(span.start + match.index + 1, span.start + match.index + match[0].length - 1),
  )
}

export type { Decision, Venue }
