import type { Organs } from '../domain/pack-organs.ts'
import { languages, type Words } from '../domain/words.ts'

type Blank = 'place' | 'department' | 'section' | 'n'
export type Filling = Partial<Record<Blank, Words>>

/** Fills the blanks of a name in every language. */
export function fill(pattern: Words, filling: Filling): Words {
  const filled = languages.map((language) => {
    const text = pattern[language].replaceAll(/\{(\w+)\}/g, (blank, name: Blank) => {
      return filling[name]?.[language] ?? blank
    })
    return [language, text]
  })
  return Object.fromEntries(filled)
}

/** Whether a name has this blank. */
export function hasBlank(pattern: Words, blank: Blank): boolean {
  return languages.every((language) => pattern[language].includes(`{${blank}}`))
}

/** A number, from 1, as names write it; digits where the pack's list ends. */
export function numeralOf({ numerals }: Organs, n: number): Words {
  const written = languages.map((language) => [language, numerals[language][n - 1] ?? String(n)])
  return Object.fromEntries(written)
}

/** The usual name of a kind that has neither number nor section; else its first. */
export function plainPattern(organs: Organs, kind: string): Words {
  const patterns = organs.patterns[kind] as Words[]
  const isPlain = (pattern: Words) => !hasBlank(pattern, 'n') && !hasBlank(pattern, 'section')
  return patterns.find(isPlain) ?? (patterns[0] as Words)
}

/** The name of a kind that has this blank, if there is one. */
export function patternWith(organs: Organs, kind: string, blank: Blank): Words | undefined {
  return organs.patterns[kind]?.find((pattern) => hasBlank(pattern, blank))
}
