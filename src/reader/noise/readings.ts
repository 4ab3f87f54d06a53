import { readingCodes, readingSyllables, readOtherwise } from '../lexicons/readings.ts'
import { simplify } from '../shadow.ts'
import { gb2312 } from './gbk.ts'
import type { Change } from './layer.ts'
import { decode } from './reading-codes.ts'
import { toneless } from './toneless.ts'

const bracketed =
  /([\u3400-\u9fff\uf900-\ufaff])((?:[^\S\n]?[(（][a-zA-Zāáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜüńňǹḿɑɡêếề' ]{1,8}[)）])+)/g
const inner = /[(（]([^()（）]{1,8})[)）]/g
let readings: Map<string, Set<string>> | null = null
const syllables = new Set(readingSyllables.split(' '))

/** Whether the letters, with or without tone marks, are a reading of the character; of one too rare to be known, any syllable. */
export function isReading(character: string, letters: string): boolean {
  return has(readingsOf(character) ?? syllables, letters)
}

/** The same of characters that are known alone. */
export function isKnownReading(character: string, letters: string): boolean {
  const own = readingsOf(character)
  return own !== undefined && has(own, letters)
}

/** The toneless readings of a character, ü written v: its own, or those of its simplified one. */
function readingsOf(character: string): ReadonlySet<string> | undefined {
  readings ??= decode([...gb2312(), ...readOtherwise], readingCodes, [...syllables])
  return readings.get(character) ?? readings.get(simplify(character))
}

function has(own: ReadonlySet<string>, letters: string): boolean {
  const wanted = toneless(letters)
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
