import type { Person, Role } from '../draft.ts'
import { cellsOf } from './action-table.ts'
import { named, personOf } from './names.ts'
import { roleOfLabel } from './roster-labels.ts'
import type { Paragraph } from './sentences.ts'

type Columns = { name: number; post: number; status: number }

const nameHead =
  /^(?:full )?names?(?: of (?:member|attendee|participant)s?)?$|^(?:member|attendee|participant|councillor|trustee|delegate)s?$/i
const postHead =
  /^(?:role|title|position|post|designation|office|function|job title|capacity|organi[sz]ation|representing|ward|department|country|delegation|institution)$/i
const statusHead =
  /^(?:attendance|status|present(?:\s*\/\s*(?:absent|apologies))?|attended|in attendance)\??$/i

/** Reads the people of tables of attendance: 'Name | Role | Attendance'. */
export function tabledPeople(text: string, paragraphs: Paragraph[]): Person[] {
  const listed: Person[] = []
  let columns: Columns | null = null
  let label: Role = 'attended'
  for (const paragraph of paragraphs) {
    const cells = cellsOf(text, paragraph).map((cell) => text.slice(cell.start, cell.end).trim())
    if (cells.length < 2) {
      columns = null
      label = roleOfLabel(cells[0]?.replace(/:$/, '') ?? '') ?? 'attended'
      continue
    }
    const head = headOf(cells)
    const person = columns && !head ? personIn(cells, columns, label) : null
    if (head) columns = head
    if (person) listed.push(person)
  }
  return listed
}

function headOf(cells: string[]): Columns | null {
  const at = (shape: RegExp) => cells.findIndex((cell) => shape.test(cell.replace(/[*:]/g, '').trim()))
  const [name, post, status] = [at(nameHead), at(postHead), at(statusHead)]
  return name >= 0 && post + status > -2 ? { name, post, status } : null
}

function personIn(cells: string[], columns: Columns, label: Role): Person | null {
  const person = personOf(cells[columns.name] ?? '')
  if (!person) return null
  const post = cells[columns.post]?.replace(/\s*\([^)]*\)$/, '') || null
  const printed = cells[columns.status] ?? ''
  const status = printed ? statusOf(printed) : label
  const isChair =
    status === 'attended' &&
    (person.presides || /\b(?:in the chair|presiding|chairing)\b/i.test(cells.join(' ')))
  return {
    name: person.name,
    title: post && !named(post) ? post : person.title,
    role: isChair ? 'presided' : status,
  }
}

function statusOf(printed: string): Role {
  if (/^(?:no|n|x|✗|✘|-|a|absent|apolog.*|excused|regrets|not present)$/i.test(printed)) return 'absent'
  return roleOfLabel(printed) ?? 'attended'
}
