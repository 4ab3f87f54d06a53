import { Problem } from '../domain/problem.ts'
import type { Draft, Edit, Span } from './draft.ts'

/** Letters of the longest text that is read as one; many times the longest report we know of. */
const longestWhole = 200_000
/** Letters of a part of what is longer. */
const longestPart = 50_000
/** More of either than the reader gives back: who sends more sent no collection of reports. */
const most = { directives: 120_000, edits: 600_000 }

/**
 * Cuts a text that is too long to be one report into parts, at the end of a line where there is one, else of a sentence:
 * a collection of reports is read part by part, in time and memory that grow with its length alone.
 */
export function partsOfText(text: string): Span[] {
  if (text.length <= longestWhole) return [{ start: 0, end: text.length }]
  const parts: Span[] = []
  for (let start = 0; start < text.length; ) {
    const end = start + longestPart >= text.length ? text.length : cutBefore(text, start, start + longestPart)
    parts.push({ start, end })
    start = end
  }
  return parts
}

function cutBefore(text: string, start: number, limit: number): number {
  for (const mark of ['\n', '。', ' ']) {
    const at = text.slice(start, limit).lastIndexOf(mark)
    if (at > longestPart / 2) return start + at + 1
  }
  const code = text.charCodeAt(limit - 1)
  return code >= 0xd800 && code <= 0xdbff ? limit - 1 : limit
}

/** The draft of a part of a text, and where in the text the part begins. */
export type PartDraft = { at: number; draft: Draft }

/** Joins the drafts of the parts of a text: the facts of the first, the people and directives of all. */
export function joinDrafts(parts: Iterable<PartDraft>): Draft {
  const people = new Map<string, Draft['people'][number]>()
  const joined: Joined = { venues: [], directives: [], decisions: [], edits: [] }
  const texts: string[] = []
  let first: Draft | null = null
  let length = 0
  for (const { at, draft } of parts) {
    first ??= { ...draft }
    for (const person of draft.people) {
      const key = `${person.name ?? person.title} ${person.role}`
      if (!people.has(key)) people.set(key, person)
    }
    for (const venue of draft.venues) joined.venues.push(moved(venue, length))
    for (const decision of draft.decisions) joined.decisions.push(moved(decision, length))
    for (const directive of draft.directives) {
      directive.quantities = directive.quantities.map((quantity) => moved(quantity, length))
      joined.directives.push(moved(directive, length))
    }
    for (const edit of draft.edits) joined.edits.push(movedEdit(edit, at, length))
    refuseTooMany(joined)
    texts.push(draft.cleanText)
    length += draft.cleanText.length
  }
  return { ...first!, ...joined, people: [...people.values()], cleanText: texts.join('') }
}

type Joined = Pick<Draft, 'venues' | 'directives' | 'decisions' | 'edits'>

function refuseTooMany({ directives, edits }: Joined): void {
  for (const [name, { length }] of Object.entries({ directives, edits }))
    if (length > most[name as keyof typeof most])
      throw new Problem('communique.tooLarge', { [name]: length, most: most[name as keyof typeof most] })
}

function moved<T extends Span>(span: T, by: number): T {
  span.start += by
  span.end += by
  return span
}

function movedEdit(edit: Edit, source: number, clean: number): Edit {
  moved(edit.source, source)
  moved(edit.clean, clean)
  return edit
}
