import type { Span } from '../draft.ts'

/** A numbered or lettered item's marker. */
export type Marker = {
  text: string
  start: number
  bodyStart: number
  n: number
  /** A bullet has no ordinal: its text is empty. */
  kind: 'number' | 'letter' | 'roman' | 'bullet'
}

/** A sentence of a paragraph. */
export type EnglishSentence = Span & { paragraph: number }

/** A paragraph: one line or several lines that belong together; `marker` where it is an item of a list. */
export type Paragraph = Span & { marker: Marker | null; index: number }

const bullet = '[•·‣▪●◦*–-](?=\\s)'
const markerShape = new RegExp(
  `^\\s*(?:\\(?(?<number>\\d{1,3})[.)](?!\\d)|(?<path>\\d{1,3}(?:[./]\\d{1,3}){1,3})\\.?(?=\\s+[A-Z(])|(?<item>[A-Z]{1,2}\\d{1,2})[.):](?=\\s)|\\(?(?<roman>[ivx]{1,5})[).](?=\\s)|\\(?(?<letter>[a-z])(?:\\)|\\.(?=\\s))|${bullet})\\s*`,
)
const abbreviation =
  /(?:\b(?:Mr|Mrs|Ms|Dr|Prof|St|No|Nos|Art|Sec|Inc|Ltd|Co|Gen|Col|Sen|Rep|Gov|Hon|Jr|Sr|vs|etc|approx|Dept|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec)|\b[ap]\.m|\be\.g|\bi\.e|\bU\.[SKN]|\b[A-Z])$/

/** Returns the paragraphs of a text; hard-wrapped lines of a paragraph stay together. */
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
    if (!continues(text, start, at)) {
      push(start, at)
      start = at + 1
    }
  }
  push(start, text.length)
  return paragraphs
}

/** Whether the line after the break at `at` goes on with the sentence before it. */
function continues(text: string, start: number, at: number): boolean {
  const next = text.slice(at + 1, at + 60)
  if (/^\s*(?:\n|$)/.test(next) || markerShape.test(next)) return false
  const line = text.slice(Math.max(start, at - 200), at).trimEnd()
  return line.length > 45 && !/[.;:!?]$/.test(line) && /^[a-z(]/.test(next.trimStart())
}

function markerAt(text: string, start: number, end: number): Marker | null {
  const match = markerShape.exec(text.slice(start, Math.min(end, start + 12)))
  if (!match || match[0].trim().length === 0) return null
  const printed = match[0].trim()
  const bodyStart = start + match[0].length
  const { number, path, item, letter, roman } = match.groups!
  const counted = number ?? /\d+$/.exec(path ?? item ?? '')?.[0]
  if (counted !== undefined) return { text: printed, start, bodyStart, n: Number(counted), kind: 'number' }
  if (roman) return { text: printed, start, bodyStart, n: romanNumber(roman), kind: 'roman' }
  if (letter) return { text: printed, start, bodyStart, n: letterNumber(letter), kind: 'letter' }
  return { text: '', start: bodyStart, bodyStart, n: 1, kind: 'bullet' }
}

/** The place of a letter in a list: a is 1. */
export function letterNumber(letter: string): number {
  return letter.charCodeAt(0) - 96
}

function romanNumber(numeral: string): number {
  const values = [...numeral].map((digit) => ({ i: 1, v: 5, x: 10 })[digit] ?? 0)
  return values.reduce((sum, value, i) => sum + (value < (values[i + 1] ?? 0) ? -value : value), 0)
}

/** Splits a paragraph into sentences; dots of abbreviations, initials and numbers do not end one. */
export function sentencesOf(text: string, paragraph: Paragraph): EnglishSentence[] {
  const sentences: EnglishSentence[] = []
  let start = paragraph.marker ? paragraph.marker.bodyStart : paragraph.start
  for (let i = start; i < paragraph.end; i++) {
    if (!/[.!?]/.test(text[i]!)) continue
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
