import type { Person, Role } from '../draft.ts'
import { personOf, splitNames } from './names.ts'
import type { Paragraph } from './sentences.ts'

const labels =
  'Also present(?: were)?|Those present(?: were)?|Present were|Members present|Board members present|Council(?:l?ors)? present|Trustees present|Commissioners present|Officers present|Staff present|In attendance|Also in attendance|Members in attendance|Officers in attendance|Present|Attending|Attendance|Attendees|Participants|Delegates|Members absent|Absent(?: with notice| with apologies| were)?|Excused|Apologies(?: for absence| received| were received from)?|Regrets|Observers?|Guests?|(?:Media |Press |Public )?(?:Enquiries|Inquiries|Contacts?)|Contact person|In the chair|Chair|Chairperson|Chairman|Presiding'
const roster = new RegExp(
  `(?:^|\\s)(?:(${labels}|${labels.toUpperCase()})\\s*:\\s*|(Present were|Absent were|Also present were|Those present were)\\s+(?=[A-Z]))`,
  'g',
)
const bareLabel = new RegExp(`^(${labels}|${labels.toUpperCase()})\\s*:?$`)
const mostNames = 60

/** Reads the lists of those present, in attendance and absent; a list may stand behind its label or in the lines below it. */
export function rostersIn(text: string, paragraphs: Paragraph[]): Person[] {
  const cut = (paragraph: Paragraph) =>
    text.slice(paragraph.marker?.bodyStart ?? paragraph.start, paragraph.end)
  const hasPresent = /(?:^|\s)(?:\w+ )?(?:present|PRESENT)(?: were)?\s*:?(?:\s|$)/i.test(text.slice(0, 4000))
  return paragraphs.flatMap((paragraph, i) => {
    const part = cut(paragraph)
    const label = bareLabel.exec(part)
    if (!label) return entriesOf(part, hasPresent)
    const below = paragraphs.slice(i + 1, i + 1 + mostNames).map(cut)
    const end = below.findIndex((line) => !isEntry(line))
    return below
      .slice(0, end < 0 ? below.length : end)
      .flatMap((line) => peopleOf(line, roleOf(label[1]!, hasPresent)))
  })
}

/** A line that names somebody and says nothing of them. */
function isEntry(line: string): boolean {
  return line.length < 90 && !bareLabel.test(line) && !/[.!?:]$/.test(line) && personOf(line) !== null
}

function entriesOf(part: string, hasPresent: boolean): Person[] {
  const found = [...part.matchAll(roster)]
  return found.flatMap((label, i) => {
    const until = found[i + 1]?.index ?? part.length
    const items = part.slice(label.index + label[0].length, until)
    const list = items.split(/(?<!\b[A-Z])\.(?:\s+(?=[A-Z][a-z]+ [a-z])|\s*$)|\n(?=The )/)[0]!
    return peopleOf(list, roleOf((label[1] ?? label[2])!, hasPresent))
  })
}

function peopleOf(list: string, role: Role): Person[] {
  return list
    .split(/;|\n/)
    .flatMap((one) => splitNames(one))
    .flatMap((item): Person[] => {
      const person = personOf(item.trim().replace(/[.,]$/, ''))
      return person
        ? [{ ...person, role: role === 'attended' && presides(item, person) ? 'presided' : role }]
        : []
    })
}

function presides(item: string, { title }: Omit<Person, 'role'>): boolean {
  if (/\bin the chair\b/i.test(item)) return true
  return /^(?:chair|chairman|chairwoman|chairperson)$/i.test(title ?? '') && /\([^)]*\)[.,]?\s*$/.test(item)
}

/** Beside those present, those in attendance are not of the body: they observe. */
function roleOf(label: string, hasPresent: boolean): Role {
  if (/absent|excused|apolog|regrets/i.test(label)) return 'absent'
  if (/contact|quiries/i.test(label)) return 'contact'
  if (/^(?:chair|presiding|in the chair)/i.test(label)) return 'presided'
  if (/observer/i.test(label)) return 'observed'
  return /attendance/i.test(label) && !/members/i.test(label) && hasPresent ? 'observed' : 'attended'
}
