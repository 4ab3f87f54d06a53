import * as z from 'zod'
import { tiers } from './directive.ts'
import { Role } from './office.ts'
import { Calendar } from './pack-calendar.ts'
import { Theme } from './pack-theme.ts'
import { Problem } from './problem.ts'
import { Words } from './words.ts'

export { Words } from './words.ts'

/** The short name of a kind, level or office in a pack, and in every row that refers to it. */
export const PackCode = z
  .string()
  .regex(/^[a-z][A-Za-z0-9]{0,59}$/, 'a code is letters and digits, a small letter first')

const everies = ['once', 'weekly', 'monthly', 'quarterly', 'halfYearly', 'yearly'] as const

/** A level of the tree; packs list them from the top down. */
export const PackLevel = z.strictObject({ code: PackCode, names: Words })
export type PackLevel = z.infer<typeof PackLevel>

/** A kind of org, the level it stands on, and the kinds below which it may stand; the root's kind stands below none. */
export const PackKind = z.strictObject({
  code: PackCode,
  level: PackCode,
  names: Words,
  below: z.array(PackCode),
})
export type PackKind = z.infer<typeof PackKind>

/** An office, the role it gives, the tier in which its holder answers (if any), and the kinds of org that have it. */
export const PackOffice = z.strictObject({
  code: PackCode,
  role: Role,
  tier: z.enum(tiers).optional(),
  names: Words,
  kinds: z.array(PackCode).min(1),
})
export type PackOffice = z.infer<typeof PackOffice>

/** Something a kind of org does by custom, how often, and where the custom is written. */
export const PackActivity = z.strictObject({
  code: PackCode,
  names: Words,
  kinds: z.array(PackCode).min(1),
  every: z.enum(everies),
  note: Words,
})
export type PackActivity = z.infer<typeof PackActivity>

const Reason = z.strictObject({ code: PackCode, names: Words })

const Demands = z.strictObject({
  /** Minutes that one field costs the base. */
  minutes: z.strictObject({
    result: z.number().positive(),
    paragraph: z.number().positive(),
    figure: z.number().positive(),
    evidence: z.number().positive(),
  }),
  basis: Words,
})

const Quotas = z.strictObject({
  fieldsPerDirective: z.int().min(1).max(50),
  hoursPerOrgAMonth: z.number().positive(),
  note: Words,
})

const Uploads = z.strictObject({
  maxBytes: z.int().positive(),
  types: z
    .array(z.strictObject({ mediaType: z.string().min(3), extensions: z.array(z.string().min(1)).min(1) }))
    .min(1),
})

const MapNotes = z.strictObject({
  caption: Words,
  approval: Words,
  /** Where the ground lies: west, south, east, north in degrees. */
  extent: z.tuple([z.number(), z.number(), z.number(), z.number()]),
})

/** Everything that fits the product to a field, apart from places, map and demonstration. */
export const Pack = z
  .strictObject({
    code: z.string().regex(/^[a-z][a-z0-9-]*$/),
    version: z.string().regex(/^\d+\.\d+\.\d+$/),
    names: Words,
    notes: Words,
    timeZone: z.string().refine(isTimeZone, 'an IANA time zone'),
    calendar: Calendar,
    levels: z.array(PackLevel).min(2),
    /** The level whose orgs root a region; orgs above it live in the region of the root. */
    regionLevel: PackCode,
    kinds: z.array(PackKind).min(1),
    offices: z.array(PackOffice).min(1),
    tiers: z.record(z.enum(tiers), Words),
    cadences: z.record(z.enum(everies), Words),
    activities: z.array(PackActivity),
    sendBackReasons: z.array(Reason).min(1),
    demands: Demands,
    quotas: Quotas,
    uploads: Uploads,
    theme: Theme,
    map: MapNotes.optional(),
    /** The pack's own words for the product's nouns. */
    words: z.record(PackCode, Words),
  })
  .superRefine((pack, context) => {
    for (const { path, message } of faultsOf(pack)) context.addIssue({ code: 'custom', path, message })
  })
  .meta({ id: 'Pack' })
export type Pack = z.infer<typeof Pack>

/** The words in all languages of what is kept as a text, by any of its names; undefined where the list has no such thing. */
export function wordsIn(list: { names: Words }[], text: string): Words | undefined {
  return list.find(({ names }) => Object.values(names).includes(text))?.names
}

/** Reads a pack; throws `pack.invalid` with the path of everything that is missing or wrong. */
export function parsePack(json: unknown): Pack {
  return parsePackFile(Pack, json, 'pack.json')
}

/** Reads one file of a pack by its schema; throws `pack.invalid` with the file and the path of every fault. */
export function parsePackFile<T>(schema: z.ZodType<T>, json: unknown, file: string): T {
  const parsed = schema.safeParse(json)
  if (parsed.success) return parsed.data
  throw packProblem(
    file,
    parsed.error.issues.map(({ path, message }) => ({ path: path.join('.'), message })),
  )
}

/** The problem of a pack file, with what is wrong where. */
export function packProblem(file: string, issues: { path: string; message: string }[]): Problem {
  return new Problem('pack.invalid', { file, issues })
}

type Fault = { path: (string | number)[]; message: string }
type Parts = Pick<
  z.infer<typeof Pack>,
  'levels' | 'regionLevel' | 'kinds' | 'offices' | 'activities' | 'sendBackReasons'
>

function faultsOf({ levels, regionLevel, kinds, offices, activities, sendBackReasons }: Parts): Fault[] {
  const depth = new Map(levels.map(({ code }, i) => [code, i]))
  const levelOf = new Map(kinds.map(({ code, level }) => [code, level]))
  const faults: Fault[] = []
  const fault = (path: Fault['path'], message: string) => faults.push({ path, message })

  if (!depth.has(regionLevel)) fault(['regionLevel'], `no level ${regionLevel}`)
  for (const [name, list] of Object.entries({ levels, kinds, offices, activities, sendBackReasons })) {
    list.forEach(({ code }, i) => {
      if (list.findIndex((one) => one.code === code) < i)
        fault([name, i, 'code'], `${code} stands here twice`)
    })
  }
  for (const [name, list] of Object.entries({ offices, activities })) {
    list.forEach((one, i) => {
      for (const kind of one.kinds) if (!levelOf.has(kind)) fault([name, i, 'kinds'], `no kind ${kind}`)
    })
  }
  if (kinds.filter(({ below }) => below.length === 0).length !== 1)
    fault(['kinds'], 'one kind stands below none')
  kinds.forEach(({ level, below }, i) => {
    if (!depth.has(level)) fault(['kinds', i, 'level'], `no level ${level}`)
    for (const above of below) {
      const levelAbove = levelOf.get(above)
      if (levelAbove === undefined) fault(['kinds', i, 'below'], `no kind ${above}`)
      else if ((depth.get(levelAbove) ?? 0) > (depth.get(level) ?? 0))
        fault(['kinds', i, 'below'], `${above} is lower`)
    }
  })
  return faults
}

function isTimeZone(name: string): boolean {
  return Intl.supportedValuesOf('timeZone').includes(name)
}
