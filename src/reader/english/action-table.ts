import { cellsOf } from '../cells.ts'
import type { Span } from '../draft.ts'
import { addressees } from './actors.ts'
import { englishTimes } from './times.ts'

/** The columns of a table of actions, by index. */
export type ActionColumns = { task: number; owner: number; due: number; count: number }

/** One row of a table of actions: what, by whom, by when. */
export type ActionRow = {
  ordinal: Span | null
  task: Span
  end: number
  actors: Span[]
  deadline: Span | null
  cadence: Span | null
}

const taskHead = /^(?:actions?|action (?:item|point|required)s?|tasks?|what|items?|recommendation|decision)$/i
const ownerHead =
  /^(?:owners?|lead|led by|who|by whom|responsible|responsibility|assigned to|action by|person responsible|officer|assignee)$/i
const dueHead =
  /^(?:due|due date|due by|deadline|by when|when|date|target date|timescale|timing|completion|complete by)$/i

/** Reads the head of a table of actions: a task column, and one for who or for when; null where the line is none. */
export function actionColumns(text: string, line: Span): ActionColumns | null {
  const names = cellsOf(text, line).map((cell) => text.slice(cell.start, cell.end))
  const [task, owner, due] = [taskHead, ownerHead, dueHead].map((head) =>
    names.findIndex((name) => head.test(name)),
  )
  const isTable = names.length >= 2 && task !== -1 && (owner !== -1 || due !== -1)
  return isTable ? { task: task!, owner: owner!, due: due!, count: names.length } : null
}

/** Reads a row below such a head; null where the line has other cells. */
export function actionRow(text: string, line: Span, columns: ActionColumns): ActionRow | null {
  const cells = cellsOf(text, line)
  const task = cells[columns.task]
  if (cells.length !== columns.count || !task) return null
  const first = cells[0]!
  const isNumbered = columns.task > 0 && /^\W*\d+\W*$/.test(text.slice(first.start, first.end))
  const owner = cells[columns.owner]
  const due = cells[columns.due]
  const cadence = due ? englishTimes(text, due).cadence : null
  return {
    ordinal: isNumbered ? first : null,
    task,
    end: cells.at(-1)!.end,
    actors: owner ? ownersOf(text, owner) : [],
    deadline: due && !cadence && /\w/.test(text.slice(due.start, due.end)) ? due : null,
    cadence,
  }
}

/** 'Board Secretary, Medical Director' are two. */
function ownersOf(text: string, cell: Span): Span[] {
  const owners: Span[] = []
  let { start } = cell
  for (const match of text.slice(cell.start, cell.end).matchAll(/\s*[,;/&]\s*/g)) {
    owners.push({ start, end: cell.start + match.index })
    start = cell.start + match.index + match[0].length
  }
  return [...owners, { start, end: cell.end }]
    .flatMap((owner) => addressees(text, owner))
    .filter(({ start, end }) => end > start)
}
