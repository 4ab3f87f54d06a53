import type { Change } from './layer.ts'

const doubled = /([,，、])\s?([，。；：！？、;])|[,，]{2,}|。{2,}(?!。)|；{2,}|、{2,}|([。！？])[,，]/g
const symbols = /(?<=[\u3400-\u9fff)）])(?:[\u2600-\u27bf\u2b00-\u2bff]|\ufe0e|\ufe0f)+(?=[\u3400-\u9fff])/g
const invisible = /(?:[\u200b\u200c\u200e\u200f\u2060\ufeff\u00ad]|\u200d|[\u202a-\u202e])+|\r(?=\n)/g

/** Doubled punctuation, `,，` and `,。`, becomes the mark that was meant. */
export function punctuationChanges(text: string): Change[] {
  const changes: Change[] = []
  for (const match of text.matchAll(doubled)) {
    if (!besideHan(text, match.index)) continue
    const replacement = match[2] ?? match[3] ?? (match[0].includes('，') ? '，' : match[0][0]!)
    changes.push({ start: match.index, end: match.index + match[0].length, replacement, rule: 'punctuation' })
  }
  return changes
}

/** Pictures and dingbats inside a word are taken out. */
export function symbolChanges(text: string): Change[] {
  return [...text.matchAll(symbols)].map((match) => removal(match, 'symbol'))
}

/** Marks nobody sees — byte order mark, zero-width spaces, carriage returns — are taken out. */
export function invisibleChanges(text: string): Change[] {
  return [...text.matchAll(invisible)].map((match) => removal(match, 'invisible'))
}

function removal(match: RegExpMatchArray, rule: string): Change {
  const start = match.index!
  return { start, end: start + match[0].length, replacement: '', rule }
}

function besideHan(text: string, at: number): boolean {
  return /[\u3400-\u9fff”」』）)》0-9%％]/.test(text[at - 1] ?? '')
}
