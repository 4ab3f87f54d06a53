import { simplify } from '../shadow.ts'
import { gbkBytes, gbkCharacter, isCommon } from './gbk.ts'
import { pairsOf, plausibility } from './language.ts'
import type { Change } from './layer.ts'
import { isKnownReading, isReading } from './readings.ts'

/**
 * A scraper that puts readings behind characters by replacing GBK bytes also hits pairs that straddle two
 * characters: 當=AE94 的=B5C4, and 94B5 is 數, so 當的高 became 當?shù)母…. The letters behind the question mark and
 * the byte before it give the lost byte; decoding again from there gives the text.
 */
const letters = '[a-zA-Zāáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜüńňǹḿɑɡê]{1,7}'
const marker = new RegExp(`[?\\ufffd]\\(?(${letters})\\)`, 'y')
const insertion = new RegExp(`\\((${letters})\\)`, 'y')
const anyMarker = new RegExp(`[^\\n?][?\\ufffd]\\(?${letters}\\)`, 'g')
const longestRegion = 160
const widestBeam = 48
/** Stretches that may turn out to be no damage before the search is given up: a text full of them was made to be so. */
const mostFailures = 12

/** One byte of the stream and the offset in the source of the character it came from. */
type Byte = { value: number; at: number; lost?: boolean }
type State = { bytes: Byte[]; lost: number; inserted: { at: number; end: number }[]; score: number }

/** Finds the byte-shifted stretches of a text and restores them; each is proved by making the damage again. */
export function byteShiftChanges(text: string): Change[] {
  const changes: Change[] = []
  anyMarker.lastIndex = 0
  let pairs: ReadonlySet<string> | null = null
  let from = 0
  let failures = 0
  for (let match = anyMarker.exec(text); match && failures < mostFailures; match = anyMarker.exec(text)) {
    if (match.index < from) continue
    const start = hostOf(text, match.index, from)
    pairs ??= pairsOf(text)
    const found = restore(text, start, match.index + 1, pairs)
    if (!found) {
      failures++
      continue
    }
    changes.push(found)
    from = found.end
    anyMarker.lastIndex = found.end
  }
  return changes
}

/** The character before the marker, or, where a reading stands between, the one before that. */
function hostOf(text: string, at: number, from: number): number {
  if (text[at] !== ')') return at
  const open = text.lastIndexOf('(', at)
  return open > from && at - open < 10 ? open - 1 : at
}

function restore(text: string, start: number, mark: number, pairs: ReadonlySet<string>): Change | null {
  const lineEnd = text.slice(start, start + longestRegion).indexOf('\n')
  const limit = lineEnd < 0 ? Math.min(text.length, start + longestRegion) : start + lineEnd
  let beam: State[] = [{ bytes: [], lost: 0, inserted: [], score: 0 }]
  let at = start
  while (at < limit && beam.length > 0) {
    const step = nextStep(text, at, beam)
    beam = prune(step.beam)
    at = step.at
    if (at > mark + 2 && aligned(text, at, beam)) break
  }
  const results = beam.flatMap((state) => {
    const decoded = decode(state.bytes)
    return decoded && remade(text, start, at, state)
      ? [{ text: decoded, score: state.score + plausibility(decoded, pairs) }]
      : []
  })
  results.sort((a, b) => b.score - a.score)
  const best = results[0]
  if (!best || !isNatural(text[at])) return null
  const rival = results.find((other) => other.text !== best.text)
  const isGuess = rival !== undefined
  return {
    start,
    end: at,
    replacement: best.text,
    rule: 'byteShift',
    ...(isGuess
      ? {
          guess: true,
          evidence: `${results.length} restorations re-create the text; the likeliest was taken`,
        }
      : { evidence: 'the only restoration that re-creates the text' }),
  }
}

/** What follows a restored stretch must be undamaged, or the stretch was not the whole. */
function isNatural(next: string | undefined): boolean {
  if (next === undefined || next < '\u0080') return true
  if (next >= '\u3400' && next <= '\u9fff') return isCommon(simplify(next))
  return '，。；：、！？“”‘’「」（）《》—…·　'.includes(next)
}

function nextStep(text: string, at: number, beam: State[]): { beam: State[]; at: number } {
  marker.lastIndex = at
  const lost = marker.exec(text)
  if (lost) {
    const states = beam.flatMap((state) => withLostByte(state, lost[1]!, at))
    if (states.length > 0) return { beam: states, at: at + lost[0].length }
  }
  if (/[?\ufffd]/.test(text[at]!)) {
    const states = beam.flatMap((state) => withLostMark(state, text, at))
    if (states.length > 0) return { beam: states, at: at + 1 }
  }
  insertion.lastIndex = at
  const reading = insertion.exec(text)
  if (reading) {
    const states = beam.flatMap((state) => {
      const character = lastPair(state)
      if (!character || !isReading(character, reading[1]!)) return []
      return [{ ...state, inserted: [...state.inserted, { at, end: at + reading[0].length }] }]
    })
    if (states.length > 0) return { beam: states, at: at + reading[0].length }
  }
  const bytes = gbkBytes(text[at]!)
  if (!bytes) return { beam: [], at: at + 1 }
  return {
    beam: beam.map((state) => ({
      ...state,
      bytes: [...state.bytes, ...bytes.map((value) => ({ value, at }))],
    })),
    at: at + 1,
  }
}

/** Every byte that, behind the byte before it, makes a character read so. */
function withLostByte(state: State, reading: string, at: number): State[] {
  const lead = state.bytes.at(-1)?.value
  if (lead === undefined) return []
  return candidatesFor(lead, reading).map(({ value, score }) => ({
    ...state,
    bytes: [...state.bytes, { value, at, lost: true }],
    lost: state.lost + 1,
    score: state.score + score,
  }))
}

const candidates = new Map<string, { value: number; score: number }[]>()

/** The trail bytes that, behind a lead byte, make a character read so. */
function candidatesFor(lead: number, reading: string): { value: number; score: number }[] {
  const key = `${lead}${reading}`
  const known = candidates.get(key)
  if (known) return known
  const found: { value: number; score: number }[] = []
  for (let value = 0x40; value <= 0xfe; value++) {
    const character = gbkCharacter(lead, value)
    if (!character || !isKnownReading(character, reading)) continue
    // What a scraper reads out is a traditional character it knows, most often a common one.
    const score = (simplify(character) !== character ? 2 : 0) + (isCommon(simplify(character)) ? 2 : 0)
    found.push({ value, score })
  }
  if (candidates.size < 20_000) candidates.set(key, found)
  return found
}

/**
 * A bare question mark inside a shifted stretch: the byte that ends a character was followed by the end of the line or
 * by a half-width comma and was lost with it. A full-width mark at the end of a line is the likeliest.
 */
function withLostMark(state: State, text: string, at: number): State[] {
  const pending = pendingLead(state)
  if (pending === null) return []
  const atEnd = at + 1 >= text.length || text[at + 1] === '\n'
  const states: State[] = []
  for (let value = 0x40; value <= 0xfe; value++) {
    const character = gbkCharacter(pending, value)
    if (!character) continue
    const isMark = '。；：，！？、”）》」'.includes(character)
    if (!isMark && !isCommon(simplify(character))) continue
    const swallowed = atEnd || isMark ? [] : [{ value: 0x2c, at, lost: false }]
    const score = isMark ? (atEnd ? (character === '。' ? 8 : 3) : 4) : atEnd ? -4 : 0
    states.push({
      ...state,
      bytes: [...state.bytes, { value, at, lost: true }, ...swallowed],
      lost: state.lost + 1,
      score: state.score + score,
    })
  }
  return states
}

/** The lead byte that waits for its trail, or null between two characters. */
function pendingLead(state: State): number | null {
  for (let i = 0; i < state.bytes.length; i++) {
    if (state.bytes[i]!.value < 0x80) continue
    if (i + 1 === state.bytes.length) return state.bytes[i]!.value
    i++
  }
  return null
}

function lastPair(state: State): string | undefined {
  const lead = state.bytes.at(-2)?.value
  const trail = state.bytes.at(-1)?.value
  return lead === undefined || trail === undefined ? undefined : gbkCharacter(lead, trail)
}

/** Whether every state is between two characters and the text goes on undamaged. */
function aligned(text: string, at: number, beam: State[]): boolean {
  if (/[?\ufffd(]/.test(text[at] ?? '')) return false
  return beam.every((state) => decode(state.bytes) !== null) && beam.some((state) => endsAligned(state))
}

function endsAligned(state: State): boolean {
  const last = state.bytes.at(-1)
  const before = state.bytes.at(-2)
  if (!last || !before) return false
  let i = 0
  while (i < state.bytes.length) {
    const isAscii = state.bytes[i]!.value < 0x80
    if (i + (isAscii ? 1 : 2) >= state.bytes.length) {
      // The last character is whole; it was shifted when its bytes came from two characters of the source.
      return isAscii || state.bytes[i]!.at === state.bytes[i + 1]?.at || state.bytes[i + 1]!.value < 0x80
    }
    i += isAscii ? 1 : 2
  }
  return true
}

function decode(bytes: Byte[]): string | null {
  let result = ''
  for (let i = 0; i < bytes.length; i++) {
    const { value } = bytes[i]!
    if (value < 0x80) {
      if (bytes[i]!.lost) return null
      result += String.fromCharCode(value)
      continue
    }
    const next = bytes[++i]
    const character = next && gbkCharacter(value, next.value)
    if (!character) return null
    result += character
  }
  return result
}

/** The proof: the restored bytes, with the readings put in again and decoded as before, are the input. */
function remade(text: string, start: number, end: number, state: State): boolean {
  let result = ''
  let at = start
  let k = 0
  while (at < end) {
    const inside = state.inserted.find((one) => one.at === at)
    if (inside) {
      result += text.slice(inside.at, inside.end)
      at = inside.end
      continue
    }
    marker.lastIndex = at
    const lost = marker.exec(text)
    const byte = state.bytes[k]
    if (!byte) return false
    if (lost && byte.at === at && byte.value >= 0x40 && gbkBytes(text[at]!)?.[0] !== byte.value) {
      result += lost[0]
      at += lost[0].length
      k += 1
      continue
    }
    if (byte.at === at && byte.lost) {
      // A bare question mark stands for a lost byte and the half-width mark it swallowed.
      result += text[at]
      at += 1
      while (state.bytes[k]?.at === at - 1) k += 1
      continue
    }
    const own = gbkBytes(text[at]!)!
    if (own.some((value, i) => state.bytes[k + i]?.value !== value)) return false
    result += own.length === 1 ? String.fromCharCode(own[0]!) : gbkCharacter(own[0]!, own[1]!)
    k += own.length
    at += 1
  }
  return result === text.slice(start, end)
}

function prune(beam: State[]): State[] {
  if (beam.length <= widestBeam) return beam
  return [...beam].sort((a, b) => b.score - a.score).slice(0, widestBeam)
}
