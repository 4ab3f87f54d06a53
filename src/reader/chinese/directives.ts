import type { Span } from '../draft.ts'
import { factNouns, taskNouns } from '../lexicons/speech.ts'
import { anyOf, matchesOf } from '../words.ts'
import { startsWithAction } from './actions.ts'
import { readPoint } from './commands.ts'
import type { Around, Found, Spoken } from './found.ts'
import { readLead } from './lead.ts'
import { listsOf } from './lists.ts'
import type { Ordinal, PointList } from './ordinals.ts'
import type { Line, Sentence } from './sentences.ts'
import type { Mode, Said } from './speeches.ts'

type State = {
  list: PointList | null
  point: Ordinal | null
  headingOpen: boolean
  line: number
  last: Spoken | null
  lastSentence: number
  lastLineEnd: Spoken | null
  intro: boolean
}

const factNoun = new RegExp(`(?<fact>${anyOf(factNouns)})|(?<task>${anyOf(taskNouns)})`, 'g')
/** 集中体现在三个方面: what announces facts, whatever noun it counts. */
const factVerb =
  /(?:体现|表现|反映|集中|呈现|聚集)(?:在|为|出|于)|得益于|来源于|源于|归功于|归因于|归结为|取得了|积累了|收获了|存在|面临着?|带来了|实现了|发生了/
const makesTask = /抓好|抓住|抓实|解决|做好|做到|处理好|把握|突出|聚焦|必须|下功夫|注意|落实好|实现/

/** Reads the directives of everything said, in text order. */
export function directivesIn(
  shadow: string,
  marked: string,
  lines: Line[],
  said: Said[],
  ordinals: Ordinal[],
  huiIsWill: boolean,
): Spoken[] {
  const out: Spoken[] = []
  for (const stretch of stretchesOf(said)) {
    const own = take(ordinals, stretch[0]!.contentStart, stretch.at(-1)!.end)
    readStretch({ shadow, marked, lines, huiIsWill }, stretch, listsOf(own), out)
  }
  return out
}

function take(ordinals: Ordinal[], from: number, to: number): Ordinal[] {
  let low = 0
  let high = ordinals.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (ordinals[middle]!.start < from) low = middle + 1
    else high = middle
  }
  let end = low
  while (end < ordinals.length && ordinals[end]!.start < to) end++
  return ordinals.slice(low, end)
}

type Page = { shadow: string; marked: string; lines: Line[]; huiIsWill: boolean }

function stretchesOf(said: Said[]): Said[][] {
  const stretches: Said[][] = []
  for (const sentence of said) {
    if (sentence.opens || stretches.length === 0) stretches.push([])
    stretches.at(-1)!.push(sentence)
  }
  return stretches
}

function readStretch(page: Page, stretch: Said[], ordinals: Ordinal[], out: Spoken[]): void {
  const state: State = {
    list: null,
    point: null,
    headingOpen: false,
    line: stretch[0]!.line,
    last: null,
    lastSentence: -1,
    lastLineEnd: null,
    intro: false,
  }
  let next = 0
  stretch.forEach((sentence, i) => {
    if (sentence.line !== state.line)
      enterLine(
        state,
        sentence.line,
        i,
        /^(?:请|特此|以上)/.test(page.marked.slice(sentence.start, sentence.start + 2)),
      )
    while (next < ordinals.length && ordinals[next]!.start < sentence.contentStart) next++
    const own: Ordinal[] = []
    while (next < ordinals.length && ordinals[next]!.start < sentence.end) own.push(ordinals[next++]!)
    const before = out.length
    readSentence(page, stretch, i, own, state, out)
    if (out.length > before) {
      state.last = out.at(-1)!
      state.lastSentence = i
    } else if (state.last && state.last.end <= sentence.start && sameLine(page, state.last, sentence)) {
      state.intro = /(?:意见|要求|措施|任务|建议|工作|安排)[:。]$|[:―]$/.test(
        page.marked.slice(sentence.start, sentence.end).trim(),
      )
    }
  })
}

function enterLine(state: State, line: number, sentence: number, closing: boolean): void {
  state.lastLineEnd = state.lastSentence === sentence - 1 ? state.last : null
  if (!state.headingOpen || closing) state.point = null
  state.line = line
  state.intro = false
}

function sameLine(page: Page, found: Found, sentence: Sentence): boolean {
  const line = page.lines[sentence.line]!
  return found.start >= line.start && found.start < line.end
}

function readSentence(
  page: Page,
  stretch: Said[],
  i: number,
  own: Ordinal[],
  state: State,
  out: Spoken[],
): void {
  const sentence = stretch[i]!
  const end = trimEnd(page.marked, sentence)
  const around: Around = {
    marked: page.marked,
    mode: sentence.mode,
    huiIsWill: page.huiIsWill,
    fallback: sentence.verb,
  }
  const first = own[0]?.start ?? end
  const emit = (found: Found[]) => {
    // 路政署會在沿線增設水馬: in a paragraph of its own a department tells what it will do, and nobody is quoted.
    const isTold = page.huiIsWill && sentence.line !== stretch[0]!.line && sentence.mode !== 'pledges'
    for (const one of found) {
      const speaker = isTold && one.kind === 'commitment' ? '会议' : sentence.speaker
      out.push({ ...one, speaker })
    }
  }
  const lead = { start: sentence.contentStart, end: Math.min(first, end) }
  if (lead.end > lead.start && sentence.mode !== 'silent') {
    const level = state.point?.list ? state.point.list.level + 1 : 1
    emit(readLead(around, lead, level, own.length > 0, sentence))
  }
  own.forEach((ordinal, k) => {
    const range = {
      start: ordinal.start,
      end: trimSpan(page.marked, ordinal.start, own[k + 1]?.start ?? end),
    }
    enterPoint(page, stretch, i, ordinal, state, out)
    state.point = ordinal
    state.headingOpen = ordinal.atLine && isHeading(page, sentence, range)
    if (ordinal.list!.facts || sentence.mode === 'silent') return
    emit(
      readPoint(
        around,
        range,
        Math.min(ordinal.bodyStart, range.end),
        { start: ordinal.start, end: ordinal.end },
        ordinal.list!.level,
      ),
    )
  })
}

function enterPoint(
  page: Page,
  stretch: Said[],
  i: number,
  ordinal: Ordinal,
  state: State,
  out: Spoken[],
): void {
  const list = ordinal.list!
  if (list.points[0] !== ordinal) return
  const sentence = stretch[i]!
  const atStart = ordinal.start <= sentence.contentStart + 1
  const frame = frameOf(page, stretch, i, ordinal, state, out)
  list.level = list.parent?.list ? list.parent.list.level + 1 : frame ? frame.level + 1 : 1
  const introFrom = atStart && i > 0 && !sentence.opens ? stretch[i - 1]!.start : sentence.start
  list.facts =
    Boolean(list.parent?.list?.facts) ||
    isFactList(page, page.marked.slice(introFrom, ordinal.start), list, sentence.mode)
}

function frameOf(
  page: Page,
  stretch: Said[],
  i: number,
  ordinal: Ordinal,
  state: State,
  out: Spoken[],
): Spoken | null {
  const sentence = stretch[i]!
  const inSentence = out.at(-1)
  if (inSentence && inSentence.start >= sentence.start && !inSentence.ordinal) return inSentence
  if (ordinal.start > sentence.contentStart + 1 || sentence.opens) return null
  if (ordinal.atLine)
    return state.lastLineEnd && !state.lastLineEnd.ordinal && i > 0 ? state.lastLineEnd : null
  if (state.intro) return null
  const last = state.last
  return last && !last.ordinal && sameLine(page, last, sentence) ? last : null
}

function isFactList(page: Page, intro: string, list: PointList, mode: Mode): boolean {
  if (mode === 'facts' || mode === 'pledges' || mode === 'silent') return true
  const clause =
    intro
      .replace(/[,:。\s]+$/, '')
      .split(/[,。;]/)
      .at(-1) ?? ''
  // 六、结论: heads what minutes lay down.
  if (/(?:^|、)(?:会议)?结论$/.test(clause)) return false
  let fact = false
  let task = false
  for (const match of matchesOf(factNoun, clause)) {
    fact = match.groups!.fact !== undefined
    task = !fact
  }
  if (factVerb.test(clause) && !makesTask.test(clause) && !/要/.test(clause)) return true
  if (task) return false
  if (fact) return !makesTask.test(clause) && !/要/.test(clause)
  if (mode === 'orders' || mode === 'plain' || /要|必须/.test(clause)) return false
  return !list.points.some((point) => isCommanding(page, point))
}

function isCommanding(page: Page, point: Ordinal): boolean {
  const body = page.marked.slice(point.bodyStart, point.bodyStart + 24)
  if (page.marked[point.end - 1] === '要' || /^[^,;。]{0,12}(?:要|必须|须|不得|严禁)/.test(body)) return true
  return startsWithAction(page.marked, point.bodyStart, point.bodyStart + 8) && !/^[^,;。]{1,16}了/.test(body)
}

function isHeading(page: Page, sentence: Said, range: Span): boolean {
  const line = page.lines[sentence.line]!
  const rest = page.marked.slice(range.start, line.end)
  return range.end - range.start < 40 && !/[。;,]/.test(rest.trim())
}

function trimEnd(marked: string, sentence: Span): number {
  return trimSpan(marked, sentence.start, sentence.end)
}

function trimSpan(marked: string, start: number, end: number): number {
  let at = end
  while (at > start && /[\s,;。:!?]/.test(marked[at - 1]!)) at--
  return at
}
