import * as z from 'zod'
import { Day } from '../../domain/day.ts'
import { Role } from '../../domain/office.ts'
import { OtherNames } from './basics.ts'

/** An office with who holds it today. */
export const OfficeAnswer = z
  .object({
    id: z.int(),
    orgId: z.int(),
    code: z.string(),
    role: Role,
    name: z.string(),
    holders: z.array(z.object({ personId: z.int(), name: z.string(), fromOn: Day, hasAccount: z.boolean() })),
  })
  .meta({ id: 'Office' })

/** The offices of an org, the codes of those it could open beside them, and whether the reader may change who is in office. */
export const OfficesAnswer = z
  .object({ items: z.array(OfficeAnswer), toOpen: z.array(z.string()), mayAppoint: z.boolean() })
  .meta({ id: 'Offices' })

/** Who is to hold an office: someone known by number, or someone new by name. */
export const Appointee = z
  .union([z.object({ personId: z.int().positive() }), z.object({ name: z.string().trim().min(1).max(100) })])
  .meta({ id: 'Appointee' })

export const AppointeeQuery = z.object({
  q: z.string().trim().min(1).max(100),
  limit: z.coerce.number().int().min(1).max(20).default(8),
})

/** People known already, each with the office held last, whether it is held still, and whether they can sign in. */
export const AppointeesAnswer = z
  .object({
    items: z.array(
      z.object({
        personId: z.int(),
        name: z.string(),
        hasAccount: z.boolean(),
        office: z.string(),
        isInOffice: z.boolean(),
        org: z.object({ id: z.int(), name: z.string(), otherNames: OtherNames }),
      }),
    ),
  })
  .meta({ id: 'Appointees' })

/** The office of the pack that is to be opened. */
export const NewOffice = z.object({ code: z.string().max(60) })
