import * as z from 'zod'
import { search } from '../../actions/search.ts'
import { directiveStates } from '../../domain/directive.ts'
import { Role } from '../../domain/office.ts'
import type { App } from '../door.ts'
import { OtherNames } from '../shapes/basics.ts'

const Query = z.object({
  q: z.string().trim().min(1).max(100),
  limit: z.coerce.number().int().min(1).max(20).default(8),
})

/** An org found, with the names on the way to it from the reader's own place down. */
const FoundOrg = z
  .object({
    id: z.int(),
    name: z.string(),
    otherNames: OtherNames,
    kind: z.string(),
    level: z.string(),
    code: z.string().nullable(),
    above: z.array(z.object({ id: z.int(), name: z.string(), otherNames: OtherNames })),
  })
  .meta({ id: 'FoundOrg' })

const FoundDirective = z
  .object({
    id: z.int(),
    title: z.string(),
    ordinal: z.string(),
    status: z.enum(directiveStates),
    programmeId: z.int(),
    programmeTitle: z.string(),
    orgId: z.int(),
  })
  .meta({ id: 'FoundDirective' })

const FoundOffice = z
  .object({
    officeId: z.int(),
    office: z.string(),
    role: Role,
    personId: z.int(),
    person: z.string(),
    org: FoundOrg,
  })
  .meta({ id: 'FoundOffice' })

const Found = z
  .object({
    orgs: z.array(FoundOrg),
    directives: z.array(FoundDirective),
    offices: z.array(FoundOffice),
  })
  .meta({ id: 'Found' })

export function searchRoutes(app: App): void {
  app.get(
    '/api/search',
    {
      schema: {
        summary:
          'Orgs, directives and people in office by a part of their name, its pinyin initials, or a code',
        querystring: Query,
        response: { 200: Found },
      },
    },
    async ({ ctx, query }) => search(ctx, query.q, query.limit),
  )
}
