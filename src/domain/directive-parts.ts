import type { Directive } from './directive.ts'
import { Problem } from './problem.ts'

/** A stretch of the clean text, [start, end). */
export type SpanPair = [start: number, end: number]

/** Everything of a directive that a split or a merge divides or unites; its place and its state stay outside. */
export type Contents = Pick<
  Directive,
  | 'title'
  | 'text'
  | 'origin'
  | 'spans'
  | 'ordinal'
  | 'speaker'
  | 'kind'
  | 'modal'
  | 'responsible'
  | 'inherited'
  | 'deadline'
  | 'cadenceRead'
  | 'confidence'
  | 'why'
  | 'terms'
>

const between = /[\s，,；;。.、：:！!？?]/u
const atEnd = /[\s，,；;、：:]+$/u
const atStart = /^[\s，,；;。.、：:！!？?]+/u

/**
 * Divides a directive at an offset of its text. Spans divide at the very character where the text before or after the
 * offset is still that of the clean text; throws `directive.cannotSplit` where it is not, or where a part would be empty.
 * The mark that joined the parts stays with neither, in text and spans alike: each is a clause, and literally in the text.
 */
export function splitContents<T extends Contents>(
  whole: T,
  at: number,
  cleanText: string,
): [Contents, Contents] {
  const left = whole.text.slice(0, at).replace(atEnd, '')
  const right = whole.text.slice(at).replace(atStart, '')
  if (!Number.isInteger(at) || !left || !right || isInsidePair(whole.text, at)) {
    throw new Problem('directive.cannotSplit', { at, reason: 'empty' })
  }
  const [leftSpans, rightSpans] = divideSpans(whole, at, cleanText)
  const stays = (word: string) => left.includes(word) || !right.includes(word)
  const goes = (word: string | null) =>
    word !== null && word !== '' && right.includes(word) && !left.includes(word)

  return [
    {
      ...contentsOf(whole),
      text: left,
      spans: leftSpans,
      responsible: whole.responsible.filter(stays),
      deadline: goes(whole.deadline) ? null : whole.deadline,
      cadenceRead: goes(whole.cadenceRead) ? null : whole.cadenceRead,
    },
    {
      ...contentsOf(whole),
      text: right,
      spans: rightSpans,
      ordinal: '',
      modal: right.includes(whole.modal) ? whole.modal : '',
      responsible: whole.responsible.filter((word) => right.includes(word)),
      inherited: united(
        whole.responsible.filter((word) => !right.includes(word)),
        whole.inherited,
      ),
      deadline: goes(whole.deadline) ? whole.deadline : null,
      cadenceRead: goes(whole.cadenceRead) ? whole.cadenceRead : null,
    },
  ]
}

/** Unites two directives into what the first becomes; `secondComesFirst` says that the second stands before it. */
export function mergeContents(
  first: Contents,
  second: Contents,
  secondComesFirst: boolean,
  cleanText: string,
): Contents {
  const [early, late] = secondComesFirst ? [second, first] : [first, second]
  const gap = gapBetween(early, late, cleanText)
  const responsible = united(early.responsible, late.responsible)
  const confidences = [first.confidence, second.confidence].filter((confidence) => confidence !== null)
  return {
    ...contentsOf(first),
    // A new line claims nothing about what stands between them.
    text: early.text + (gap ?? '\n') + late.text,
    origin: first.origin === 'text' || second.origin === 'text' ? 'text' : 'added',
    spans: gap === undefined ? [...early.spans, ...late.spans] : seamed(early.spans, late.spans),
    ordinal: early.ordinal || late.ordinal,
    speaker: first.speaker ?? second.speaker,
    modal: first.modal || second.modal,
    responsible,
    inherited: united(early.inherited, late.inherited).filter((word) => !responsible.includes(word)),
    deadline: first.deadline ?? second.deadline,
    cadenceRead: first.cadenceRead ?? second.cadenceRead,
    confidence: confidences.length === 0 ? null : Math.min(...confidences),
    why: first.why ?? second.why,
    terms: first.terms ?? second.terms,
  }
}

function contentsOf(one: Contents): Contents {
  const { title, text, origin, spans, ordinal, speaker, kind, modal, responsible, inherited } = one
  const { deadline, cadenceRead, confidence, why, terms } = one
  const read = {
    ordinal,
    speaker,
    kind,
    modal,
    responsible,
    inherited,
    deadline,
    cadenceRead,
    confidence,
    why,
  }
  return { title, text, origin, spans, ...read, terms }
}

function divideSpans({ text, spans }: Contents, at: number, cleanText: string): [SpanPair[], SpanPair[]] {
  if (spans.length === 0) return [[], []]
  const cut = cutFromLeft(text, spans, at, cleanText) ?? cutFromRight(text, spans, at, cleanText)
  if (!cut) throw new Problem('directive.cannotSplit', { at, reason: 'edited' })

  const { index, offset } = cut
  const [start, end] = spans[index] as SpanPair
  const left: SpanPair = [start, start + cleanText.slice(start, offset).replace(atEnd, '').length]
  const right: SpanPair = [end - cleanText.slice(offset, end).replace(atStart, '').length, end]
  return [
    [...spans.slice(0, index), left].filter(isSomething),
    [right, ...spans.slice(index + 1)].filter(isSomething),
  ]
}

type Cut = { index: number; offset: number }

// Walks text and spans side by side from the start; what a merge or a steward put between two spans is skipped.
function cutFromLeft(text: string, spans: SpanPair[], at: number, cleanText: string): Cut | undefined {
  let cursor = 0
  for (const [index, [start, end]] of spans.entries()) {
    for (; index > 0 && cursor < at && text[cursor] !== cleanText[start]; cursor++) {
      if (!between.test(text[cursor] ?? '')) return undefined
    }
    if (index > 0 && cursor === at) return { index: index - 1, offset: spans[index - 1]?.[1] ?? start }
    for (let offset = start; offset < end; offset++, cursor++) {
      if (cursor === at) return { index, offset }
      if (text[cursor] !== cleanText[offset]) return undefined
    }
  }
  return cursor === at ? { index: spans.length - 1, offset: spans.at(-1)?.[1] ?? 0 } : undefined
}

function cutFromRight(text: string, spans: SpanPair[], at: number, cleanText: string): Cut | undefined {
  const turn = (words: string) => words.split('').reverse().join('')
  const first = Math.min(...spans.map(([start]) => start))
  const last = Math.max(...spans.map(([, end]) => end))
  const turned = spans.toReversed().map(([start, end]): SpanPair => [last - end, last - start])
  const cut = cutFromLeft(turn(text), turned, text.length - at, turn(cleanText.slice(first, last)))
  return cut && { index: spans.length - 1 - cut.index, offset: last - cut.offset }
}

function isSomething([start, end]: SpanPair): boolean {
  return start < end
}

// The clean text between the two where only marks and blanks lie there.
function gapBetween(early: Contents, late: Contents, cleanText: string): string | undefined {
  const [from, to] = [early.spans.at(-1)?.[1], late.spans[0]?.[0]]
  if (from === undefined || to === undefined || from > to || to - from >= 8) return undefined
  const gap = cleanText.slice(from, to)
  return [...gap].every((letter) => between.test(letter)) ? gap : undefined
}

// Spans stand in the order of the directive's text, so that it can be split again; with the gap the two at the seam are one.
function seamed(early: readonly SpanPair[], late: readonly SpanPair[]): SpanPair[] {
  const seam: SpanPair = [early.at(-1)?.[0] ?? 0, late[0]?.[1] ?? 0]
  return [...early.slice(0, -1), seam, ...late.slice(1)]
}

function united(a: readonly string[], b: readonly string[]): string[] {
  return [...new Set([...a, ...b])]
}

function isInsidePair(text: string, at: number): boolean {
  return /[\ud800-\udbff]/.test(text[at - 1] ?? '') && /[\udc00-\udfff]/.test(text[at] ?? '')
}
