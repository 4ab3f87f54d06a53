import type { Span } from '../draft.ts'
import type { Paragraph } from './sentences.ts'

/** One row of a table of actions. */
export type ActionRow = { ordinal: Span | null; task: Span; actors: Span[]; when: Span | null; end: number }

type Columns = { ordinal: number; task: number; owner: number; when: number; count: number }

const taskHead =
  /^(?:agreed )?(?:actions?|tasks?|action (?:points?|items?|required|agreed)|what|item|decision|activity|description|measure|recommendation)$/i
const ownerHead =
  /^(?:(?:action )?owners?|who|lead|responsib(?:le|ility)(?: (?:party|officer|person|body|agency|office))?|assigned to|action by|by whom|officer|person responsible|lead (?:officer|agency|department)|responsible)$/i
const whenHead =
  /^(?:due(?: date| by)?|deadlines?|by when|when|date|target(?: date)?|completion(?: date)?|time ?frame|time ?scales?|timeline|timing|frequency|(?:complete )?by)$/i
const countHead = /^(?:no\.?|#|ref\.?|item(?: no\.?)?|number|nr\.?)$/i

/** Reads the tables of actions of a text; the index of a paragraph leads to its row. */
export function actionRows(text: string, paragraphs: Paragraph[]): Map<number, ActionRow | 'head'> {
  const rows = new Map<number, ActionRow | 'head'>()
  let columns: Columns | null = null
  for (const [i, paragraph] of paragraphs.entries()) {
    const cells = cellsOf(text, paragraph)
    if (cells.length < 2) {
      columns = null
      continue
    }
    const head = columnsOf(text, cells)
    if (head) {
      columns = head
      rows.set(i, 'head')
    } else if (columns) rows.set(i, rowOf(text, cells, columns) ?? 'head')
  }
  return rows
}

/** The cells of a line that is a row of a table. */
export function cellsOf(text: string, line: Span): Span[] {
  const words = text.slice(line.start, line.end)
  const wall = words.includes('|') ? /\|/g : words.includes('\t') ? /\t+/g : / {3,}/g
  const cells: Span[] = []
  let from = 0
  for (const match of [...words.matchAll(wall), null]) {
    // A table may have a wall before its first cell and behind its last.
    if (match?.index === 0 || (!match && cells.length > 0 && !words.slice(from).trim())) {
      from = match ? match[0].length : from
      continue
    }
    const until = match?.index ?? words.length
    const cell = words.slice(from, until)
    const lead = cell.length - cell.trimStart().length
    if (cell.trim() || (cells.length > 0 && match)) {
      const start = line.start + from + lead
      cells.push({ start, end: start + cell.trim().length })
    }
    from = match ? until + match[0].length : until
  }
  return cells
}

function columnsOf(text: string, cells: Span[]): Columns | null {
  const names = cells.map((cell) => text.slice(cell.start, cell.end).replace(/[*:]/g, '').trim())
  const ordinal = names.findIndex((name) => countHead.test(name))
  const task = names.findIndex((name, i) => i !== ordinal && taskHead.test(name))
  const owner = names.findIndex((name) => ownerHead.test(name))
  const when = names.findIndex((name) => whenHead.test(name))
  return task >= 0 && owner + when > -2 ? { ordinal, task, owner, when, count: cells.length } : null
}

function rowOf(text: string, cells: Span[], columns: Columns): ActionRow | null {
  // A row without a number has one cell less than the head.
  const shift = columns.ordinal === 0 && cells.length === columns.count - 1 ? -1 : 0
  const task = cells[columns.task + shift]
  if (!task || !/[a-z]/.test(text.slice(task.start, task.end))) return null
  const first = shift === 0 && columns.ordinal >= 0 ? cells[columns.ordinal]! : null
  const owner = columns.owner >= 0 ? cells[columns.owner + shift] : undefined
  const when = columns.when >= 0 ? (cells[columns.when + shift] ?? null) : null
  return {
    ordinal: first && first.end > first.start ? first : null,
    task,
    actors: owner ? ownersIn(text, owner) : [],
    when:
      when &&
      /\w/.test(text.slice(when.start, when.end)) &&
      !/^(?:n\/a|tbc|tbd|none|ongoing|not (?:yet )?(?:set|fixed|agreed|known))$/i.test(
        text.slice(when.start, when.end),
      )
        ? when
        : null,
    end: cells.at(-1)!.end,
  }
}

function ownersIn(text: string, cell: Span): Span[] {
  const owners: Span[] = []
  let { start } = cell
  const words = text.slice(cell.start, cell.end)
  for (const match of [...words.matchAll(/\s*[,;/&]\s*(?:and\s+)?|\s+and\s+(?=\p{Lu}|the\s)/gu), null]) {
    const end = match ? cell.start + match.index : cell.end
    if (/\w/.test(text.slice(start, end)) && !/^(?:n\/a|tbc|tbd|all)$/i.test(text.slice(start, end)))
      owners.push({ start, end })
    if (match) start = end + match[0].length
  }
  return owners
}
