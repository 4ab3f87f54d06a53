import type { Span } from '../draft.ts'
import { matchesOf } from '../words.ts'
import { cadencePattern, deadlinePattern, plainDeadlinePattern } from './times.ts'

const cadenceShape = new RegExp(cadencePattern, 'g')
const plainDeadline = new RegExp(plainDeadlinePattern, 'g')
const anyDeadline = new RegExp(deadlinePattern, 'g')
const bareDate =
  /(?:于|在|至|到)((?:20[0-9]{2}年|[今明本]年)?[0-9一二三四五六七八九十]{1,3}月[0-9一二三四五六七八九十]{1,3}[日号])/g
const bareMonth =
  /(?<![对位由属关至基鉴优低高])于((?:20[0-9]{2}年|[今明本]年)?[0-9一二三四五六七八九十]{1,3}月)(?![0-9一二三四五六七八九十底末初中上下份]|[^,;。]{0,14}的)/g
const eventBefore =
  /(?:于|赶在|抢在|在(?![建岗编册校座]))([^,;。\n于在]{2,9}?(?:之前|以前|前(?![提期往端后景沿列置移来台线方述夕者面])(?:[0-9一二三四五六七八九十]{1,2}(?:个工作日|小时|[天日周])内?)?))/g
// Most clauses have none of these letters and are done with at once.
const timeLetter = /[年月日号周季旬底前内起时天末每逐按隔]/
const oftenLetter = /[每逐按隔]|[周月天日年季度]一/
/** A letter one of which every deadline holds, and how far before and behind it a deadline reaches. */
const dueLetter = /[年月日号周季旬前内止晚早天]/
const reach = { before: 34, behind: 24 }
const notAnEvent = /(?:会|目|当|面|眼|提|空|此|日|门|坟|炉|楼|窗|床|车|胸|跟|生|史|先|向|靠|超|的)前$/

/** Where a clause says by when, and how often. */
export type Times = { deadline: Span | null; cadence: Span | null; later: Span[] }

/** Finds the first deadline, the first cadence and any later deadlines of a range of the marked shadow. */
export function timesIn(marked: string, range: Span): Times {
  const text = marked.slice(range.start, range.end)
  if (!timeLetter.test(text)) return { deadline: null, cadence: null, later: [] }
  // The grammar asks several times about one clause.
  if (lastAsked.marked !== marked || lastAsked.found.size > 4096) {
    lastAsked.marked = marked
    lastAsked.found.clear()
  }
  const key = `${range.start} ${range.end}`
  const known = lastAsked.found.get(key)
  if (known) return known
  const times = findTimes(marked, range, text)
  lastAsked.found.set(key, times)
  return times
}

const lastAsked = { marked: '', found: new Map<string, Times>() }

function findTimes(marked: string, range: Span, text: string): Times {
  const cadences = (oftenLetter.test(text) ? matchesOf(cadenceShape, text) : []).map((match) =>
    spanOf(match, 0, range.start),
  )
  const deadlines: Span[] = []
  const near = nearDue(text)
  const deadlineShape = /[后起]|[用划工期止标会动产业]日/.test(text) ? anyDeadline : plainDeadline
  const isPlaced = near && /[于在至到]/.test(text)
  const shapes = near ? [deadlineShape] : []
  if (isPlaced && /[日号]/.test(text)) shapes.push(bareDate)
  if (near && /于[^,;。]{0,9}月/.test(text)) shapes.push(bareMonth)
  if (isPlaced && text.includes('前')) shapes.push(eventBefore)
  for (const shape of shapes) {
    for (const match of matchesOf(shape, near!.text)) {
      const span = spanOf(match, shape === deadlineShape ? 0 : 1, range.start + near!.at)
      if (shape === eventBefore && notAnEvent.test(marked.slice(span.start, span.end))) continue
      if ([...cadences, ...deadlines].some((other) => overlaps(other, span))) continue
      if (isDateOnly(marked, span) && shape === deadlineShape) continue
      deadlines.push(span)
    }
  }
  deadlines.sort((a, b) => a.start - b.start)
  return { deadline: deadlines[0] ?? null, cadence: cadences[0] ?? null, later: deadlines.slice(1) }
}

/** The stretch of a text in which deadlines can stand: most of a long sentence holds no letter of one. */
function nearDue(text: string): { text: string; at: number } | null {
  const first = text.search(dueLetter)
  if (first < 0) return null
  let last = text.length - 1
  while (!dueLetter.test(text[last]!)) last--
  const at = Math.max(0, first - reach.before)
  return { text: text.slice(at, last + reach.behind), at }
}

function isDateOnly(marked: string, span: Span): boolean {
  const text = marked.slice(span.start, span.end)
  return (
    /^(?:去年|今年|上年)/.test(text) &&
    !/[前内底末]/.test(text) &&
    !/今年(?:[上下]半年|第?[一二三四]季度)/.test(text)
  )
}

function spanOf(match: RegExpMatchArray, group: number, offset: number): Span {
  const whole = match[group]!
  const start = offset + match.index! + match[0].indexOf(whole)
  return { start, end: start + whole.length }
}

function overlaps(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end
}
