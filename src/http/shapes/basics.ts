import * as z from 'zod'

/** What every problem is answered with: a code of the catalogue, and the details its sentence needs. */
export const ProblemAnswer = z
  .object({ code: z.string(), details: z.record(z.string(), z.unknown()) })
  .meta({ id: 'Problem' })

/** A number that names a thing, as it stands in an address. */
export const Id = z.coerce.number().int().positive().max(2_147_483_647)

/** The version of a thing that the sender has seen. */
export const Version = z.int().positive()

/** Names in other languages, by language tag. */
export const OtherNames = z.record(z.string(), z.string())

/** Where to go on in a long list, and how much of it to give at once. */
export const PageQuery = z.object({
  after: z.string().max(200).optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
})

/** One page of a long list; `next` is the `after` of the next page, null on the last. */
export function pageOf<T extends z.ZodType>(item: T) {
  return z.object({ items: z.array(item), next: z.string().nullable() })
}

/** The parameter of an address that names one thing by its number. */
export const IdPath = z.object({ id: Id })

/** The parameter of an address that names an org. */
export const OrgPath = z.object({ orgId: Id })

/** The parameter of an address that names an obligation: region, org, directive and period joined by dots. */
export const ObligationPath = z.object({ id: z.string().max(60) })

/** The parameter of an address that names a report: its region and its id joined by a dot. */
export const ReportPath = z.object({ id: z.string().max(60) })
