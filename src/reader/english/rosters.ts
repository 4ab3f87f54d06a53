import type { Person, Role } from '../draft.ts'
import { isBareCourtesy, isHonorific, isPost, isRole } from './name-words.ts'
import { entriesOf, type Named, named, personOf } from './names.ts'
import { type Label, labelsIn, roleOfLabel } from './roster-labels.ts'
import { statusLine } from './roster-status.ts'
import { tabledPeople } from './roster-tables.ts'
import { isPublic } from './sections.ts'
import type { Paragraph } from './sentences.ts'

/** One name of a roster; by the initials printed beside it the person is called again. */
export type Listed = Person & { initials?: string }

/** Reads the rosters of a text: 'Present: …', a label with names on the lines below it, 'Present were …', a table. */
export function rostersIn(text: string, paragraphs: Paragraph[]): Listed[] {
  const listed: Listed[] = tabledPeople(text, paragraphs)
  for (const [i, paragraph] of paragraphs.entries()) {
    const part = text.slice(paragraph.start, paragraph.end)
    const status = statusLine(part)
    if (status) listed.push(status)
    const labels = status || isPublic(part) ? [] : labelsIn(part)
    for (const [k, label] of labels.entries()) {
      const entries = label.words ? entriesOf(firstSentence(label.words)) : []
      if (k === labels.length - 1) entries.push(...linesBelow(text, paragraphs, i, label))
      for (const entry of entries) {
        const person = personOf(withoutAbsent(entry))
        if (person && !ofPress.test(entry) && !(label.role === 'contact' && isWhere(person, label)))
          listed.push({ ...listedAs(person, label), ...toldOf(entry, label) })
      }
    }
  }
  return listed
}

/** Who comes to report in the papers takes no part. */
const ofPress = /\b(?:press|reporter|journalist|correspondent|gazette|herald|chronicle|radio|newspaper)\)?$/i

/** 'Secretariat of the River Towns, Quayle Hall': an office and the building it is in. */
function isWhere({ name, title }: Named, { words }: Label): boolean {
  return (
    title === null &&
    /\b(?:Hall|House|Court|Buildings?|Square|Lane|Place|Lodge|Towers?|Chambers)$/.test(name) &&
    /^(?:the )?(?:\S+ ){0,4}?(?:Secretariat|Office|Department|Ministry|Bureau|Unit|Desk|Section|Division)\b/i.test(
      words,
    )
  )
}

/** 'Cllr Moss for Cllr Rudd' came; a minister for water is no substitute. */
function withoutAbsent(entry: string): string {
  const [, came, absent] =
    /^(.*?)\s\(?(?:(?:as )?(?:an? |the )?(?:alternate|substitute|deputy|deputi[sz]ing|proxy|standing in|sitting in|attending) )?(?:for|in place of|substituting for|on behalf of)\s+(.*)$/.exec(
      entry,
    ) ?? []
  if (!came || !absent || isRole(came.split(/\s+/).at(-1)!)) return entry
  return named(absent.replace(/\)$/, '')) ? came : entry
}

/** '(observer)', '(apologies)': what the roster says of one of those it lists. */
function toldOf(entry: string, { role }: Label): { role?: Role } {
  if (role !== 'attended') return {}
  if (/[(,–—-]\s*(?:as )?(?:an? )?(?:observ(?:ers?|ing)|guests?|by invitation)\)?$/i.test(entry))
    return { role: 'observed' }
  return /[(–—-]\s*(?:apolog(?:y|ies)|absent|excused|regrets|on leave|leave of absence)\b[^)]*\)?$/i.test(
    entry,
  )
    ? { role: 'absent' }
    : {}
}

function listedAs(person: Named, { role, title }: Label): Listed {
  const presides = role === 'attended' && person.presides
  return {
    name: person.name,
    title: person.title && !isBareCourtesy(person.title) ? person.title : title,
    role: presides ? 'presided' : role,
    initials: person.initials,
  }
}

const told =
  /\b(?:was|were|had|has|is|are|received|granted|reported|opened|called|welcomed|asked|said|presented|presided|declared|thanked)\b|:$/

/** No person, though a name stands in it: a motion, or when and where they met. */
const moved = /^(?:Moved|Seconded|Held|That|Carried|Proposed|Motion)\b/i

/** 'Lesara: the Prime Minister': one line of the list of a summit. */
const country = /^\p{Lu}[^:]{2,50}:\s/u

/** The lines under a label, as long as each of them is a person; under a label with names only those of the same list. */
function linesBelow(text: string, paragraphs: Paragraph[], at: number, label: Label): string[] {
  const lines: string[] = []
  for (let i = at + 1; i < paragraphs.length; i++) {
    const below = paragraphs[i]!
    if (label.words && !goesOn(text, paragraphs[i - 1]!, below)) break
    const printed = text.slice(below.marker?.bodyStart ?? below.start, below.end)
    if (statusLine(printed)) continue
    // 'Cllr Moss (leave), Cllr Rudd (work). These were accepted.'
    const line = lines.length === 0 && !label.words ? firstSentence(printed) : printed
    if (
      line.length > 200 ||
      moved.test(line) ||
      told.test(line) ||
      roleOfLabel(line) ||
      labelsIn(line).length > 0
    )
      break
    const entries = peopleOn(line)
    if (entries.length === 0) {
      // A post may stand on a line of its own below its holder.
      // One line that cannot be read ends no list whose lines are all alike.
      if (
        isHonorific(line.split(' ')[0]!) ||
        (lines.length > 1 && country.test(line) && country.test(lines.at(-1)!))
      )
        continue
      if (!(lines.length > 0 || label.words) || !isPost(line)) break
      if (lines.length > 0) lines[lines.length - 1] += `, ${line}`
      continue
    }
    lines.push(...entries)
  }
  return lines
}

/** The line goes on with the list of the line before: no empty line between, and no sentence. */
function goesOn(text: string, before: Paragraph, below: Paragraph): boolean {
  const gap = text.slice(before.end, below.start)
  return (gap.match(/\n/g)?.length ?? 0) === 1 && !/[.!?]$/.test(text.slice(below.start, below.end))
}

const several =
  /^(?:Cllrs|Crs|Councill?ors|Messrs|Commissioners|Trustees|Directors|Members|Aldermen|Ministers|Senators|Supervisors|Governors|Drs)\b/

function peopleOn(line: string): string[] {
  const cells = line.split(/\s{3,}|\t+|\s*\|\s*/).filter(Boolean)
  if (cells.length > 1 && cells.every((cell) => personOf(cell))) return cells
  const entries =
    line.includes(';') || /,.*,| and .*,/.test(line) || several.test(line) ? entriesOf(line) : [line]
  const people = entries.filter((entry) => personOf(entry))
  if (people.length === 0 || (people.length < entries.length && people.length === 1 && !isPost(line)))
    return personOf(line) ? [line] : []
  return people
}

const endsEntry =
  /(?<!\b(?:\p{Lu}|Mr|Mrs|Ms|Mx|Dr|Cllrs?|Crs?|Prof|Rev|Hon|Smt|Capt|Cdr|Col|Gen|Sgt|Ald|Eng|Sen|Rep|Gov|Fr|Co|Dir|Asst|Dep|Exec|Ex|Sec|Comm|Mgr|Supt|Insp|Dept|Div|Admin|Tech|Snr|Jnr|Ag|No|St|Sr|Jr))\.(?=\s+\p{Lu}|\s*$)/u

function firstSentence(words: string): string {
  const end = endsEntry.exec(words)
  return end ? words.slice(0, end.index) : words
}
