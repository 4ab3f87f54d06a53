import { readingLines } from '../lexicons/readings.ts'
import type { Change } from './layer.ts'

const bracketed =
  /([\u3400-\u9fff\uf900-\ufaff])((?:[^\S\n]?[(（][a-zA-Zāáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜüńňǹḿɑɡêếề' ]{1,8}[)）])+)/g
const inner = /[(（]([^()（）]{1,8})[)）]/g
const plain: Record<string, string> = {
  āáǎàɑ: 'a',
  ēéěèê: 'e',
  īíǐì: 'i',
  ōóǒò: 'o',
  ūúǔù: 'u',
  ǖǘǚǜü: 'v',
  ńňǹ: 'n',
  ḿ: 'm',
  ɡ: 'g',
}

const tonelessOf = new Map<string, string>()
let readings: Map<string, Set<string>> | null = null

/** Returns the toneless readings of a character, ü written v; empty for a character that has none. */
export function readingsOf(character: string): ReadonlySet<string> {
  readings ??= buildReadings()
  return readings.get(character) ?? new Set()
}

/** Writes a reading without its tone mark, in small letters, ü as v. */
export function toneless(reading: string): string {
  const known = tonelessOf.get(reading)
  if (known !== undefined) return known
  let result = ''
  for (const letter of reading.toLowerCase().trim()) {
    const group = Object.keys(plain).find((letters) => letters.includes(letter))
    result += group ? plain[group] : letter
  }
  if (tonelessOf.size < 20_000) tonelessOf.set(reading, result)
  return result
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
  const map = new Map<string, Set<string>>()
  for (const line of readingLines.split('\n')) {
    const space = line.indexOf(' ')
    if (space < 0) continue
    const reading = toneless(line.slice(0, space))
    for (const character of line.slice(space + 1)) {
      const own = map.get(character)
      if (own) own.add(reading)
      else map.set(character, new Set([reading]))
    }
  }
  return map
}
