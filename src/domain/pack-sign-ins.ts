import * as z from 'zod'
import { type Pack, PackCode, packProblem, parsePackFile } from './pack.ts'
import type { Places } from './pack-places.ts'

/** An account of the demonstration: the first org of these kinds below a place, and the offices its holder has there. */
export const ExampleSignIn = z.strictObject({
  username: z.string().regex(/^[a-z0-9-]{3,60}$/),
  place: z.string().min(1),
  /** Kinds on the way from the place down to the org meant, others between them left out; none means the place itself. */
  below: z.array(PackCode),
  offices: z.array(PackCode).min(1),
})
export type ExampleSignIn = z.infer<typeof ExampleSignIn>

/** The accounts of the demonstration, and the password they share. */
export const ExampleSignIns = z.strictObject({
  password: z.string().min(8),
  signIns: z.array(ExampleSignIn).min(1),
})
export type ExampleSignIns = z.infer<typeof ExampleSignIns>

/** Reads the accounts of the demonstration; throws `pack.invalid` where a place, a kind or an office is unknown. */
export function parseExampleSignIns(json: unknown, pack: Pack, places: Places | null): ExampleSignIns {
  const parsed = parsePackFile(ExampleSignIns, json, 'sign-ins.json')
  const codes = new Set(places?.places.map(({ code }) => code))
  const kinds = new Set(pack.kinds.map(({ code }) => code))
  const issues: { path: string; message: string }[] = []
  parsed.signIns.forEach(({ username, place, below, offices }, i) => {
    const fault = (path: string, message: string) => issues.push({ path: `signIns.${i}.${path}`, message })
    if (parsed.signIns.findIndex((one) => one.username === username) < i)
      fault('username', 'stands here twice')
    if (!codes.has(place)) fault('place', `no place ${place}`)
    for (const kind of below) if (!kinds.has(kind)) fault('below', `no kind ${kind}`)
    const last = below.at(-1)
    for (const code of offices) {
      const office = pack.offices.find((one) => one.code === code)
      if (!office) fault('offices', `no office ${code}`)
      else if (last && !office.kinds.includes(last)) fault('offices', `${code} is no office of ${last}`)
    }
  })
  if (issues.length > 0) throw packProblem('sign-ins.json', issues)
  return parsed
}
