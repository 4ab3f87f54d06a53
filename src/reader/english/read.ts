import type { Draft, Span } from '../draft.ts'
import { bodyOf } from './body.ts'
import { decisionsIn } from './decisions.ts'
import { directivesIn } from './directives.ts'
import { englishFacts } from './facts.ts'
import { isHistory, isStory } from './genre.ts'
import { englishPeople } from './people.ts'
import { paragraphsOf } from './sentences.ts'
import { englishIso, isoOfWeekday } from './times.ts'

/** Reads an English communiqué from its clean text. */
export function readEnglish(text: string): Omit<Draft, 'cleanText' | 'edits' | 'lang'> {
  const paragraphs = paragraphsOf(text)
  const facts = englishFacts(text)
  const people = englishPeople(text, paragraphs)
  const cut = (span: Span | null) => (span ? text.slice(span.start, span.end) : null)
  const isTale = isHistory(text) || (facts.name === null && isStory(text))
  // A tale has a day it was printed on, and no day of a meeting.
  const isNoReport = isTale && facts.name === null
  const date = isNoReport ? null : cut(facts.date)
  return {
    date,
    dateIso: date && (/day$/.test(date) ? isoOfWeekday(date, text.slice(0, 600)) : englishIso(date)),
    dateSource: date ? (facts.dateInHeader ? 'header' : 'text') : null,
    place: isNoReport ? null : cut(facts.place),
    conferenceName: cut(facts.name),
    form: formOf(text),
    venues: [],
    people: isNoReport ? [] : people.list,
    directives: isTale ? [] : directivesIn(text, paragraphs, people, bodyOf(text)),
    decisions: decisionsIn(text, paragraphs),
    guesses: [],
  }
}

function formOf(text: string): string | null {
  const head = text.slice(0, 200)
  if (/\bminutes\b/i.test(head) || /called (?:the meeting )?to order/.test(text)) return 'minutes'
  if (/communiqu/i.test(head)) return 'communique'
  return /statement/i.test(head) ? 'statement' : null
}
