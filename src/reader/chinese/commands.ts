import type { Span } from '../draft.ts'
import { startsWithAction } from './actions.ts'
import { isActor } from './actors.ts'
import { actorsAhead } from './ahead.ts'
import { assignedTo, leadingActors } from './assigned.ts'
import { type Around, type Found, open } from './found.ts'
import { readFurther } from './further.ts'
import { skipLeading } from './leading.ts'
import { actorWithDeadline, assignment, type Command, commandIn } from './modals.ts'
import { partsOf } from './sentences.ts'
import { timeAlone } from './times.ts'

const decided =
  /^(?:准予备查|准予核备|洽悉|敬悉|备查|(?:照案|修正|修订|修改|照修正意见|依修正动议|逐条)(?:后)?通过|照案|同意|原则同意|通过|审议通过|原则通过|听取|审议|审定|研究了|会议听取|会议审议|解除列管|感谢|肯定|嘉许|嘉勉|恭喜)/

/** Reads a stretch that has no marker of its own: sentences with a modal, their semicolon parts and further actors. */
export function readUnnumbered(around: Around, range: Span, level: number): Found[] {
  const { marked } = around
  const found: Found[] = []
  for (const part of partsOf(around.marked, range, ';')) {
    const first = firstCommand(around, part, found.length === 0 && part.start === range.start)
    if (first && !(found.length > 0 && isOwnPart(marked, part, first.command))) {
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
  const actors = actorsBefore(marked, part, clause)
  if (actors.length === 0) return
  command.start = part.start
  if (command.actors.length === 0) command.actors = actors
}

function actorsBefore(marked: string, part: Span, clause: Span): Span[] {
  const actors = actorsAhead(marked, part.start, clause.end)
  const words = marked.slice(actors.at(-1)?.end ?? clause.end, clause.end)
  return words.length < 2 || /[已了正曾]|情况|以来/.test(words) ? [] : actors
}

/** …;甲队集中食宿,护林员须…: the first clause of a semicolon part has an actor of its own, and so has the one with the modal. */
function isOwnPart(marked: string, part: Span, command: Command): boolean {
  const clause = partsOf(marked, part, ',')[0]
  if (!clause || command.start <= clause.end || command.actors.length === 0) return false
  const actors = actorsBefore(marked, part, clause)
  return actors.length > 0 && actors.every((actor) => isActor(marked, actor) === 'org')
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
  const isDecided =
    decided.test(marked.slice(bodyStart, bodyStart + 8)) ||
    /(?:深表|谨表|表示|予以)(?:肯定|感谢|敬意|嘉许)/.test(marked.slice(bodyStart, range.end))
  const found: Found[] = []
  partsOf(marked, range, ';').forEach((part, i) => {
    if (i > 0 && found.length === 0) return
    if (i > 0) {
      const command = firstCommand(around, part, false)
      const first = command && isOwnPart(marked, part, command.command) ? null : command
      const current = first ? open(first.command, part, level, 'semicolon') : bare(around, part, level, found)
      found.push(current)
      readFurther(around, first ? first.rest : clausesAfter(around, part), current, level, found)
      return
    }
    const body = { start: Math.min(bodyStart, part.end), end: part.end }
    const printed = partsOf(marked, body, ',')
    // (一)洽悉,请消防局…: what is laid down stands behind what is decided.
    const clauses = isDecided
      ? printed.slice(laidDownAt(around, printed))
      : joinTopic(marked, printed.slice(marked[ordinal.end - 1] === '要' ? 0 : backgroundOf(around, printed)))
    if (clauses.length === 0) return
    const head = headOf(around, clauses[0] ?? body, part, ordinal, level)
    if (clauses[0] !== printed[0]) head.from = clauses[0]!.start
    found.push(head)
    if (head.actors.length === 0) head.actors = laterActors(marked, clauses)
    readFurther(around, clauses.slice(1), head, level + 1, found)
    if (!head.modal) head.modal = laterModal(around, clauses.slice(1), head)
  })
  return found
}

/** 钢筋保护层偏差较大, 隐患重复出现: what is wrong stands before what is to be done. */
function isState(marked: string, clause: Span): boolean {
  const words = marked.slice(clause.start, clause.end)
  return (
    /(?:较|偏|过)[大高低多少快慢密长小弱差重轻薄厚]$|(?:不够|依然|仍然|仍)[\u4e00-\u9fff]{1,3}$|不(?:足|到位|规范|及时|完善|完整|清|清晰|齐|全|符|一致|严|平衡|达标)$|(?:出现|存在|滞后|缺失|缺乏|突出|多发|频发|超标|破损|老化|堵塞|松动|裂缝|渗漏|脱落|问题)$/.test(
      words,
    ) && !/^(?:防|避|杜|消|解|纠|克|查|整|治|针|对|着|坚|聚|紧|重点|认|全|切|抓|要)/.test(words)
  )
}

/** 公墓环境整理案，请清洁队…: a topic that stands alone before the comma belongs to the clause after it. */
function joinTopic(marked: string, clauses: Span[]): Span[] {
  const [topic, next, ...rest] = clauses
  if (!topic || !next || topic.end - topic.start > 24) return clauses
  const words = marked.slice(topic.start, topic.end)
  const isTopic =
    !/[要应须请]|不得|严禁/.test(words) &&
    (/^(?:关于|就|对于)|(?:(?<![方预档])案|事宜|部分|方面|一事|一节|议题)$/.test(words) ||
      isState(marked, topic))
  if (
    !isTopic &&
    (marked[next.start] !== '请' ||
      words[0] === '请' ||
      /务必|必须|不得|严禁|[要须]/.test(words) ||
      startsWithAction(marked, topic.start, topic.end))
  )
    return clauses
  return [next, ...rest]
}

/** 议会开议在即，各局处应…: how many clauses tell why before somebody is asked; so decisions are worded in Taiwan. */
function backgroundOf(around: Around, clauses: Span[]): number {
  if (!around.huiIsWill) return 0
  const { marked } = around
  for (const [i, clause] of clauses.slice(0, 4).entries()) {
    const command = commandIn(marked, clause, 'orders', false, [])
    if (command && command.kind !== 'commitment') return command.actors.length > 0 ? i : 0
    if (startsWithAction(marked, clause.start, clause.end) && marked[clause.start] !== '上') return 0
  }
  return 0
}

function laidDownAt(around: Around, clauses: Span[]): number {
  const at = clauses.findIndex((clause, i) => i > 0 && commandIn(around.marked, clause, 'orders', false, []))
  return at < 0 ? clauses.length : at
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

/** 涉及变更的项目，由业主单位逐一说明: a later clause gives the matter to somebody. */
function laterActors(marked: string, clauses: Span[]): Span[] {
  const given = clauses.slice(1, 4).find((clause) => marked[clause.start] === '由')
  return given ? assignedTo(marked, given).actors : []
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
      const time = clauses[i - 1]
      command.from = time && timeAlone.test(marked.slice(time.start, time.end)) ? time.start : clause.start
      if (i > 0 && takesSubject(marked, clause, command)) command.actors = [...before, ...command.actors]
      return { command, rest: clauses.slice(i + 1) }
    }
    if (isHead && (around.mode === 'orders' || (around.mode === 'plain' && marked[clause.start] === '由'))) {
      const dated = assignment(marked, clause, part) ?? actorWithDeadline(marked, clause)
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
