import { cellsOf } from '../cells.ts'
import type { Span } from '../draft.ts'
import { splitActors } from './actors.ts'
import { type Columns, columnsOf } from './cells.ts'
import { timesIn } from './deadlines.ts'
import type { Spoken } from './found.ts'
import type { Line } from './sentences.ts'

/** Reads every row of a table of tasks as a numbered point, with its columns for who and when. */
export function taskRowsIn(shadow: string, marked: string, tables: Line[][]): Spoken[] {
  return tables.flatMap(([head, ...rows]) => {
    const columns = head && columnsOf(shadow, cellsOf(shadow, head))
    return columns ? rows.flatMap((row) => rowOf(shadow, marked, row, columns)) : []
  })
}

function rowOf(shadow: string, marked: string, row: Line, columns: Columns): Spoken[] {
  const cells = cellsOf(shadow, row)
  const first = cells[0]
  const isShort = columns.ordinal >= 0 && cells.length === columns.count - 1
  // A row without a number has one cell less than the head; a numbered one has left a cell for partners empty.
  const hasNumber = first !== undefined && /^[0-9]+\.?$/.test(shadow.slice(first.start, first.end))
  const shift = isShort && !hasNumber ? -1 : 0
  if (isShort && hasNumber && columns.times.length > 0)
    return rowOf(shadow, marked, row, withoutPartners(columns))
  const task = cells[columns.task + shift]
  if (!task || !first) return []
  const numbered =
    columns.ordinal >= 0 &&
    shift === 0 &&
    /^[0-9一二三四五六七八九十()、.]+$/.test(shadow.slice(first.start, first.end))
  const actors = columns.actors.flatMap((i) => cellActors(marked, cells[i + shift]))
  const when = columns.times.map((i) => cells[i + shift]).find((cell) => cell !== undefined) ?? null
  const times = when ? timesIn(marked, when) : { deadline: null, cadence: null }
  const cadence = times.cadence
  return [
    {
      start: numbered ? first.start : task.start,
      end: cells.at(-1)!.end,
      ordinal: numbered ? first : null,
      modal: null,
      level: 1,
      kind: 'order',
      why: 'tableRow',
      actors,
      inherited: [],
      from: task.start,
      deadline: cadence ? null : (whole(marked, when, times.deadline) ?? null),
      cadence,
      speaker: '会议',
    },
  ]
}

function withoutPartners(columns: Columns): Columns {
  const gone = columns.actors.at(-1) ?? -1
  const moved = (i: number) => (gone >= 0 && i > gone ? i - 1 : i)
  return {
    ...columns,
    task: moved(columns.task),
    actors: columns.actors.length > 1 ? columns.actors.slice(0, -1).map(moved) : [],
    times: columns.times.map(moved),
    count: columns.count - 1,
  }
}

/** A time cell is a deadline as a whole, unless it says nothing. */
function whole(marked: string, cell: Span | null, found: Span | null): Span | null {
  if (!cell) return null
  const text = marked.slice(cell.start, cell.end)
  if (/^[―\-/无]*$|^(?:长期|持续|常态|经常|日常|不间断)..+/.test(text)) return null
  if (text.length <= 14) return cell
  return found
}

function cellActors(marked: string, cell: Span | undefined): Span[] {
  if (!cell || /^[―\-/无]*$/.test(marked.slice(cell.start, cell.end))) return []
  const parts = splitAt(marked, cell, /[、,;/]|和(?=[省市县区各])|以及/g)
  return parts.flatMap((part) => (part.end - part.start > 1 ? splitActors(marked, part) : [part]))
}

function splitAt(marked: string, span: Span, joint: RegExp): Span[] {
  const parts: Span[] = []
  let start = span.start
  for (const match of marked.slice(span.start, span.end).matchAll(joint)) {
    parts.push({ start, end: span.start + match.index })
    start = span.start + match.index + match[0].length
  }
  parts.push({ start, end: span.end })
  return parts.filter((part) => part.end > part.start)
}
