import type { Span } from '../draft.ts'
import { isActor } from './actors.ts'
import { actorsAhead } from './ahead.ts'
import { leadAndSupport } from './assigned.ts'
import { timesIn } from './deadlines.ts'
import { type Around, type Found, open } from './found.ts'
import { skipLeading } from './leading.ts'
import { type Command, commandIn } from './modals.ts'

/** A later comma clause is a directive of its own where it brings a new actor or a further deadline. */
export function readFurther(
  around: Around,
  clauses: Span[],
  head: Found,
  level: number,
  found: Found[],
): void {
  const { marked } = around
  let current = head
  let timed = hasTime(marked, { start: current.from, end: clauses[0]?.start ?? current.end })
  for (const clause of clauses) {
    const times = timesIn(marked, clause)
    const next =
      furtherCommand(around, clause, current) ??
      (timed && times.deadline ? furtherDeadline(around, clause, current) : null)
    if (!next) {
      timed ||= Boolean(times.deadline)
      continue
    }
    const end = current.end
    next.from ??= clause.start
    current.end = clause.start
    const level_ = current === head && head.ordinal ? level : current.level
    current = {
      ...open(
        next,
        { start: clause.start, end },
        level_,
        next.modal || next.why === 'modal' ? 'newActor' : 'newDeadline',
      ),
    }
    if (next.actors.length === 0) current.inherited = head.actors
    found.push(current)
    timed = Boolean(times.deadline ?? times.cadence)
  }
}

function hasTime(marked: string, range: Span): boolean {
  const times = timesIn(marked, range)
  return Boolean(times.deadline ?? times.cadence)
}

function furtherCommand(around: Around, clause: Span, current: Found): Command | null {
  const { marked } = around
  const command = commandIn(marked, clause, around.mode, around.huiIsWill, [])
  if (command && command.actors.length > 0 && !sameActors(marked, command.actors, current.actors)) {
    if (command.modal && command.actors[0]!.start > command.modal.start && command.why === 'modal')
      return null
    return command
  }
  const dated = timesIn(marked, clause).deadline !== null
  if (command || (current.actors.length === 0 && !dated) || current.kind === 'commitment') return null
  const start = skipLeading(marked, clause.start, clause.end)
  const actors = actorsAhead(marked, start, clause.end)
  if (actors.length === 0 || actors.at(-1)!.end >= clause.end) return null
  const acts = /^(?:牵头|负责|带头|带队|每|[0-9])/.test(marked.slice(actors.at(-1)!.end, clause.end))
  if (!acts && actors.some((actor) => isActor(marked, actor) !== 'org')) return null
  if (sameActors(marked, actors, current.actors)) return null
  if (
    current.actors.length === 0 &&
    (!current.modal ||
      !/^(?:各|省|市|县|区|乡|镇|有关|相关|责任|牵头|主管|属地)/.test(marked.slice(start, start + 2)))
  )
    return null
  if (
    /^(?:配合|协助|参与|支持|落实|协同)(?:落实|实施)?$/.test(marked.slice(actors.at(-1)!.end, clause.end))
  ) {
    current.actors = [...current.actors, ...actors]
    return null
  }
  const led = leadAndSupport(marked, start, clause.end)
  return { start, modal: null, actors: led.length > 0 ? led : actors, kind: current.kind, why: 'modal' }
}

function furtherDeadline(around: Around, clause: Span, current: Found): Command | null {
  const actors = actorsAhead(around.marked, skipLeading(around.marked, clause.start, clause.end), clause.end)
  return { start: clause.start, modal: null, actors, kind: current.kind, why: 'actorWithDeadline' }
}

function sameActors(marked: string, a: Span[], b: Span[]): boolean {
  const letters = (spans: Span[]) =>
    spans.map((span) => `${span.start}:${marked.slice(span.start, span.end)}`)
  const words = (spans: Span[]) => spans.map((span) => marked.slice(span.start, span.end)).join('、')
  return letters(a).join() === letters(b).join() || words(a) === words(b)
}
