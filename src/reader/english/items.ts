import type { DraftDirective, Span } from '../draft.ts'
import type { ActionRow } from './action-table.ts'
import type { Operative } from './operative.ts'
import { englishTimes } from './times.ts'

/** An operative clause with its place in the tree. */
export type Item = Operative & {
  level: number
  ordinal: Span | null
  end: number
  from: number
  speakerName: string
  /** Where the time stands in a cell of its own. */
  when?: Span | null
}

/** Turns an item into a directive; it ends where the next begins. */
export function directiveOf(text: string, item: Item, next: number): DraftDirective {
  const end = Math.max(item.start + 1, Math.min(item.end, next))
  const cut = (span: Span) => text.slice(span.start, span.end)
  const times =
    item.when === undefined ? englishTimes(text, { start: item.from, end }) : cellTimes(text, item)
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

/** A row of a table of actions is a point; its cells say who and by when. */
export function itemOfRow(row: ActionRow, body: string): Item {
  return {
    start: row.ordinal?.start ?? row.task.start,
    modal: null,
    actors: row.actors,
    kind: 'order',
    why: 'numbered',
    speaker: null,
    level: 1,
    ordinal: row.ordinal,
    end: row.end,
    from: row.task.start,
    speakerName: body,
    when: row.when,
  }
}

const opensWithHour =
  /^(?:close of (?:business|play)|COB|EOD|end of (?:day|business)|noon|midday|midnight|\d{1,2}(?:[.:]\d\d)? ?[ap]\.?m)\b/i

/** A cell of the time column is a cadence or, as a whole, a deadline. */
function cellTimes(text: string, item: Item): { deadline: Span | null; cadence: Span | null } {
  const inTask = englishTimes(text, { start: item.from, end: item.when?.start ?? item.end })
  if (!item.when) return inTask
  const { cadence, deadline } = englishTimes(text, item.when)
  if (deadline && opensWithHour.test(text.slice(item.when.start, item.when.end)))
    return { cadence: cadence ?? inTask.cadence, deadline: item.when }
  return cadence ? { cadence, deadline: null } : { cadence: inTask.cadence, deadline: deadline ?? item.when }
}
