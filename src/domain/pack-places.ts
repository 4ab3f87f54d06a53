import * as z from 'zod'
import { type Pack, PackCode, packProblem, parsePackFile } from './pack.ts'
import { Words } from './words.ts'

/** Longitude and latitude in degrees. */
export const Point = z.tuple([z.number().min(-180).max(180), z.number().min(-90).max(90)])

/** A place of the field with ground or a name of its own: its code, its level, the place above, and where its label stands. */
export const PackPlace = z.strictObject({
  code: z.string().min(1).max(20),
  level: PackCode,
  parent: z.string().nullable(),
  names: Words,
  label: Point.nullable(),
})
export type PackPlace = z.infer<typeof PackPlace>

/** The places of a pack from the top down, and those that have no shape in the map, with the reason. */
export const Places = z.strictObject({
  places: z.array(PackPlace).min(1),
  withoutShape: z.array(z.strictObject({ code: z.string(), reason: z.string().min(1) })),
})
export type Places = z.infer<typeof Places>

/** Reads the places of a pack; throws `pack.invalid` where a level is unknown or a place stands before the one above it. */
export function parsePlaces(json: unknown, pack: Pack): Places {
  const places = parsePackFile(Places, json, 'places.json')
  const levels = new Set(pack.levels.map(({ code }) => code))
  const seen = new Set<string>()
  const issues: { path: string; message: string }[] = []
  places.places.forEach(({ code, level, parent }, i) => {
    if (!levels.has(level)) issues.push({ path: `places.${i}.level`, message: `no level ${level}` })
    if (seen.has(code)) issues.push({ path: `places.${i}.code`, message: `${code} stands here twice` })
    if (parent === null ? i > 0 : !seen.has(parent)) {
      issues.push({ path: `places.${i}.parent`, message: 'the place above comes first' })
    }
    seen.add(code)
  })
  if (issues.length > 0) throw packProblem('places.json', issues)
  return places
}
