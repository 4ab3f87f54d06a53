import type { Person, Role } from '../draft.ts'
import { entriesOf, isPost, type Named, personOf } from './names.ts'
import type { Paragraph } from './sentences.ts'

/** One name of a roster with its role. */
export type Listed = Person & { presides: boolean }

const labelled =
  /(?:^|(?<=[.;)\]]\s)|(?<=\s{2}))(?:\d+\.?\s+)?(\p{L}[\p{L}’'/ -]{2,48}?(?:\s*\([^)]{1,30}\))?)\s*(?::|\s[–—-]\s)\s*/gu
const told =
  /(?:^|(?<=[.:;]\s))(?:Those |Also |Members )*((?:present|in attendance|absent|excused)) (?:was|were)(?: the following)?(?: members?)?:?\s+|(apologies)(?: for absence)? (?:was|were|had been|have been) (?:received|tendered|given|noted|accepted|sent)(?: and (?:accepted|noted|approved))?(?: from| for| by)\s+/giu

/** Reads the rosters of a text: 'Present: …', a label with names on the lines below it, 'Present were …'. */
export function rostersIn(text: string, paragraphs: Paragraph[]): Listed[] {
  const listed: Listed[] = []
  for (const [i, paragraph] of paragraphs.entries()) {
    const part = text.slice(paragraph.start, paragraph.end)
    for (const { role, words, title } of labelsIn(part)) {
      const entries = words ? entriesOf(firstSentence(words)) : linesBelow(text, paragraphs, i)
      for (const entry of entries) {
        const person = personOf(entry)
        if (person) listed.push(listedAs(person, role, title))
      }
    }
  }
  return listed
}

function listedAs(person: Named, role: Role, label: string | null): Listed {
  const presides = role === 'attended' && person.presides
  return {
    name: person.name,
    title: person.title ?? label,
    role: presides ? 'presided' : role,
    presides,
  }
}

type Label = { role: Role; words: string; title: string | null }

function labelsIn(part: string): Label[] {
  const bare = part.length < 40 && !/[:–—-]\s*\S/.test(part) ? roleOfLabel(part.replace(/:\s*$/, '')) : null
  if (bare && !/[.!?]$/.test(part)) return [{ role: bare, words: '', title: null }]
  const found = [...part.matchAll(labelled), ...part.matchAll(told)]
    .map((match) => ({ match, role: roleOfLabel((match[1] ?? match[2])!) }))
    .sort((a, b) => a.match.index - b.match.index)
  return found.flatMap(({ match, role }, i) => {
    if (!role) return []
    const until = found[i + 1]?.match.index ?? part.length
    const words = part.slice(match.index + match[0].length, until).trim()
    // 'Roll call: Present were …' is read at the second label.
    if (!words && i < found.length - 1) return []
    return [{ role, words, title: titleOf(match[1] ?? '') }]
  })
}

function titleOf(label: string): string | null {
  return /^(?:Chair\w*|Vice[ -]Chair\w*|Secretary|Clerk|Treasurer|Mayor|President|Presiding Officer)$/i.test(
    label,
  )
    ? label
    : null
}

function roleOfLabel(printed: string): Role | null {
  const label = printed
    .toLowerCase()
    .replace(/\s*\(.*\)$/, '')
    .trim()
  if (label.split(/\s+/).length > 6) return null
  if (
    /\b(?:absent|absence|absentees|apolog(?:y|ies)|excused|regrets|not present|unable to attend)\b/.test(
      label,
    )
  )
    return 'absent'
  if (/\b(?:observers?|guests?|by invitation|invited)\b/.test(label)) return 'observed'
  if (/\bin attendance\b/.test(label))
    return /\b(?:members|trustees|commissioners|councill?ors|directors|delegates)\b/.test(label)
      ? 'attended'
      : 'observed'
  if (/\b(?:contact|enquir(?:y|ies)|inquir(?:y|ies)|further information|spokesperson)\b/.test(label))
    return 'contact'
  if (
    /^(?:the )?(?:chair(?:man|woman|person|ed by)?|presiding(?: officer)?|presided(?: over)?(?: by)?|in the chair|convenor|convener|moderator|facilitator)$/.test(
      label,
    )
  )
    return 'presided'
  if (
    /\b(?:present|attendees|attending|participants|roll call)\b/.test(label) &&
    !/\b(?:to|at|was|were|by)\b/.test(label)
  )
    return 'attended'
  if (
    /^(?:attendance|delegates|delegations|(?:council |board |committee )?members|vice[ -]chair(?:man|woman|person)?|secretary|clerk|treasurer|mayor)$/.test(
      label,
    )
  )
    return 'attended'
  return null
}

/** The lines under a label, as long as each of them is a person. */
function linesBelow(text: string, paragraphs: Paragraph[], at: number): string[] {
  const lines: string[] = []
  for (const below of paragraphs.slice(at + 1)) {
    const from = below.marker?.bodyStart ?? below.start
    const line = text.slice(from, below.end)
    if (line.length > 160 || roleOfLabel(line) || /:\s/.test(line)) break
    const entries = line.includes(';') || /,.*,| and .*,/.test(line) ? entriesOf(line) : [line]
    const people = entries.filter((entry) => personOf(entry))
    if (people.length === 0 || (people.length < entries.length && people.length === 1 && !isPost(line))) {
      const whole = personOf(line)
      if (!whole) break
      lines.push(line)
    } else lines.push(...people)
  }
  return lines
}

const endsEntry = /(?<!\b(?:\p{Lu}|Mr|Mrs|Ms|Dr|Cllr|Cllrs|Prof|Rev|Hon|St|Sr|Jr))\.(?=\s+\p{Lu}|\s*$)/u

function firstSentence(words: string): string {
  const end = endsEntry.exec(words)
  return end ? words.slice(0, end.index) : words
}
