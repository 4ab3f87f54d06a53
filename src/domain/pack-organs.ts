import * as z from 'zod'
import { type Pack, PackCode, packProblem, parsePackFile } from './pack.ts'
import { Words } from './words.ts'

/**
 * A department that places of a level have. `names` hold `{place}`; `chain` are the kinds of its orgs from the top
 * down, the last of which has the branches; `branches` is how many, from–to.
 */
export const Department = z.strictObject({
  code: PackCode,
  names: Words,
  chain: z.array(PackCode).min(1).max(4),
  branches: z.tuple([z.int().min(0), z.int().min(0).max(60)]),
  /** Names of its orgs by kind, where they differ from the usual patterns. */
  patterns: z.record(PackCode, Words).optional(),
})
export type Department = z.infer<typeof Department>

/** What the demonstration makes orgs and people of; everything in it is generic, everybody invented. */
export const Organs = z.strictObject({
  note: Words,
  /** Departments by the level of the place that has them. */
  departments: z.record(PackCode, z.array(Department).min(1)),
  /** How orgs of a kind are called; `{place}`, `{department}`, `{section}` and `{n}` are filled in, in that language. */
  patterns: z.record(PackCode, z.array(Words).min(1)),
  /** Parts of a department that have a branch of their own, by the level of the place. */
  sections: z.record(PackCode, z.array(Words).min(1)),
  numerals: z.strictObject({
    'zh-Hans': z.array(z.string()),
    'zh-Hant': z.array(z.string()),
    en: z.array(z.string()),
  }),
  people: z.strictObject({
    surnames: z.array(z.string().min(1)).min(20),
    givenCharacters: z.array(z.string().length(1)).min(50),
  }),
})
export type Organs = z.infer<typeof Organs>

/** Reads the templates of a demonstration; throws `pack.invalid` where they name a kind or level the pack lacks. */
export function parseOrgans(json: unknown, pack: Pack): Organs {
  const organs = parsePackFile(Organs, json, 'organs.json')
  const levels = new Set(pack.levels.map(({ code }) => code))
  const kinds = new Map(pack.kinds.map((kind) => [kind.code, kind]))
  const issues: { path: string; message: string }[] = []
  for (const [level, departments] of Object.entries(organs.departments)) {
    if (!levels.has(level)) issues.push({ path: `departments.${level}`, message: `no level ${level}` })
    departments.forEach(({ chain }, i) => {
      chain.forEach((code, at) => {
        const kind = kinds.get(code)
        const path = `departments.${level}.${i}.chain.${at}`
        if (!kind) issues.push({ path, message: `no kind ${code}` })
        const above = chain[at - 1]
        if (kind && above && !kind.below.includes(above)) issues.push({ path, message: `not below ${above}` })
      })
    })
  }
  for (const code of kinds.keys()) {
    if (!organs.patterns[code]) issues.push({ path: `patterns.${code}`, message: 'a kind without names' })
  }
  for (const level of Object.keys(organs.departments)) {
    if (!organs.sections[level])
      issues.push({ path: `sections.${level}`, message: 'a level without sections' })
  }
  if (issues.length > 0) throw packProblem('organs.json', issues)
  return organs
}
