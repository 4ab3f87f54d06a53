import type { Span } from '../draft.ts'
import { bareMarker, type Marker, markerAt } from './markers.ts'

/** A sentence of a paragraph. */
export type EnglishSentence = Span & { paragraph: number }

/** A paragraph: one line or several lines that belong together; `marker` where it is an item of a list. */
export type Paragraph = Span & { marker: Marker | null; index: number }

const abbreviation =
  /(?:\b(?:Mr|Mrs|Ms|Mx|Dr|Prof|Rev|Rt|Cllrs?|Smt|Ald|Supt|Insp|Brig|Adm|Eng|Capt|Cdr|Lt|Maj|Sgt|St|No|Nos|Art|Sec|Inc|Ltd|Co|Gen|Col|Sen|Rep|Gov|Hon|Jr|Sr|vs|etc|approx|Dept|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec)|\b[ap]\.m|\be\.g|\bi\.e|\bU\.[SKN]|\b[A-Z])$/

/** What ends a sentence inside a stretch that is no paragraph of its own. */
export const sentenceEnd =
  /(?<=[\p{Ll}\d)”"])(?<!\b(?:Mrs?|Ms|Dr|Cllr|Hon|Prof|Rev|St|Supt|Insp))\.["”’]?\s+/u

/** Returns the paragraphs of a clean text: its lines. */
export function paragraphsOf(text: string): Paragraph[] {
  const paragraphs: Paragraph[] = []
  let start = 0
  const push = (from: number, to: number) => {
    const lead = /^\s*/.exec(text.slice(from, Math.min(to, from + 200)))![0].length
    let end = to
    while (end > from && /\s/.test(text[end - 1]!)) end--
    if (from + lead < end) {
      paragraphs.push({
        start: from + lead,
        end,
        marker: markerAt(text, from + lead, end),
        index: paragraphs.length,
      })
    }
  }
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) {
    push(start, at)
    start = at + 1
  }
  push(start, text.length)
  return numbered(text, paragraphs)
}

/** Marks paragraphs that open with 1, 2, 3 … and no dot, where at least three follow one another. */
function numbered(text: string, paragraphs: Paragraph[]): Paragraph[] {
  let run: { paragraph: Paragraph; marker: Marker }[] = []
  const close = () => {
    if (run.length > 2)
      for (const { paragraph, marker } of run)
        if (marker.kind === 'number' || /[.;:]$/.test(text.slice(paragraph.end - 1, paragraph.end)))
          paragraph.marker = marker
    run = []
  }
  for (const paragraph of paragraphs) {
    const marker = paragraph.marker ? null : bareMarker(text, paragraph.start)
    if (!marker || (run.length > 0 && run[0]!.marker.kind !== marker.kind && marker.n !== 1)) continue
    if (marker.n !== (run.at(-1)?.marker.n ?? 0) + 1) close()
    if (marker.n === run.length + 1) run.push({ paragraph, marker })
  }
  close()
  return paragraphs
}

const split = new WeakMap<Paragraph, EnglishSentence[]>()

/** Splits a paragraph into sentences; dots of abbreviations, initials and numbers do not end one. */
export function sentencesOf(text: string, paragraph: Paragraph): EnglishSentence[] {
  const known = split.get(paragraph)
  if (known) return known
  const sentences = splitSentences(text, paragraph)
  split.set(paragraph, sentences)
  return sentences
}

function splitSentences(text: string, paragraph: Paragraph): EnglishSentence[] {
  const sentences: EnglishSentence[] = []
  let start = paragraph.marker ? paragraph.marker.bodyStart : paragraph.start
  for (let i = start; i < paragraph.end; i++) {
    if (!'.!?'.includes(text[i]!)) continue
    let end = i + 1
    while (end < paragraph.end && /["'”’)]/.test(text[end]!)) end++
    if (end < paragraph.end && !/\s/.test(text[end]!)) continue
    if (text[i] === '.' && abbreviation.test(text.slice(Math.max(start, i - 8), i))) {
      if (
        !/[ap]\.m$/.test(text.slice(Math.max(start, i - 3), i)) ||
        !/^\s+[A-Z]/.test(text.slice(end, end + 3))
      )
        continue
    }
    sentences.push({ start, end, paragraph: paragraph.index })
    while (end < paragraph.end && /\s/.test(text[end]!)) end++
    start = end
    i = end - 1
  }
  if (start < paragraph.end) sentences.push({ start, end: paragraph.end, paragraph: paragraph.index })
  return sentences
}
