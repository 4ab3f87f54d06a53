import { otherReadings, readingCodes, readingSyllables } from '../lexicons/readings.ts'
import type { Change } from './layer.ts'
import { decode } from './reading-codes.ts'
import { toneless } from './toneless.ts'

const bracketed =
  /([\u3400-\u9fff\uf900-\ufaff])((?:[^\S\n]?[(（][a-zA-Zāáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜüńňǹḿɑɡêếề' ]{1,8}[)）])+)/g
const inner = /[(（]([^()（）]{1,8})[)）]/g
let readings: Map<string, Set<string>> | null = null

/** Returns the toneless readings of a character, ü written v; empty for a character that has none. */
export function readingsOf(character: string): ReadonlySet<string> {
  readings ??= buildReadings()
  return readings.get(character) ?? new Set()
}

/** Whether the letters, with or without tone marks, are a reading of the character. */
export function isReading(character: string, letters: string): boolean {
  const wanted = toneless(letters)
  const own = readingsOf(character)
  return own.has(wanted) || (wanted.includes('u') && own.has(wanted.replace('u', 'v')))
}

/** Finds the readings in parentheses — 機(jī)關(guān), doubled and toneless ones too — and nothing else. */
export function readingChanges(text: string): Change[] {
  const changes: Change[] = []
  for (const match of text.matchAll(bracketed)) {
    const character = match[1]!
    const start = match.index + character.length
    let end = start
    for (const one of match[2]!.matchAll(inner)) {
      if (!isReading(character, one[1]!)) break
      end = start + one.index + one[0].length
    }
    if (end > start) changes.push({ start, end, replacement: '', rule: 'reading' })
  }
  return changes
}

function buildReadings(): Map<string, Set<string>> {
  const map = decode(readingCodes, readingSyllables.split(' '))
  for (const other of otherReadings.split(' ')) map.set(other[0]!, new Set(other.slice(1).split(',')))
  return map
}
