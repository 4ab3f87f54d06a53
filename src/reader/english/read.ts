import type { Draft, DraftDirective, Span } from '../draft.ts'
import { type ActionColumns, type ActionRow, actionColumns, actionRow } from './action-table.ts'
import { decisionsIn } from './decisions.ts'
import { englishFacts } from './facts.ts'
import { lowerOperatives } from './operative-case.ts'
import { assignedIn, type Operative, opensWithVerb, operativesIn } from './operatives.ts'
import { type EnglishPeople, englishPeople } from './people.ts'
import { isPublic, type Section, sectionsOf } from './sections.ts'
import { letterNumber, type Paragraph, paragraphsOf, sentencesOf } from './sentences.ts'
import { speakerOf } from './speakers.ts'
import { englishIso, englishTimes } from './times.ts'

const heard =
  /\b(?:reported|noted|said|stated|explained|mentioned|observed|recalled|heard|expected?s?|forecast|predicts?|warned|reads?|commented|suggested|asked whether|inquired|argued|remarked|thanked|congratulated|wondered)\b(?: that)?/i
const bodies = [
  'Cabinet',
  'Council',
  'Board',
  'Summit',
  'Ministers',
  'Committee',
  'Commission',
  'Assembly',
  'Parliament',
  'Government',
]

type Item = Operative & {
  level: number
  ordinal: Span | null
  /** The place in its list, where it is an item of one. */
  place?: number
  end: number
  from: number
  speakerName: string
  /** When it is due, where a column of a table says so. */
  due?: { deadline: Span | null; cadence: Span | null }
}

/** Reads an English communiqué from its clean text. */
export function readEnglish(text: string): Omit<Draft, 'cleanText' | 'edits' | 'lang'> {
  const paragraphs = paragraphsOf(text)
  const facts = englishFacts(text, paragraphs)
  const people = englishPeople(text, paragraphs)
  const body = bodyOf(text)
  const cut = (span: Span | null) => (span ? text.slice(span.start, span.end) : null)
  const date = cut(facts.date)
  return {
    date,
    dateIso: date ? englishIso(date) : null,
    dateSource: date ? (facts.dateInHeader ? 'header' : 'text') : null,
    place: cut(facts.place),
    conferenceName: cut(facts.name),
    form:
      /\bminutes\b/i.test(text.slice(0, 200)) || /called (?:the meeting )?to order/.test(text)
        ? 'minutes'
        : /communiqu/i.test(text.slice(0, 200))
          ? 'communique'
          : /statement/i.test(text.slice(0, 200))
            ? 'statement'
            : null,
    venues: [],
    people: people.list,
    directives: directivesIn(text, paragraphs, people, body),
    decisions: decisionsIn(text, paragraphs),
    guesses: [],
  }
}

/** The body whose text it is: Cabinet, Council, Board, Summit …. */
function bodyOf(text: string): string {
  const head = text.slice(0, 1500)
  const lower = head.toLowerCase()
  if (/\bwe, the (?:leaders|heads)|\bsummit\b/.test(lower)) return 'Summit'
  if (/\bwe, the ministers|ministerial (?:meeting|conference)|ministers of [^.]{0,60} met/.test(lower))
    return 'Ministers'
  const acts = (body: string) =>
    text.match(new RegExp(`\\b${body} (?:also |further )?[a-z]+(?:ed|s|took)\\b`, 'g'))?.length ?? 0
  const first = (body: string) => (lower.indexOf(body.toLowerCase()) + head.length + 1) % (head.length + 1)
  const [best] = bodies.toSorted((a, b) => acts(b) - acts(a) || first(a) - first(b))
  return best && (acts(best) > 0 || lower.includes(best.toLowerCase())) ? best : 'Council'
}

function directivesIn(
  text: string,
  paragraphs: Paragraph[],
  people: EnglishPeople,
  body: string,
): DraftDirective[] {
  const items: Item[] = []
  const shadow = lowerOperatives(text)
  let parent: Item | null = null
  const sections = sectionsOf(text, paragraphs)
  let columns: ActionColumns | null = null
  for (const [i, paragraph] of paragraphs.entries()) {
    const part = text.slice(paragraph.start, paragraph.end)
    const row = columns && actionRow(text, paragraph, columns)
    if (row) {
      items.push(rowItem(row, body))
      continue
    }
    columns = actionColumns(text, paragraph)
    if (sections[i] === 'public' || isPublic(part) || isHeading(part, paragraph)) continue
    if (paragraph.marker && parent && isSubItem(paragraph, items, parent)) {
      items.push(subItem(shadow, paragraph, parent, items.at(-1)))
      continue
    }
    const before = items.length
    readParagraph(shadow, paragraph, sections[i]!, people, body, items)
    const last = items.length > before ? items.at(-1)! : null
    parent = last && /:$/.test(part) && paragraphs[i + 1]?.marker ? last : null
  }
  return items.map((item, i) => out(text, item, items[i + 1]?.start ?? Number.POSITIVE_INFINITY))
}

function isHeading(part: string, paragraph: Paragraph): boolean {
  return !paragraph.marker && part.length < 120 && !/[.:;!?]["”)]?$/.test(part)
}

/** A list under an open frame begins with its first item and goes on with the next ones; bullets have no order. */
function isSubItem(paragraph: Paragraph, items: Item[], parent: Item): boolean {
  const { n, kind, text } = paragraph.marker!
  const last = items.at(-1)
  if (last === parent) return n === 1
  if (last === undefined || last.level <= parent.level) return false
  if (kind === 'bullet') return last.why === 'numbered'
  const before = last.place ?? 0
  // '(h)', '(i)': an i among letters is one of them.
  return (
    n === before + 1 || (/^\(?[ivx][).]$/.test(text) && letterNumber(text.replace(/\W/g, '')) === before + 1)
  )
}

function subItem(text: string, paragraph: Paragraph, parent: Item, last: Item | undefined): Item {
  const marker = paragraph.marker!
  let end = paragraph.end
  while (end > marker.bodyStart && /[\s;,.]/.test(text[end - 1]!)) end--
  const tail = /[;,]\s*(?:and|or)$/.exec(text.slice(marker.bodyStart, end))
  if (tail) end -= tail[0].length
  return {
    start: marker.start,
    modal: null,
    actors: [],
    kind: parent.kind,
    why: 'numbered',
    speaker: null,
    level: parent.level + 1,
    ordinal: marker.text ? { start: marker.start, end: marker.start + marker.text.length } : null,
    place: last?.place === undefined || marker.n === last.place + 1 ? marker.n : last.place + 1,
    end,
    from: marker.bodyStart,
    speakerName: parent.speakerName,
  }
}

function rowItem({ ordinal, task, end, actors, ...due }: ActionRow, body: string): Item {
  const start = (ordinal ?? task).start
  const said = { speaker: null, speakerName: body, modal: null }
  return {
    ...said,
    start,
    end,
    from: task.start,
    ordinal,
    level: 1,
    actors,
    kind: 'order',
    why: 'tableRow',
    due,
  }
}

function readParagraph(
  text: string,
  paragraph: Paragraph,
  section: Section,
  people: EnglishPeople,
  body: string,
  items: Item[],
): void {
  let count = 0
  const marker = paragraph.marker?.kind === 'bullet' ? null : paragraph.marker
  for (const [i, sentence] of sentencesOf(text, paragraph).entries()) {
    const level = count > 0 && marker ? 2 : 1
    const before = items.length
    for (const part of partsOf(text, sentence)) {
      for (const one of operatives(text, part, paragraph, section, i === 0)) {
        const numbered = items.length === before && count === 0 && marker !== null
        items.push({
          ...one,
          level,
          ordinal: numbered ? { start: marker.start, end: marker.start + marker.text.length } : null,
          end: part.end,
          from: one.start,
          speakerName: speakerOf(one, people, body, text.slice(paragraph.start, one.start)),
        })
        const previous = items.at(-2)
        if (previous && items.length - before > 1 && previous.end > one.start)
          previous.end =
            one.start -
            /(?:[,;:]?\s*(?:\b(?:and|but)(?: that)?)?\s*)$/.exec(text.slice(previous.start, one.start))![0]
              .length
      }
    }
    if (items.length > before) count++
  }
}

function operatives(
  text: string,
  part: Span,
  paragraph: Paragraph,
  section: Section,
  first: boolean,
): Operative[] {
  const words = text.slice(part.start, part.end)
  const found = operativesIn(text, part).filter((one) => !isHeard(text, part, one))
  if (found.length > 0) return found
  const isAction = (first && (paragraph.marker || section === 'actions')) || /^actions?\s*:/i.test(words)
  const assigned = isAction ? assignedIn(text, part) : null
  if (assigned) return [assigned]
  const start = part.start
  if (
    !paragraph.marker ||
    paragraph.marker.kind === 'bullet' ||
    !first ||
    words.split(/\s+/).length < 3 ||
    !opensWithVerb(text, start, part.end) ||
    /^(?:(?:Report|Review|Update|Notice|Release|Plan|Check) (?:of|on|by|from)|Approve|Adopt|Accept|Endorse|Receive|Recess|Adjourn)\b/.test(
      words,
    )
  )
    return []
  const kind = /^(?:Prohibit|Ban)\b/i.test(words) ? 'prohibition' : 'order'
  return [{ start, modal: null, actors: [], kind, why: 'numbered', speaker: null }]
}

/** What somebody reported, said or expects is not laid down. */
function isHeard(text: string, part: Span, one: Operative): boolean {
  if (one.speaker) return false
  const upTo = one.modal?.start ?? one.start
  const lead = text.slice(Math.max(part.start, upTo - 600), upTo)
  if (/^["“]/.test(lead)) return true
  // 'A resident said the rates must come down': plain saying needs no that.
  if (/^(?!.*\bthat\b)[^,]{2,60}\b(?:said|stated|argued|commented|remarked|complained)\s/.test(lead))
    return true
  const match = heard.exec(lead)
  return match !== null && !/\bcalled on\b/.test(lead) && /\bthat\b|,/.test(lead.slice(match.index))
}

function partsOf(text: string, sentence: Span): Span[] {
  const parts: Span[] = []
  let start = sentence.start
  for (let i = sentence.start; i <= sentence.end; i++) {
    if (i < sentence.end && text[i] !== ';') continue
    while (start < i && /\s/.test(text[start]!)) start++
    let end = i
    while (end > start && /[\s.;:!?]/.test(text[end - 1]!)) end--
    if (end > start) parts.push({ start, end })
    start = i + 1
  }
  return parts
}

function out(text: string, item: Item, next: number): DraftDirective {
  const end = Math.max(item.start + 1, Math.min(item.end, next))
  const cut = (span: Span) => text.slice(span.start, span.end)
  const times = item.due ?? englishTimes(text, { start: item.from, end })
  return {
    speaker: item.speakerName,
    ordinal: item.ordinal ? cut(item.ordinal) : '',
    level: item.level,
    start: item.start,
    end,
    text: text.slice(item.start, end),
    responsible: [...new Set(item.actors.map(cut))],
    inherited: [],
    modal: item.modal ? cut(item.modal) : '',
    deadline: times.deadline ? cut(times.deadline) : null,
    cadence: times.cadence ? cut(times.cadence) : null,
    quantities: [],
    named: [...cut({ start: item.start, end }).matchAll(/[“"]([^”"\n]{2,60})[”"]/g)].map(
      (match) => match[1]!,
    ),
    kind: item.kind,
    confidence: item.why === 'numbered' ? 0.85 : 0.9,
    why: item.why,
  }
}
