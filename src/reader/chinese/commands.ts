import type { DirectiveKind, Span } from '../draft.ts'
import { actorsAhead, isActor, skipLeading } from './actors.ts'
import { leadAndSupport, leadingActors } from './assigned.ts'
import { timesIn } from './deadlines.ts'
import { actorWithDeadline, type Command, commandIn } from './modals.ts'
import { partsOf } from './sentences.ts'
import type { Mode } from './speeches.ts'

/** A directive as the grammar finds it, in offsets. */
export type Found = {
  start: number
  /** End of the printed clauses that belong to it. */
  end: number
  ordinal: Span | null
  modal: Span | null
  level: number
  kind: DirectiveKind
  why: string
  actors: Span[]
  inherited: Span[]
  /** Where its attributes are looked for. */
  from: number
  /** Given where a table says it; otherwise looked for in the clauses. */
  deadline?: Span | null
  cadence?: Span | null
}

/** What the grammar needs to know of the surroundings. */
export type Around = { marked: string; mode: Mode; huiIsWill: boolean; fallback: Span | null }

const decided =
  /^(?:准予备查|准予核备|洽悉|敬悉|备查|照案|同意|原则同意|通过|审议通过|原则通过|听取|审议|审定|研究了|会议听取|会议审议|解除列管)/

/** Reads a stretch that has no marker of its own: sentences with a modal, their semicolon parts and further actors. */
export function readUnnumbered(around: Around, range: Span, level: number): Found[] {
  const { marked } = around
  const found: Found[] = []
  for (const part of partsOf(around.marked, range, ';')) {
    const first = firstCommand(around, part, found.length === 0 && part.start === range.start)
    if (first) {
      if (found.length > 0) startAtSubject(marked, part, first.command)
      const current = open(first.command, part, level, found.length > 0 ? 'semicolon' : first.command.why)
      found.push(current)
      readFurther(around, first.rest, current, level, found)
    } else if (found.length > 0 && around.mode !== 'pledges') {
      const current = bare(around, part, level, found)
      found.push(current)
      readFurther(around, clausesAfter(around, part), current, level, found)
    }
  }
  return found
}

/** …;乡镇干部一律在岗,外出须报批: a semicolon part begins with its subject, where its first clause tells no fact. */
function startAtSubject(marked: string, part: Span, command: Command): void {
  const clause = partsOf(marked, part, ',')[0]
  if (!clause || command.start <= clause.end) return
  const actors = actorsAhead(marked, part.start, clause.end)
  const words = marked.slice(actors.at(-1)?.end ?? clause.end, clause.end)
  if (actors.length === 0 || words.length < 2 || /[已了正曾]|情况|以来/.test(words)) return
  command.start = part.start
  if (command.actors.length === 0) command.actors = actors
}

/** Reads a numbered point: its head, its semicolon parts, and the children that new actors or deadlines bring. */
export function readPoint(
  around: Around,
  range: Span,
  bodyStart: number,
  ordinal: Span,
  level: number,
): Found[] {
  const { marked } = around
  if (decided.test(marked.slice(bodyStart, bodyStart + 8))) return []
  const found: Found[] = []
  partsOf(marked, range, ';').forEach((part, i) => {
    if (i > 0) {
      const first = firstCommand(around, part, false)
      const current = first ? open(first.command, part, level, 'semicolon') : bare(around, part, level, found)
      found.push(current)
      readFurther(around, first ? first.rest : clausesAfter(around, part), current, level, found)
      return
    }
    const body = { start: Math.min(bodyStart, part.end), end: part.end }
    const clauses = joinTopic(marked, partsOf(marked, body, ','))
    const head = headOf(around, clauses[0] ?? body, part, ordinal, level)
    found.push(head)
    readFurther(around, clauses.slice(1), head, level + 1, found)
    if (!head.modal) head.modal = laterModal(around, clauses.slice(1), head)
  })
  return found
}

/** 公墓环境整理案，请清洁队…: a topic that stands alone before the comma belongs to the clause after it. */
function joinTopic(marked: string, clauses: Span[]): Span[] {
  const [topic, next, ...rest] = clauses
  if (!topic || !next || topic.end - topic.start > 24) return clauses
  if (!/(?:案|事宜|部分|方面|一事|一节|议题)$/.test(marked.slice(topic.start, topic.end))) return clauses
  return [next, ...rest]
}

function headOf(around: Around, clause: Span, part: Span, ordinal: Span, level: number): Found {
  const { marked } = around
  const head: Found = {
    start: part.start,
    end: part.end,
    ordinal,
    modal: null,
    level,
    kind: 'order',
    why: 'numbered',
    actors: [],
    inherited: [],
    from: part.start,
  }
  const yao = marked[ordinal.end - 1] === '要' ? { start: ordinal.end - 1, end: ordinal.end } : null
  const command = commandIn(
    marked,
    clause,
    around.mode === 'remarks' ? 'orders' : around.mode,
    around.huiIsWill,
    [],
  )
  if (yao) head.modal = yao
  if (command && (!yao || command.why === 'asking')) {
    head.modal = yao ?? command.modal
    head.kind = command.kind
    head.actors = command.actors
  } else if (!command) {
    head.actors = leadingActors(marked, clause)
  } else {
    head.actors = leadingActors(marked, clause)
  }
  return head
}

function laterModal(around: Around, clauses: Span[], head: Found): Span | null {
  for (const clause of clauses) {
    if (clause.start >= head.end) return null
    const command = commandIn(around.marked, clause, 'orders', false, [])
    if (command?.why === 'modal') {
      head.kind = command.kind
      return command.modal
    }
  }
  return null
}

type First = { command: Command; rest: Span[] }

function firstCommand(around: Around, part: Span, isHead: boolean): First | null {
  const { marked } = around
  const clauses = partsOf(marked, part, ',')
  let before: Span[] = []
  for (const [i, clause] of clauses.entries()) {
    const command = commandIn(marked, clause, around.mode, around.huiIsWill, before)
    if (command) {
      if (i > 0 && takesSubject(marked, clause, command)) command.actors = [...before, ...command.actors]
      return { command, rest: clauses.slice(i + 1) }
    }
    if (around.mode === 'orders' && isHead) {
      const dated = actorWithDeadline(marked, clause)
      if (dated) return { command: dated, rest: clauses.slice(i + 1) }
    }
    before = subjectOf(marked, clause) ?? before
  }
  return null
}

/** 县教育局为牵头单位，要会同…: the subject stands in the clause before the modal. */
function takesSubject(marked: string, clause: Span, command: Command): boolean {
  if (command.why === 'asking' || command.actors.some((actor) => actor.start < command.modal!.start))
    return false
  const text = marked.slice(clause.start, clause.end)
  return (
    command.modal?.start === skipLeading(marked, clause.start, clause.end) || /^(?:并|亦|也|还)/.test(text)
  )
}

function subjectOf(marked: string, clause: Span): Span[] | null {
  const actors = actorsAhead(marked, skipLeading(marked, clause.start, clause.end), clause.end)
  return actors.length > 0 ? actors : null
}

function open(command: Command, part: Span, level: number, why: string): Found {
  return {
    start: command.start,
    end: part.end,
    ordinal: null,
    modal: command.modal,
    level,
    kind: command.kind,
    why,
    actors: command.actors,
    inherited: [],
    from: command.start,
  }
}

function bare(around: Around, part: Span, level: number, found: Found[]): Found {
  const start = skipLeading(around.marked, part.start, part.end)
  const actors = leadingActors(around.marked, { start, end: part.end })
  const previous = found.at(-1)
  return {
    start: Math.min(start, part.end - 1),
    end: part.end,
    ordinal: null,
    modal: null,
    level,
    kind: 'order',
    why: 'semicolon',
    actors,
    inherited:
      actors.length > 0 ? [] : previous?.actors.length ? previous.actors : (previous?.inherited ?? []),
    from: start,
  }
}

function clausesAfter(around: Around, part: Span): Span[] {
  return partsOf(around.marked, part, ',').slice(1)
}

/** A later comma clause is a directive of its own where it brings a new actor or a further deadline. */
function readFurther(around: Around, clauses: Span[], head: Found, level: number, found: Found[]): void {
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
  if (actors.some((actor) => isActor(marked, actor) !== 'org')) return null
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
